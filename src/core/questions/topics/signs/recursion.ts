import type { CallFact } from '../../code/facts';
import type { CodeView } from '../../code/code-view';
import { comment, type Sign, sign, titled, word } from '../sign';

const self = /^(?:|this|self|Self|cls|\$this|static|@|recv|me|super\(\)\.self)$/;
const below = /(?:^|[.>:_\]])_?(?:child|children|kid|left|right|next|node|sub\w*|branch|tail|lhs|rhs)(?:\[[^\]]*\]|\(\))?!?\??$/i;

/** Beginnings call the beginnings of others, and handlers those they were handed. */
const notItself = /^(?:new|__construct|constructor|initialize|__init__|super|on[A-Z]\w*)$/;

/** Calls of a function within itself, on the same or on a neighbouring object. */
function ownCalls({ facts, languageId }: CodeView, on: (call: CallFact) => boolean): readonly CallFact[] {
  const named = new Map<string, number>();
  for (const { name } of facts.functions) named.set(name, (named.get(name) ?? 0) + 1);
  return facts.calls.filter((call) => call.name !== '' && call.name === call.inside && !call.inCatch && on(call) && !/^new\b/.test(call.text) && !/\?\.\(/.test(call.text) && !notItself.test(call.name)
    // With several functions of this name it may be another of them.
    && ((named.get(call.name) ?? 0) < 2 || !/^(?:java|csharp|cpp|typescript)$/.test(languageId)));
}

/** A bare call in a method, which in these languages goes to a function of that name outside. */
function outside({ on, inside }: CallFact, { facts, languageId }: CodeView): boolean {
  return on === '' && facts.functions.some(({ name, before, parameters }) => name === inside && (languageId === 'php' ? /\b(?:public|private|protected)\b/.test(before) : languageId === 'go' ? /\bfunc\s*\(\s*\w+\s/.test(before) : /^(?:python|rust)$/.test(languageId) && /^\(?\s*&?(?:mut\s+)?(?:self|cls)\b/.test(parameters)));
}

/** The same by the look of the text, where macros keep a grammar from reading a single function of C whole. */
function ownCallsByLook({ facts, lines, languageId }: CodeView): readonly number[] {
  if (!/^(?:c|cpp)$/.test(languageId)) return [];
  const head = lines.findIndex((line) => /\w/.test(line) && !/^\s*#/.test(line));
  const own = /^[A-Za-z_][\w\s*]*?\b(\w+)\s*\(/.exec(lines[head] ?? '')?.[1];
  if (!own || facts.functions.filter(({ name }) => name !== '').length > 1 || facts.calls.some(({ name, inside }) => name === own && inside === own)) return [];
  return lines.flatMap((line, at) => (at > head && new RegExp(String.raw`(?<![\w.>:])${own}\(`).test(line) ? [at] : []));
}

/** Functions that call each other. */
function mutual({ facts }: CodeView): readonly number[] {
  const by = new Map(facts.functions.filter(({ name }) => name !== '').map(({ name }) => [name, new Set<string>()]));
  const plain = facts.calls.filter(({ on, name, inside }) => self.test(on) && name !== inside && by.has(name) && by.has(inside));
  for (const { inside, name } of plain) by.get(inside)?.add(name);
  return plain.filter(({ inside, name }) => by.get(name)?.has(inside)).map(({ line }) => line);
}

/** Functions kept in a variable that call that variable. */
function closures({ facts, lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => {
    const named = /(?:^|\s|\$)(\w{1,60})\s?:?=\s?(?:async\s)?(?:func\b|function\b|fn\b|lambda\b|->|\[&\w*\]|\[[^\]]*\]\s*\(|\([^()]{0,200}\)\s?=>|\w{1,60}\s?=>)/.exec(line)?.[1];
    if (!named) return [];
    const body = facts.functions.find(({ first, last }) => first === at && last > at);
    return body ? facts.calls.filter((one) => one.line > at && one.line <= body.last && one.name.replace('$', '') === named && one.inside !== named && self.test(one.on)).map((one) => one.line) : [];
  });
}

/** Functions that come back to themselves. */
export const recursion: readonly Sign[] = [
  sign(0.82, 'function that calls itself', (view) => ownCalls(view, (one) => self.test(one.on) && !outside(one, view)).map(({ line }) => line)),
  sign(0.52, 'function that calls itself for a part', (view) => ownCalls(view, ({ on }) => !self.test(on) && below.test(on)).map(({ line }) => line)),
  sign(0.75, 'component that shows itself', ({ facts }) => facts.elements.filter(({ line, text }) => facts.functions.some(({ name, first, last }) => name !== '' && line > first && line <= last && new RegExp(String.raw`^<${name.replace(/\W/g, '')}[\s/>]`).test(text))).map(({ line }) => line)),
  sign(0.82, 'function that calls itself', ownCallsByLook),
  sign(0.7, 'functions that call each other', mutual),
  sign(0.8, 'function that calls itself', closures),
  sign(0.4, 'words of recursion', ({ words, lines }) => 'recursive recursively recurse recursion backtrack memo'.split(' ').flatMap((one) => words.get(one) ?? []).filter((at) => !/\brecursive["']?\s*(?::|=>?)\s*[tT]rue\b/.test(lines[at] ?? ''))),
  word(0.15, 'words of trees', 'depth tree children subtree ancestors descendants leaf'),
  comment(0.4, 'remark on recursion', /\brecurs(?:e|es|ive|ively|ion)\b|base case|stack overflow/i),
  comment(0.4, 'remark on recursion', /^\W*recursively\s+\w|\brecursive call|\brecurs(?:es?|ing|ion) (?:into|on|over|down)\b/i),
  titled(0.36, 'function about a tree', /recurs|(?:^|_|[a-z])(?:[tT]raverse|[wW]alk|[dD]escend|[vV]isit|[fF]latten|[bB]acktrack|[hH]ierarchy)(?:$|_|[A-Z])|(?:build|create|render|clone|deep|nested)_?[tT]ree|^deep_?[a-z]/),
  sign(0.6, 'function that calls itself for a part', (view) => ownCalls(view, ({ on, line }) => /^\w+$/.test(on) && !self.test(on) && view.facts.loops.some(({ first, last }) => first <= line && last >= line && new RegExp(String.raw`\b${on}\b.*(?:[cC]hild|[nN]odes?\b|[sS]ub|[kK]ids|[bB]ranch|[eE]ntries|[iI]tems|[pP]arts|[eE]lements)`).test(view.lines[first] ?? ''))).map(({ line }) => line)),
  sign(0.56, 'function that hands itself on', ({ facts, lines }) => facts.functions.filter(({ name: called }) => /^\w{4,}$/.test(called)).flatMap(({ name: called, first, last }) => lines.slice(first, last + 1).flatMap((line, at) => (line.length < 400 && new RegExp(String.raw`\.(?:Sum|Select|SelectMany|map|flatMap|forEach|reduce|some|every|filter|flat_map|each)\(\s*(?:this\.|self\.)?${called}\s*\)`).test(line) ? [first + at] : [])))),
];
