import type { CodeView } from '../../code/code-view';
import { atLeast, comment, raw, type Sign, sign } from '../sign';

const isCode = /[;{}]\s*$|^\s*(?:return|if|for|else|end)\b.*[;:(){]\s*$/;

/** Names that a text of a function tells about, with their lines. */
function documented({ facts }: CodeView): readonly { readonly line: number; readonly names: readonly string[] }[] {
  return [...facts.comments, ...facts.strings]
    .filter(({ text }) => /@param|:param|<param name|\bArgs:|\bParameters\b|# @param/.test(text))
    .map(({ line, text }) => ({
      line: line + text.split('\n').length - 1,
      names: [
        ...[...text.matchAll(/^[\s*/#!]*[@\\:]param(?:\[\w+\])?\s+(?:\{[^}]*\}\s*)?(?:[\w|\\?<>[\]]+\s+(?=\$))?\[?[&.$]*([A-Za-z_]\w*)(?=[\s:\]=,-]|$)/gm)].map(([, name = '']) => name),
        ...[...text.matchAll(/<param name="(\w+)"/g)].map(([, name = '']) => name),
        ...(/\bArgs:[ \t]*\n((?:[ \t]+\w+(?: \([^)]*\))?:.*\n?)+)/.exec(text)?.[1]?.match(/^\s+\w+(?=(?: \([^)]*\))?:)/gm) ?? []).map((one) => one.trim()),
      ],
    }))
    .filter(({ names }) => names.length > 0);
}

export const commentsDocs: readonly Sign[] = [
  sign(0.85, 'documented parameter that is not there', (view) => documented(view).flatMap(({ line, names }) => {
    const near = view.facts.functions.filter(({ first, last }) => (first >= line && first <= line + 5) || (first <= line && last >= line));
    const all = near.map(({ parameters }) => parameters).join(' ');
    return near.length > 0 && all !== '' && names.some((name) => !new RegExp(`\\b${name}\\b`).test(all)) ? [line] : [];
  })),
  sign(0.44, 'documentation that names another function', ({ facts, languageId }) => (languageId !== 'go' ? [] : facts.functions.filter(({ first, name }) => {
    const above = facts.comments.filter(({ line }) => line < first && line >= first - 6);
    const [lead] = above.filter(({ line }) => !above.some((other) => other.line === line - 1));
    const said = /^(?:\w+\.)?([A-Z]?[a-z]+[A-Z]\w*)\s+[a-z]/.exec(lead?.text ?? '')?.[1];
    return said !== undefined && name !== '' && above.some(({ line }) => line === first - 1) && said.toLowerCase() !== name.toLowerCase();
  }).map(({ first }) => first))),
  sign(0.6, 'documentation left empty', ({ facts }) => [...facts.comments, ...facts.strings].filter(({ text }) => /:\s*_(?:description|summary|type)_|\[(?:description|summary|type)\]|<summary>\s*(?:\/\/\/)?\s*<\/summary>|<param name="\w+">\s*<\/param>[^]*<returns>\s*<\/returns>/.test(text)).map(({ line }) => line)),
  sign(0.44, 'comment with a number that the code does not have', ({ facts, lines }) => facts.comments.filter(({ text, line }) => {
    if (text.includes('\n') || isCode.test(text)) return false;
    const numbers = [...text.matchAll(/\b(\d{1,6})\s?(?:ms|seconds?|secs?|minutes?|mins?|hours?|days?|times|items|percent|%|bytes|kb|mb|chars?|characters|entries|rows|retries|attempts)\b/gi)].map(([, one = '']) => one);
    const around = [lines[line], lines[line + 1], lines[line + 2]].join(' ');
    const counted = [...around.replace(/_/g, '').matchAll(/\d+/g)].map(Number);
    const reckoned = numbers.some((one) => [1000, 60, 3600, 60_000, 86_400, 3_600_000, 86_400_000, 1024, 1_048_576].some((unit) => counted.includes(Number(one) * unit)));
    return numbers.length > 0 && /\d/.test(around) && !reckoned && !numbers.some((one) => around.replace(/_/g, '').includes(one));
  }).map(({ line }) => line)),
  sign(0.6, 'documented result that is never returned', ({ facts, lines, languageId }) => (/^(?:javascript|typescript|php|java|csharp)$/.test(languageId) && facts.functions.length === 1 && !lines.some((line) => /\breturn\b|=>|\byield\b|\babstract\b|\bthrow\b/.test(line)) && lines.some((line) => /\{/.test(line))
    ? facts.comments.filter(({ text }) => /[@\\]returns?\s+(?!.*\b(?:void|never|undefined|nothing)\b)\S|<returns>\s*\w/i.test(text)).map(({ line }) => line) : [])),
  comment(0.14, 'comment that repeats the code', /^\s*(?:(?:loop|iterate)s? (?:over|through|all)|increment|decrement|(?:set|get|create|return|initiali[sz]e|call|check|add|assign|declare|define|print|open|close|update|save|delete)s? (?:the |a |an )?\w+(?: \w+){0,2}|constructor|getters?(?: and setters?)?|default constructor|imports?|variables?|end (?:of|if|for|while)\b.*)\.?\s*$/i),
  comment(0.3, 'comment that announces work', /\b(?:TODO|FIXME|XXX|HACK)\b/),
  comment(0.4, 'comment that doubts the code', /\b(?:not sure|no idea|don'?t (?:touch|know why|ask)|somehow|for some reason|dirty|ugly|kludge|do not remove|copied from|copy.?paste|outdated|(?:comment|docs?) (?:is|are) wrong)\b/i),
  comment(0.15, 'comment that hedges', /\b(?:magic|i think|temporary|workaround|should never happen|wrong|legacy)\b/i),
  comment(0.45, 'date or author in a comment', /^\s*(?:(?:added|changed|modified|fixed|updated|author|created)\b.*(?:by\b|\d{4})|\d{4}-\d\d-\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|v?\d+\.\d+\.\d+ )/i),
  sign(0.26, 'more comment than code', ({ facts, lines }) => {
    const told = facts.comments.reduce((sum, { text }) => sum + text.split('\n').length, 0);
    const written = lines.filter((line) => /\w/.test(line)).length;
    return told >= 6 && told > written * 1.1 ? facts.comments.slice(0, 3).map(({ line }) => line) : [];
  }),
  sign(0.2, 'comment on nearly every line', ({ facts, lines }) => {
    const short = facts.comments.filter(({ text }) => !text.includes('\n') && /^[\s\w,.'()-]+$/.test(text));
    const beside = short.filter(({ line }) => !facts.comments.some((other) => other.line === line - 1) && /\w/.test(lines[line + 1] ?? ''));
    return beside.length >= 4 && beside.length * 3 > lines.filter((line) => /\w/.test(line)).length ? beside.map(({ line }) => line) : [];
  }),
  atLeast(2, raw(0.3, 'documentation left empty', /^\s*(?:\/\/\/|\*)\s*<(param|returns|typeparam|summary|remarks)\b[^>]{0,80}>\s*<\/\1>\s*$/)),
  atLeast(3, comment(0.3, 'comment that tells one value after the other', /^\s*(?:[A-Z][A-Z0-9_]+|'\w+'|"\w+"|`\w+`)\s*(?::|=>?|-)\s+\w/)),
];
