/** The four numbers, by their names in what the command prints. */
export type Score = 'harsh' | 'uncivil' | 'uninformative' | 'hedged';

/** What is said about a comment. Without the command only the numbers are known. */
export interface Answer extends Readonly<Record<Score, number>> {
  readonly id: string;
  readonly role?: string;
  readonly sections?: Readonly<Record<Part, boolean>>;
  readonly findings?: readonly { readonly code: string }[];
}

export type Part = 'situation' | 'behavior' | 'impact' | 'rationale' | 'nextStep';
export const parts: readonly Part[] = ['situation', 'behavior', 'impact', 'rationale', 'nextStep'];

export interface Question {
  readonly id: string;
  readonly text: string;
}

/** Asks for all comments at once; the answers come in the order of the questions. */
export type Ask = (questions: readonly Question[], command: string) => Promise<readonly Answer[]>;
