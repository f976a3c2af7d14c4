import type { CallFact, Span } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { call, code, comment, type Sign, sign, word } from '../sign';

const looksThrough = /^(?:includes|indexOf|find|findIndex|findLast|filter|some|contains|Contains|IndexOf|FirstOrDefault|First|Any|Where|SingleOrDefault|index|index_of|in_array|array_search|array_filter|array_unique|include\?|any\?|find_index|position|anyMatch|find_if|count|count_if|Find|IndexFunc|ContainsFunc|remove|strstr|strlen|array_key_last)$/;
const quick = /set|seen|visited|map|dict|hash|lookup|cache|by[A-Z_]|\bkeys?\b|table|^(?:str|strings?|bytes|text|line|name|path|url|key|value|s|db|repo\w*|prisma|this\.\w*[rR]epo\w*|re|\$|document|screen|page|cy|client|\w*[Cc]lient|np|pd|Arrays|_|query|\w*(?:name|text|str|path|line|url))$/i;

/** Lookups that go through a list, in a loop. */
function lookups({ name, on, text, inLoop, isAwaited, line }: CallFact, { facts, lines }: CodeView): boolean {
  if (!inLoop || isAwaited || !looksThrough.test(name)) return false;
  const args = text.slice(text.indexOf('(') + 1);
  if (/^\s*["'`/]/.test(args) || quick.test(on) || /^\[|\]$|^%w/.test(on) || /^[A-Z]\w*(?:\.(?:objects|query))?$/.test(on) && !/^(?:slices|std)$/.test(on)) return false;
  // What is called by its name alone is another function, unless the language has it that way.
  if (on === '' && /^(?:find|filter|count|index|position|First|Where|Find|remove|contains)$/.test(name)) return false;
  // One step's own list is another one each time.
  if (facts.loops.some(({ first, last }) => line > first && line <= last && new RegExp(`\\b${/[\w$]+$/.exec(on.split(/[.[(]|->/)[0] ?? '')?.[0] ?? '\\s'}\\b.*(?:\\bin\\b|:=|\\bof\\b|:|\\bas\\b)|\\bas\\b.*\\b${/[\w$]+$/.exec(on.split(/[.[(]|->/)[0] ?? '')?.[0] ?? '\\s'}\\b`).test(lines[first] ?? ''))) return false;
  // What the head of the outermost loop calls is done once.
  return facts.loops.some(({ first, last }) => line > first && line <= last);
}

/** Loops within so many others. One that goes through the parts of what the outer one goes through does no more than is there. */
function within({ facts: { loops }, lines }: CodeView, depth: number): readonly number[] {
  const goesInto = ({ first }: Span): boolean => {
    const through = /\b(?:in|of|as|:)\s+\(?&?\$?(\w+)(?:\.|\[|->|\?\.)/.exec(lines[first] ?? '')?.[1];
    return through !== undefined && !/^(?:self|this|range)$/.test(through) && loops.some((outer) => outer.first < first && outer.last >= first && new RegExp(String.raw`\b${through}\b`).test((lines[outer.first] ?? '').split(/\b(?:in|of)\b/)[0] ?? ''));
  };
  return loops.filter((one) => (one.depth ?? 0) >= depth && !goesInto(one)).map(({ first }) => first);
}

/** Lines of loops that are like this; the heads of loops do not count. */
function inLoops(pattern: RegExp, languages?: RegExp): Sign['find'] {
  return ({ lines, facts, languageId }) => (languages && !languages.test(languageId) ? [] : lines.flatMap((line, at) => (pattern.test(line) && facts.loops.some(({ first, last }) => at > first && at <= last) ? [at] : [])));
}

/** Lists that are made empty in this code and then asked whether they hold something, in a loop. */
function growingLists({ lines, facts, languageId }: CodeView): readonly number[] {
  if (languageId !== 'python') return [];
  const lists = new Set(lines.flatMap((line) => /^\s*([\w.]+)(?:\s*:[^=]*)?\s*=\s*(?:\[|list\()/.exec(line)?.[1] ?? []));
  return lines.flatMap((line, at) => {
    const held = /\bin\s+([\w.]+)\s*(?::|and\b|or\b|$)/.exec(line);
    return held && !/^\s*for\b/.test(line) && lists.has(held[1] ?? '') && facts.loops.some(({ first, last }) => at > first && at <= last) ? [at] : [];
  });
}

/** Heads of questions and loops that stand in so many others, where there are so many of them. */
function nested(depth: number, least: number): Sign['find'] {
  return ({ lines }) => {
    const around: number[] = [];
    const deep: number[] = [];
    let heads = 0;
    lines.forEach((line, at) => {
      if (!/\S/.test(line)) return;
      const indent = line.replace(/\t/g, '    ').search(/\S/);
      while (around.length > 0 && around.at(-1)! >= indent) around.pop();
      if (!/^\s*\}?\s*(?:if|else if|elif|elsif|for|foreach|while|switch|match|case|unless|try|catch|when)\b/.test(line)) return;
      around.push(indent);
      heads++;
      if (around.length >= depth) deep.push(at);
    });
    return heads >= least ? deep.slice(0, 1) : [];
  };
}

/** Work that grows faster than what it is given. */
export const loopsComplexity: readonly Sign[] = [
  sign(0.72, 'three loops in each other', (view) => within(view, 2)),
  sign(0.32, 'loop in a loop', (view) => within(view, 1)),
  call(0.46, 'list looked through in a loop', lookups),
  sign(0.6, 'list looked through in a loop', growingLists),
  call(0.65, 'sorted in a loop', ({ name, inLoop, line }, { facts }) => inLoop && facts.loops.some(({ first, last }) => line > first && line <= last) && /^(?:sort|sorted|Sort|sort_by|sort_unstable|usort|OrderBy|qsort|sort_by!|sort!)$/.test(name)),
  call(0.6, 'first of a list taken out or put in, in a loop', ({ name, text, inLoop }, { languageId }) => inLoop && languageId !== 'ruby' && (/^(?:shift|unshift|array_shift|array_unshift|splice)$/.test(name) || /\.(?:pop|insert|remove|RemoveAt|removeAt|erase)\(\s*(?:0\b|\w+\.begin\(\))/.test(text.slice(0, 200)))),
  sign(0.5, 'list copied in each step', inLoops(/\b(\w+)\s*=\s*(?:\[\s*\.\.\.\1\b|array_merge\(\s*\$\1\b|\1\.concat\(|\1\s*\+\s*\[|\{\s*\.\.\.\1\b)|\$(\w+)\s*=\s*array_merge\(\s*\$\2/)),
  sign(0.6, 'result copied in each step of a reduction', ({ lines }) => lines.flatMap((line, at) => (/(?:=>|return)\s*\(?[[{]\s*\.\.\.(?:acc|memo|result|prev|all|total|carry|map|groups?|out|sum)\b/.test(line) ? [at] : []))),
  sign(0.45, 'text put together piece by piece in a loop', inLoops(/\b(?:str|string|text|html|out|result|output|sb|s|csv|body|xml|line|message|report|query)\s*(?:\+=|\.=|=\s*\w+\s*\+\s)/i, /^(?:java|csharp|go|javascript|typescript|python)$/)),
  sign(0.65, 'length counted anew in each step', ({ lines }) => lines.flatMap((line, at) => (/\b(?:for\s*\([^;]*;[^;]*|while\s*\([^)]*)(?<!->|\.)\b(?:strlen|count|mb_strlen)\(/.test(line) && !/\bforeach\b/.test(line) ? [at] : []))),
  code(0.4, 'list looked through for each of another', /\.(?:filter|map|forEach|some|every|find|reduce|flatMap)\([^;]*=>[^;]*(?<![sS]et|[mM]ap|\bs|name|text|str|key|id|url|path)\.(?:includes|indexOf|findIndex)\(\s*\w+(?:\.\w+)*\s*\)|\.(?:select|reject|map|each|any\?|all\?)\s*\{\s*\|\w+\|\s*!?\w+\.include\?\(|\barray_filter\(.*\bin_array\(/),
  call(0.42, 'all of it written out or copied in each step', ({ name, inLoop, line }, { facts }) => inLoop && facts.loops.some(({ first, last }) => line > first && line <= last) && /^(?:stringify|to_json|dumps|Marshal|cloneDeep|deepcopy|deep_dup|structuredClone)$/.test(name)),
  sign(0.36, 'very many branches', ({ lines }) => {
    const heads = lines.flatMap((line, at) => (/^\s*\}?\s*(?:if|else if|elif|elsif|for|foreach|while|case|when|unless|catch|except|rescue)\b/.test(line) ? [at] : []));
    return heads.length >= 20 ? heads.slice(0, 1) : [];
  }),
  sign(0.36, 'questions within questions', nested(4, 6)),
  sign(0.36, 'many questions within questions', nested(4, 10)),
  comment(0.5, 'remark on the cost', /\bO\((?:n|m|k|N)[^)]*[\^²*]|quadratic|\bO\(n\)|brute[- ]force|\bN\^2\b/),
  word(0.3, 'words of searching', 'pairs neighbors neighbours combinations permutations overlaps pairwise'),
  // Where arrays of numbers are reckoned with, nested loops are the work itself.
  word(-0.15, 'matrix', 'matrix kernel pixel tensor rows cols'),
];
