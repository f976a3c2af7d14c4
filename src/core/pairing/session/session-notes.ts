/** What people wrote down in a session. Texts are single lines; see `one-line.ts`. Instants are the session's. */

export interface Handover {
  /** The number of the turn that it closes, from 1. */
  readonly turn: number;
  readonly at: number;
  /** Ids of people. */
  readonly from: string;
  readonly to?: string;
  readonly tried?: string;
  readonly next?: string;
}

export const outcomes = ['as-expected', 'partly', 'otherwise'] as const;
export type Outcome = (typeof outcomes)[number];

/** What somebody expected before it was run. */
export interface Prediction {
  /** From 1, in the order in which they were made. */
  readonly number: number;
  readonly at: number;
  readonly by?: string;
  /** What was about to be run or looked at. */
  readonly about: string;
  readonly expected: string;
  readonly outcome?: { readonly kind: Outcome; readonly seen?: string };
}

/** The answer of a question that was told instead of found; the same in every language, as records are exchanged. */
export const toldAnswer = '(told)';

/** How often people were asked, and how often told instead. */
export function askedAndTold(questions: readonly Pick<Question, 'answer'>[]): { readonly asked: number; readonly told: number } {
  const told = questions.filter(({ answer }) => answer === toldAnswer).length;
  return { asked: questions.length - told, told };
}

export interface Question {
  /** From 1, in the order in which they were asked. */
  readonly number: number;
  readonly at: number;
  /** Ids of people. */
  readonly by?: string;
  readonly to?: string;
  readonly text: string;
  /** `line` counts from 1. */
  readonly place?: { readonly path: string; readonly line?: number };
  readonly answer?: string;
  /** How well the answer went, by the person who gave it: 1 to 5. */
  readonly rating?: number;
}

/** A question of a session, for whoever answers it later. */
export interface AskedThere {
  /** From 1, in the session. */
  readonly number: number;
  /** The id of the session. */
  readonly session: string;
  /** The name of who was asked. */
  readonly to?: string;
}

export interface Retrospective {
  readonly at: number;
  /** The cycle that it looks back on, from 1. */
  readonly cycle: number;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}
