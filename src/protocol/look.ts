import type { Lines } from '../core/questions/code/around';
import type { AboutCode } from '../core/questions/look-at-code';
import type { Reported } from '../core/questions/topics/reported';

/** What is this code about? Lines count from 0, both included. */
export interface LookQuestion {
  readonly ask: 'look';
  readonly id: number;
  readonly text: string;
  /** As VS Code calls the language. */
  readonly languageId: string;
  readonly selected: Lines;
  readonly beside?: BesideCode;
}

/** What is known of code beside its text. */
export interface BesideCode {
  /** What other extensions report of it. Lines count from 0. */
  readonly reported?: readonly Reported[];
  /** The whole text as it was committed last, where git has it. */
  readonly committed?: string;
}

/** An answer, with the id of its question. */
export type LookAnswer = { readonly answer: 'looked'; readonly id: number; readonly about: AboutCode } | { readonly answer: 'failed'; readonly id: number; readonly why: string };

/** The worker reads no files: it asks who started it for a grammar, by the name of its file. */
export interface GrammarWanted {
  readonly wanted: string;
}

/** The bytes of a grammar that was asked for; absent where it cannot be read. */
export interface GrammarGiven {
  readonly grammar: string;
  readonly bytes?: Uint8Array;
}
