import type { Facts } from './facts';
import { type MaskedCode, maskCode } from './mask';
import { wordsOf } from './words-of';

/** A piece of code, laid out for the signs of topics. Lines count from 0. */
export interface CodeView {
  readonly languageId: string;
  readonly text: string;
  /** Strings and comments are blanks in these lines. */
  readonly lines: readonly string[];
  readonly facts: Facts;
  /** Lower-case words of identifiers, with the lines on which each stands: `retryCount` gives `retry` and `count`. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** Nobody writes longer lines; what comes after is not looked at, so that no pattern can run on and on. */
export const mostOfLine = 1000;

export function codeView(text: string, languageId: string, facts: Facts, masked: MaskedCode = maskCode(text, languageId)): CodeView {
  const words = new Map<string, number[]>();
  for (const { text: name, line } of facts.names) {
    for (const word of wordsOf(name)) {
      const lines = words.get(word);
      if (!lines) words.set(word, [line]);
      else if (lines.at(-1) !== line) lines.push(line);
    }
  }
  const cut = (line: string): string => (line.length > mostOfLine ? line.slice(0, mostOfLine) : line);
  return { languageId, text: text.length > mostOfLine ? text.split('\n').map(cut).join('\n') : text, lines: masked.lines.map(cut), facts, words };
}
