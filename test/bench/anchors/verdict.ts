import { type Expected, isGone, type Span } from './anchor-case';
import type { Answer } from './request';

/**
 * exact: path, start and end are right, or code that is gone was given up. overlap: the right file and some of the lines.
 * wrong: shown in another file, without a common line, or although it is gone. lost: given up although it lives.
 */
export type Verdict = 'exact' | 'overlap' | 'wrong' | 'lost';

/** A guess that a person is to check counts as given up in the strict verdict, and as shown in the lenient one. */
export interface Verdicts {
  readonly strict: Verdict;
  readonly lenient: Verdict;
}

/** @param answer undefined where nothing was said, which is as good as giving up */
export function judge(expected: Expected, answer: Answer | undefined): Verdicts {
  const shown = placeOf(answer);
  return { strict: judgePlace(expected, answer?.state === 'check' ? undefined : shown), lenient: judgePlace(expected, shown) };
}

/** The one word of a verdict for a person who reads it: of a guess what it is worth, marked as a guess. */
export function verdictWord(answer: Answer | undefined, { strict, lenient }: Verdicts): Verdict | `check-${Verdict}` {
  return answer?.state === 'check' ? `check-${lenient}` : strict;
}

/** The place that is shown, if any. */
export function placeOf(answer: Answer | undefined): Span | undefined {
  if (!answer || answer.state === 'lost') return undefined;
  const { path, startLine, endLine } = answer;
  if (path === undefined || startLine === undefined || endLine === undefined) return undefined;
  return { path, startLine, endLine };
}

function judgePlace(expected: Expected, shown: Span | undefined): Verdict {
  if (isGone(expected)) return shown ? 'wrong' : 'exact';
  if (!shown) return 'lost';
  if (shown.path !== expected.path || shown.endLine < expected.startLine || shown.startLine > expected.endLine) return 'wrong';
  return shown.startLine === expected.startLine && shown.endLine === expected.endLine ? 'exact' : 'overlap';
}
