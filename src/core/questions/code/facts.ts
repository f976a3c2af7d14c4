/**
 * What a reader sees in a piece of code, the same for all languages, so that one sign of a topic serves them all. Lines
 * count from 0 in the text that was read. Names are as written; an absent name is the empty text.
 */
export interface Facts {
  /** Whether a grammar read it; otherwise only calls, names, texts, numbers and comments are there, found by their look. */
  readonly isParsed: boolean;
  readonly functions: readonly FunctionFact[];
  readonly loops: readonly Span[];
  readonly tries: readonly Span[];
  readonly catches: readonly CatchFact[];
  readonly calls: readonly CallFact[];
  /** Identifiers that stand in the code, each time. */
  readonly names: readonly TextFact[];
  /** String literals, without their quotes. */
  readonly strings: readonly TextFact[];
  readonly numbers: readonly TextFact[];
  readonly comments: readonly TextFact[];
  /** What a value is said to be of another type: `as`, casts, assertions that something is there. */
  readonly casts: readonly TextFact[];
  /** Elements of markup in code: name and attributes as written. */
  readonly elements: readonly TextFact[];
}

/** Both lines included. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Of loops: how many loops are around it. */
  readonly depth?: number;
}

export interface TextFact {
  readonly line: number;
  readonly text: string;
}

export interface FunctionFact extends Span {
  readonly name: string;
  readonly parameters: string;
  /** What stands before its name, such as `async`, `@Test`, `export`. */
  readonly before: string;
}

export interface CatchFact extends Span {
  /** Nothing is in it but comments. */
  readonly isEmpty: boolean;
  readonly throws: boolean;
  readonly text: string;
}

export interface CallFact extends TextFact {
  /** The last name: `get` of `this.cache.get(id)`. */
  readonly name: string;
  /** What stands before the last name: `this.cache`. */
  readonly on: string;
  readonly inLoop: boolean;
  readonly inCatch: boolean;
  readonly isAwaited: boolean;
  /** The innermost function around it. */
  readonly inside: string;
}

export const noFacts: Facts = {
  isParsed: false, functions: [], loops: [], tries: [], catches: [], calls: [], names: [], strings: [], numbers: [], comments: [], casts: [], elements: [],
};
