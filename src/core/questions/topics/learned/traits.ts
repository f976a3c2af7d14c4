import type { CodeView } from '../../code/code-view';
import { isCalm, isTest } from '../../code/kind-of-code';
import { wordsOf } from '../../code/words-of';
import { shapesOf, tokensOf } from './tokens';

/**
 * What a learned weight can hang on, each with the lines, from 0, on which it is. The letter in front says what it is:
 * `w` a word of a name, `c` what is called, `o` a word of what it is called on, `l` and `h` a word of what is called in a loop
 * and in a catch block, `f` a word of a function's name, `p` of its parameters, `x` of a string, `r` of a comment, `e` of an
 * element of markup, `d` a number, `k` a token, `B` two tokens that follow each other, `S` the shape of three, and `s` how the
 * code is built.
 */
export type Traits = ReadonlyMap<string, readonly number[]>;

/** Of long texts and lists only so many words are read. */
const mostWords = 20;

/** Reads the traits of code in time by its length. */
export function traitsOf(view: CodeView): Traits {
  const { facts, lines, words } = view;
  const traits = new Map<string, number[]>();
  const add = (kind: string, what: string, line: number): void => {
    const on = traits.get(`${kind} ${what}`);
    if (!on) traits.set(`${kind} ${what}`, [line]);
    else if (on.at(-1) !== line) on.push(line);
  };
  const addWords = (kind: string, text: string, line: number): void => wordsOf(text).slice(0, mostWords).forEach((word) => add(kind, word, line));

  for (const [word, on] of words) for (const line of on) add('w', word, line);
  for (const { name, on, line, inLoop, inCatch, isAwaited, inside } of facts.calls) {
    add('c', name.toLowerCase(), line);
    addWords('o', on, line);
    if (inLoop) addWords('l', name, line);
    if (inCatch) addWords('h', name, line);
    if (isAwaited) add('s', 'awaits', line);
    if (inside !== '' && name === inside) add('s', 'calls itself', line);
  }
  for (const { text, line } of facts.strings) addWords('x', text, line);
  for (const { text, line } of facts.comments) addWords('r', text, line);
  for (const { text, line } of facts.elements) addWords('e', text, line);
  for (const { text, line } of facts.numbers) add('d', text.length > 6 ? 'long' : text.toLowerCase(), line);
  for (const { line } of facts.casts) add('s', 'casts', line);
  for (const { first } of facts.tries) add('s', 'tries', first);
  for (const { first, depth = 0 } of facts.loops) add('s', depth > 0 ? 'loop in a loop' : 'loop', first);
  for (const { first, isEmpty, throws } of facts.catches) {
    add('s', isEmpty ? 'catches and does nothing' : 'catches', first);
    if (!throws) add('s', 'goes on after a catch', first);
  }
  for (const { name, parameters, first } of facts.functions) {
    addWords('f', name, first);
    addWords('p', parameters, first);
    if (parameters.split(',').length > 3) add('s', 'many parameters', first);
  }
  lines.forEach((line, at) => {
    const tokens = tokensOf(line);
    tokens.forEach((token, i) => {
      add('k', token.toLowerCase(), at);
      if (i > 0) add('B', `${tokens[i - 1]!.toLowerCase()} ${token.toLowerCase()}`, at);
    });
    for (const shape of shapesOf(tokens)) add('S', shape, at);
  });
  if (isCalm(view)) add('s', 'calm', 0);
  if (isTest(view)) add('s', 'test', 0);
  add('s', lengthOf(lines.filter((line) => line.trim() !== '').length), 0);
  return traits;
}

/** Whether a trait is one word or more among many, which count the less the more of them there are. */
export function isOneOfMany(trait: string): boolean {
  return !trait.startsWith('s ');
}

function lengthOf(lines: number): string {
  return lines < 7 ? 'tiny' : lines < 13 ? 'short' : lines < 25 ? 'middle' : 'long';
}
