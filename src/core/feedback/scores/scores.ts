import type { Prose } from '../prose/prose';
import { harshness } from './harsh';
import { hedging } from './hedged';
import { incivility } from './uncivil';
import { emptiness } from './uninformative';

/** Four numbers about a comment, each from 0 to 1 and calibrated so that a finding is shown from .5 and is a warning from .9. */
export interface Scores {
  /** Swearing, insults and harsh verdicts: what the words are. */
  readonly harsh: number;
  /** Impatience, mockery, demands, bitterness: how the writer behaves. */
  readonly uncivil: number;
  /** Nothing for the author to act on. */
  readonly uninformative: number;
  /** The writer is unsure, or has not understood. */
  readonly hedged: number;
}

/** One of them. */
export function scoreOf(prose: Prose, name: keyof Scores): number {
  if (name === 'harsh') return harshness(prose);
  if (name === 'hedged') return hedging(prose);
  return name === 'uninformative' ? emptiness(prose) : incivility(prose, harshness(prose), hedging(prose));
}

/** Takes time in proportion to the length of the comment. */
export function scoresOf(prose: Prose): Scores {
  const harsh = harshness(prose);
  const hedged = hedging(prose);
  return { harsh, uncivil: incivility(prose, harsh, hedged), uninformative: emptiness(prose), hedged };
}
