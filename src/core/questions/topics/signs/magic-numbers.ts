import type { CodeView } from '../../code/code-view';
import { comment, type Sign, sign, word } from '../sign';

/** Numbers that say enough by themselves. */
const usual = /^-?(?:0|1|2|3|4|8|10|16|32|64|100|1000|1_000|0\.5|0\.0|1\.0|2\.0|0x0|0x1|0xff|255|256|1024|60|24|128|3600)(?:[uUlLfFdm]|usize|u8|u32|i32|u64|n)*$/i;
const status = /^(?:[1-5]0\d|4[0-2]\d|1[0-9]{3}|20[0-4]\d)$/;
/** Lines that give a number its name, or check it in a test. */
const named = /\bconst\b[^=]*\b[A-Z][A-Z0-9_]{2,}|^\s*(?:export\s+)?(?:final\s+|static\s+|const(?:expr)?\s+|public\s+|private\s+|protected\s+|readonly\s+|internal\s+|pub\s+)*(?:int|long|double|float|size_t|u?int\d*(?:_t)?|TimeSpan|Duration|auto|usize|u\d+|i\d+|f\d+)?\s*\$?[A-Z][A-Z0-9_]{2,}\s*(?::[^=]+)?=|^\s*#\s*define\b|\benum\b|\bstatic\s+(?:final|const)|\bconst(?:expr)?\s|\breadonly\b|\bassert|\bexpect\(|\bshould\b|\bEXPECT_|\bASSERT_|^\s*\w+\s*=\s*\d+\s*[,;]?\s*$|\bdef\b.*=|\bfunction\b.*=|^\s*\w+:\s*(?:int|float|number)\s*=|^\s*[\d\s,.xa-fA-F{}[\]-]+[,;]?\s*$|\btest\b|\bnew Date\(|\bDate\.|\bdate\(/;

/** Numbers without a name, if at least so many different ones. */
function nameless(least: number, most = Number.POSITIVE_INFINITY): Sign['find'] {
  return ({ facts, lines }: CodeView) => {
    const found = facts.numbers.filter(({ text, line }) => !usual.test(text) && !status.test(text) && !named.test(lines[line] ?? '') && !(/^(?:40|48|56)$/.test(text) && /<<|>>/.test(lines[line] ?? '')));
    const different = new Set(found.map(({ text }) => text)).size;
    return different >= least && different <= most ? found.slice(0, 1).map(({ line }) => line) : [];
  };
}

/** Lines on which such a number decides or is reckoned with. */
function deciding(pattern: RegExp): Sign['find'] {
  return ({ facts, lines }) => facts.numbers.filter(({ text, line }) => !usual.test(text) && !status.test(text) && !named.test(lines[line] ?? '') && pattern.test(lines[line] ?? '')).map(({ line }) => line);
}

/** Numbers that nobody explains. */
export const magicNumbers: readonly Sign[] = [
  sign(0.62, 'many numbers without a name', nameless(6)),
  sign(0.42, 'several numbers without a name', nameless(4, 5)),
  sign(0.2, 'numbers without a name', nameless(2, 3)),
  sign(0.22, 'number without a name that decides', deciding(/[<>]=?\s*-?\d|[!=]==?\s*-?\d{2,}/)),
  sign(0.18, 'number without a name that is reckoned with', deciding(/[*+/%-]=?\s*-?\d|\d\s*[*/%]/)),
  sign(0.26, 'number of many digits', ({ facts, lines }) => facts.numbers.filter(({ text, line }) => /^(?:\d{1,3}(?:_\d{3})+|\d{4,}|0x[0-9a-f]{4,}|\d*\.\d{3,})[uUlLfF]*$/i.test(text) && !status.test(text) && !/^(?:1_?000(?:_?000)*|10_?000|100_?000|65_?53[56]|4096|2048|8192|1048576)$/.test(text) && !named.test(lines[line] ?? '')).map(({ line }) => line)),
  sign(0.46, 'limit of a type in one number', ({ facts, lines }) => facts.numbers.filter(({ text, line }) => /^(?:2_?147_?483_?64[78]|4_?294_?967_?29[56]|32_?76[78]|9_?007_?199_?254_?740_?99[12]|0x7fffffff|9223372036854775807)[uUlLn]*$/i.test(text) && !named.test(lines[line] ?? '')).map(({ line }) => line)),
  sign(0.56, 'length of time in one number', ({ facts, lines }) => facts.numbers.filter(({ text, line }) => /^(?:86_?400(?:_?000)?|604_?800(?:_?000)?|2_?592_?000(?:_?000)?|31_?536_?000(?:_?000)?|3_?600_?000)L?$/.test(text) && !named.test((lines[line] ?? '').replace(/\bDate\./g, ' '))).map(({ line }) => line)),
  sign(0.5, 'ladder of limits', ({ lines }) => {
    const rungs = lines.flatMap((line, at) => (/\b(?:if|elif|elsif|when|case|unless)\b.*[<>]=?\s*-?\d*[.\d]*[2-9]|[<>]=?\s*-?\d*[.\d]*[3-9]\d*\s*\?/.test(line) ? [at] : []));
    return rungs.length >= 3 ? rungs.slice(0, 1) : [];
  }),
  sign(0.62, 'codes compared by their numbers', ({ lines }) => {
    const found = lines.flatMap((line, at) => [...line.matchAll(/(?:[!=]==?|\bcase|\bwhen)\s*\(?(-?\d{2,})\b(?!\.)/g)].map(([, code = '']) => ({ at, code })));
    return new Set(found.map(({ code }) => code)).size >= 4 && !lines.some((line) => /http_?status|status_?code/i.test(line)) ? found.slice(0, 1).map(({ at }) => at) : [];
  }),
  sign(0.26, 'fields taken by their numbers', ({ lines }) => {
    const found = lines.flatMap((line, at) => [...line.matchAll(/\b(?:row|cols?|columns?|parts?|fields?|args?|argv|tokens?|values?|data|m|match|matches|record|items?|params?|bytes|header)\[\s*(\d+)\s*\]/g)].map(([, place = '']) => ({ at, place })));
    return new Set(found.map(({ place }) => place)).size >= 4 ? found.slice(0, 1).map(({ at }) => at) : [];
  }),
  sign(0.42, 'number in each branch', ({ lines }) => {
    const heads = lines.flatMap((line, at) => (/^\s*\}?\s*(?:if|else|elif|elsif|case|when|default|unless)\b/.test(line) ? [at] : []));
    const counted = lines.flatMap((line, at) => (heads.some((head) => head === at || head === at - 1) && /(?:[*/+-]=?|\breturn|\bthen|=>|:)\s*-?\d*\.?\d+\b(?!\s*[,\])])/.test(line) && !/\breturn\s+-?[01]\b|case\s+\d/.test(line) ? [at] : []));
    return counted.length >= 3 ? counted.slice(0, 1) : [];
  }),
  sign(0.34, 'same number without a name again', ({ facts, lines }) => {
    const counts = new Map<string, number>();
    const all = facts.numbers.filter(({ text, line }) => !usual.test(text) && !status.test(text) && !named.test(lines[line] ?? '') && /^\d{2,}/.test(text));
    for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
    return all.filter(({ text }) => (counts.get(text) ?? 0) >= 2).map(({ line }) => line).slice(0, 1);
  }),
  sign(0.26, 'size of a buffer in a number', ({ lines, facts, languageId }) => (/^(?:c|cpp)$/.test(languageId) ? facts.numbers.filter(({ text, line }) => /^\d{2,}$/.test(text) && /\[\s*\d+\s*\]\s*[;=,]|alloc\w*\(\s*\d|printf\(\s*\w+\s*,\s*\d/.test(lines[line] ?? '') && !named.test(lines[line] ?? '')).map(({ line }) => line) : [])),
  sign(0.5, 'table of weights that nobody explains', ({ lines, words }) => {
    const rows = lines.flatMap((line, at) => (/(?:=>|:)\s*-?\d+(?:\.\d+)?\s*,?\s*$/.test(line) ? [at] : []));
    return rows.length >= 4 && ['score', 'scores', 'weight', 'weights', 'adjustment', 'points', 'penalty', 'boost', 'factor', 'factors', 'rank'].some((one) => words.has(one)) ? rows.slice(0, 1) : [];
  }),
  sign(0.3, 'bits with a meaning', ({ facts, lines }) => facts.numbers.filter(({ text, line }) => /^0x[0-9a-f]{2,}/i.test(text) && /[&|]|<<|>>/.test(lines[line] ?? '') && !named.test(lines[line] ?? '')).map(({ line }) => line)),
  comment(0.45, 'remark on a number', /magic (?:number|constant|value)|\btuned?\b|\barbitrar(?:y|ily)\b|empirically (?:chosen|found|determined|tuned)|rule of thumb|why \d|chosen by/i),
  word(0.12, 'words of limits and weights', 'threshold score weight adjustment factor scaling multiplier coefficient'),
  word(-0.5, 'tests', 'assert expect describe test'),
];
