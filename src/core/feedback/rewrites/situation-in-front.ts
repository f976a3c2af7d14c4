import type { PartsSaid } from '../lint/feedback-lint';
import { finiteVerb } from '../reading/finite-verb';
import { isImperative } from '../reading/next-step';
import { codeNouns } from '../reading/nouns';
import { readComment } from '../reading/reading';
import { gistOf, type Token } from '../reading/tokens';
import { ingOfRequest, plainOfCode, requested } from '../reading/verbs';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What begins a circumstance. `while`, `until` and `since` say more than when. */
const circumstances = list('when whenever if once after before');
const closing = list('. ! ? …');
/** Where one of these is, more than one clause hangs together, and what belongs to which is anybody's guess. */
const ties = list('and or but so because since as while until unless although though however whereas which who where then therefore otherwise instead that like except');
/** They point at something that would come only later, or at something else, once the circumstance stands in front. */
const pointing = list('it its it\'s it\'d it\'ll they them their they\'re he she his her itself themselves one ones such former latter same');
/** Behind these words the circumstance tells which, whether or when exactly, and belongs where it is. */
const bound = list(
  'only even especially particularly just not exactly right shortly immediately long is are was were be been being case cases time times moment situation situations scenario point example condition of on in at to for with ' +
    'from by about than how me us you i we',
);
/** With these in the sentence, `when` and `if` tell what is asked or known, or how it would be liked. */
const asking = list(
  'check see know ask wonder wondering verify log record indicate report track tell sure determine decide clear document explain say mention question curious remember doubt matter care mind prefer like nice great better good happy fine ok okay understand unsure useful ' +
    'helpful sense clarify specify describe define note worth safe rather appreciate love glad confused depends',
);
/** They say of the circumstance that it is the only one, or of all the least likely. */
const focusing = list('only even especially particularly merely solely');
/** In front, what is compared or brought from elsewhere would lose where it is from. */
const comparing = list('from into than between');
/** Behind a circumstance they may belong to what was said before it. */
const loose = list('to for by via without rather please too also anymore either only');
/** What is put somewhere is not put there under the circumstance that it is there. */
const placing = list('put move place wrap insert store keep add append prepend hide nest embed include declare define go goes come comes belong belongs sit stand live lives put moved placed wrapped split replace set swap find search write change look');
/** How such a sentence may begin with a capital that it loses; what is not known may be a proper name. */
const opening = list(
  "the a an this these those we you our your my each every all any some no both there there's could can can't should would will do does did don't doesn't why what how please let's lets maybe perhaps nothing nobody",
);
const connecting = list('also and but so or then because which still again yes no ok okay well hmm hm oh thanks sorry actually however if when in on at for after before once while');
const places = list('method function class file test constructor loop branch module handler component template migration query block callback getter setter destructor header interface hook helper');
/** What stands behind an object, and not behind a verb that waits for one. */
const settled = list('twice again once now already first last here');
const label = /^\s*(?:nit|nitpick|minor|style|optional|suggestion|question|bug|todo):\s+/i;
const longest = 400;

/**
 * Moves where or when something is so to the front of a comment of one sentence: `This leaks when the socket closes.` becomes
 * `When the socket closes, this leaks.` Every word and all code stays. Nothing where it is there already, where no comma or end
 * delimits it, or where a word would then point at something else.
 */
export function situationInFront(text: string): string | undefined {
  if (text.length > longest || text.trim().includes('\n')) return undefined;
  const { prose, labelled, remarks, english, said: were } = readComment(text);
  const [remark] = remarks;
  if (!english || !remark || remarks.length > 1 || labelled.sections.length > 0 || prose.masked.some(({ kind }) => kind !== 'code')) return undefined;
  const begin = label.exec(text)?.[0].length ?? text.length - text.trimStart().length;
  const tokens = remark.gist.tokens.filter(({ start }) => start >= begin);
  let count = tokens.length;
  while (count > 0 && closing.has(tokens[count - 1]!.text)) count -= 1;
  const said = tokens.slice(0, count);
  const found = circumstanceIn(said, text);
  if (!found || tokens[0]!.start !== begin) return undefined;
  const { first, last, before, after } = found;
  const rest = [...said.slice(0, before), ...said.slice(after)];
  // A comma or a parenthesis delimits it; otherwise the word before it tells.
  if (!isWhole(rest, said.slice(first, last), before === first ? said[before - 1]!.text : undefined)) return undefined;
  const piece = (from: number, to: number): string => (to > from ? text.slice(said[from]!.start, said[to - 1]!.end) : '');
  const main = [piece(0, before), piece(after, count)].filter((one) => one !== '').join(' ');
  const lowered = withoutCapital(main, said[0]!);
  const front = piece(first, last);
  if (lowered === undefined || !isEachSignKept(text.slice(begin, said[count - 1]!.end), `${front}${main}`)) return undefined;
  const starts = /^\p{Ll}/u.test(main) ? front : front[0]!.toUpperCase() + front.slice(1);
  const moved = `${text.slice(0, begin)}${starts}, ${lowered}${text.slice(said[count - 1]!.end)}`;
  // What would be lost on a reader who knows as much as this one, is not offered.
  const now = readComment(moved).said;
  return (Object.keys(were) as (keyof PartsSaid)[]).every((part) => now[part] || !were[part]) ? moved : undefined;
}

/** What is no token, such as a star for emphasis, may stand at a seam; there it would be lost. */
function isEachSignKept(before: string, after: string): boolean {
  const signs = (all: string): number => all.replace(/[\s,()]/g, '').length;
  return signs(before) === signs(after);
}

/** Indexes of tokens, ends exclusive: of the circumstance itself, and of it with the marks around it. */
interface Circumstance {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** The only circumstance of a sentence, when it runs to its end or stands between marks. */
function circumstanceIn(said: readonly Token[], text: string): Circumstance | undefined {
  const starts = said.flatMap(({ text: word }, i) => (circumstances.has(word) || isPlace(said, i, text) ? [i] : []));
  const [first] = starts;
  if (first === undefined || first === 0 || starts.length > 1) return undefined;
  const mark = said[first - 1]!.text;
  const marks = said.flatMap(({ text: sign }, i) => (/^[,;:()–—-]$/.test(sign) ? [i] : []));
  if (marks.length === 0) return { first, last: said.length, before: first, after: said.length };
  if (first === 1 || marks[0] !== first - 1) return undefined;
  if (marks.length === 1 && mark === ',') return { first, last: said.length, before: first - 1, after: said.length };
  const [, close] = marks;
  if (marks.length !== 2 || !((mark === ',' && said[close!]!.text === ',') || (mark === '(' && said[close!]!.text === ')'))) return undefined;
  return { first, last: close!, before: first - 1, after: close! + 1 };
}

/** `on line 40`, `in the second loop`, `in src/a.ts`, as far as it is certain to be a place in the code. */
function isPlace(said: readonly Token[], at: number, text: string): boolean {
  const word = said[at]!.text;
  if (word !== 'in' && word !== 'on' && word !== 'at') return false;
  const next = said[at + 1];
  if (!next) return false;
  if (/^lines?$/.test(next.text)) return /^\d/.test(said[at + 2]?.text ?? '');
  if (word !== 'in') return false;
  if (next.text === '§') return /(?:\(\)|\.[a-z]{1,4})`?$/.test(text.slice(next.start, next.end));
  return next.text === 'the' && said.slice(at + 2, at + 5).some(({ text: noun }) => places.has(noun));
}

/** Whether the sentence stands without its circumstance, and both mean the same in the other order. */
function isWhole(rest: readonly Token[], circumstance: readonly Token[], last: string | undefined): boolean {
  const main = { ...gistOf(rest), lead: '' };
  const [lead, ...inner] = circumstance.map(({ text }) => text);
  const has = (words: readonly string[], some: ReadonlySet<string>): boolean => words.some((word) => some.has(word));
  if (rest.length < 2 || connecting.has(main.words[0]!) || has(main.words, ties) || has(main.words, focusing) || has(main.words, pointing) || has(inner, pointing) || has(inner, ties)) return false;
  if (!finiteVerb(main) && !isImperative(main)) return false;
  if (lead === 'in' || lead === 'on' || lead === 'at') {
    return inner.length <= 6 && !has(main.words, placing) && !has(main.words, asking) && !has(main.words, comparing) && (last === undefined || codeNouns.has(last) || last === '§' || settled.has(last));
  }
  if (has(main.words, asking)) return false;
  if (last !== undefined && (bound.has(last) || (!codeNouns.has(last) && (plainOfCode.has(last) || requested.has(last))))) return false;
  if ((lead === 'after' || lead === 'before') && has(main.words, placing)) return false;
  // Whoever it is up to is no circumstance.
  if (lead === 'if' && /^(?:you|we|i|possible|needed|necessary|this|that)$/.test(inner[0] ?? '')) return false;
  // `when empty` hangs on a subject; `to avoid …`, `for …` may belong to either side.
  if (has(inner, loose)) return false;
  const finite = finiteVerb({ ...gistOf(circumstance.slice(1)), lead: lead! });
  return finite?.subject !== undefined && inner.length <= 14;
}

function withoutCapital(main: string, first: Token): string | undefined {
  if (!/^\p{Lu}/u.test(main) || /^(?:[§@]|i|i'[a-z]+)$/.test(first.text)) return main;
  const word = main.slice(0, first.end - first.start);
  if (word.length > 1 && word === word.toUpperCase()) return main;
  const isPlain = opening.has(first.text) || requested.has(first.text) || codeNouns.has(first.text) || ingOfRequest.has(first.text);
  return isPlain ? main[0]!.toLowerCase() + main.slice(1) : undefined;
}
