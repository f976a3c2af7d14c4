import { type AnchorCase, isGone } from './anchor-case';
import type { Mode } from './mode';
import type { Answer } from './request';
import type { Verdict, Verdicts } from './verdict';
import { type Share, wilson } from './wilson';

/** One case that was judged. */
export interface Judged {
  readonly one: AnchorCase;
  readonly mode: Mode;
  /** `ours`, or the name of a baseline. */
  readonly method: string;
  readonly answer: Answer | undefined;
  readonly verdicts: Verdicts;
}

/** How many cases there are, how many of them live on, and how they were judged. */
export interface Tally {
  readonly n: number;
  readonly living: number;
  readonly counts: Readonly<Record<Verdict, number>>;
}

export type Metric = 'exact' | 'wrong' | 'lost';
export const metrics: readonly Metric[] = ['exact', 'wrong', 'lost'];
export type Strictness = keyof Verdicts;

export function tally(judged: readonly Judged[], strictness: Strictness): Tally {
  const counts = { exact: 0, overlap: 0, wrong: 0, lost: 0 };
  for (const { verdicts } of judged) counts[verdicts[strictness]] += 1;
  return { n: judged.length, living: judged.filter(({ one }) => !isGone(one.expected)).length, counts };
}

/** What was lost is a share of the living, all else of all. */
export function share({ n, living, counts }: Tally, metric: Metric): Share {
  return wilson(counts[metric], metric === 'lost' ? living : n);
}
