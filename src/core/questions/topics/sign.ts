import type { CallFact, TextFact } from '../code/facts';
import type { CodeView } from '../code/code-view';

/** Something in code that tells what it is about. */
export interface Sign {
  /**
   * How surely one hit alone tells the topic, above 0 to 1; below 0 it speaks against the topic: -1 rules it out.
   * One hit of .55 is enough to claim it.
   */
  readonly weight: number;
  /** What is there, in a few words that can stand before "line 41", such as "catch block without rethrow". */
  readonly what: string;
  /** The rule that `{0}` in `what` stands for, where others reported it. */
  readonly rule?: string;
  /** It goes by what things are called, which says less in code that only holds values or hands them on. */
  readonly isWord?: boolean;
  /** Lines from 0 on which it is. */
  readonly find: (view: CodeView) => readonly number[];
}

/** Where one of these words stands in an identifier; a word is in lower case, as `wordsOf` gives it. */
export function word(weight: number, what: string, words: string): Sign {
  const sought = words.split(' ');
  return { weight, what, isWord: true, find: ({ words: all }) => unique(sought.flatMap((one) => all.get(one) ?? [])) };
}

/** Where an identifier as a whole is like this. */
export function name(weight: number, what: string, pattern: RegExp): Sign {
  return { weight, what, isWord: true, find: ({ facts }) => matching(facts.names, pattern) };
}

/** Where a line of code, its strings and comments blanked, is like this. */
export function code(weight: number, what: string, pattern: RegExp, languages?: string): Sign {
  const only = languages?.split(' ');
  return { weight, what, find: ({ lines, languageId }) => (only && !only.includes(languageId) ? [] : lines.flatMap((line, at) => (pattern.test(line) ? [at] : []))) };
}

/** Where a string literal is like this. */
export function said(weight: number, what: string, pattern: RegExp): Sign {
  return { weight, what, find: ({ facts }) => matching(facts.strings, pattern) };
}

/** Where a comment is like this. */
export function comment(weight: number, what: string, pattern: RegExp): Sign {
  return { weight, what, isWord: true, find: ({ facts }) => matching(facts.comments, pattern) };
}

/** Where a function, or a type that is written out here, is called like this: what it is there for. */
export function titled(weight: number, what: string, pattern: RegExp): Sign {
  return {
    weight, what, isWord: true,
    find: ({ facts, lines }) => unique([
      ...facts.functions.flatMap(({ name: called, first }) => (pattern.test(called) ? [first] : [])),
      ...lines.flatMap((line, at) => (pattern.test(typeHead.exec(line)?.[1] ?? '') ? [at] : [])),
    ]),
  };
}

const typeHead = /^\s*(?:(?:export|default|public|private|protected|internal|abstract|final|sealed|static|pub|data|readonly)\s+){0,4}(?:class|struct|interface|trait|impl|enum|module|record)\s+(\w+)/;

/** Where something is called that is like this. */
export function call(weight: number, what: string, test: (call: CallFact, view: CodeView) => boolean): Sign {
  return { weight, what, find: (view) => unique(view.facts.calls.filter((one) => test(one, view)).map(({ line }) => line)) };
}

/** Where whatever looks for it finds it. */
export function sign(weight: number, what: string, find: Sign['find']): Sign {
  return { weight, what, find: (view) => unique(find(view)) };
}

/** Lines on which the first and the last alternative stand no further apart than so many lines. */
export function near(first: readonly number[], second: readonly number[], lines: number): readonly number[] {
  return first.filter((one) => second.some((other) => Math.abs(one - other) <= lines));
}

function matching(list: readonly TextFact[], pattern: RegExp): readonly number[] {
  return unique(list.filter(({ text }) => pattern.test(text)).map(({ line }) => line));
}

function unique(lines: readonly number[]): readonly number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** Where a line as written, strings and comments included, is like this. */
export function raw(weight: number, what: string, pattern: RegExp, languages?: string): Sign {
  const only = languages?.split(' ');
  return { weight, what, find: ({ text, languageId }) => (only && !only.includes(languageId) ? [] : text.split('\n').flatMap((line, at) => (pattern.test(line) ? [at] : []))) };
}

/** Says what another sign says, but only where that hits so many lines. */
export function atLeast(hits: number, { find, ...same }: Sign): Sign {
  return {
    ...same,
    find: (view) => {
      const lines = find(view);
      return lines.length >= hits ? lines : [];
    },
  };
}
