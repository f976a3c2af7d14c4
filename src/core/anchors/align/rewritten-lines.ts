import { alignPairs } from './align-pairs';
import { how, match, type Matches, type Region } from './match-state';
import type { Similarity } from './similarity';

/** Lines that are less alike than this are not the same line. */
const leastAlike = 0.42;
/** Up to so many pairs of lines every pair is compared. */
const mostPairs = 150_000;

export function pairsIn({ a0, a1, b0, b1 }: Region): number {
  return (a1 - a0) * (b1 - b0);
}

/** A passage too large for that is left as it is. */
export function isComparable(region: Region): boolean {
  return pairsIn(region) <= mostPairs;
}

/**
 * Pairs the lines of a rewritten passage: in order, by what stands in them.
 * @returns whether any pair was found
 */
export function matchRewritten(matches: Matches, region: Region, similarity: Similarity): boolean {
  let found = false;
  const { before, after, toAfter, toBefore } = matches;
  const gain = (i: number, j: number): number => {
    if (toAfter[i]! >= 0 || toBefore[j]! >= 0) return 0;
    const key = before.keys[i]!;
    if (key === after.keys[j]) return 0.02 + before.weights[i]!;
    const weight = Math.min(before.weights[i]!, after.weights[j]!);
    if (weight < 0.1) return 0;
    const alike = similarity.of(i, j);
    return alike < leastAlike ? 0 : weight * (alike - 0.2);
  };
  alignPairs(region, gain, (i, j) => {
    match(matches, i, j, before.keys[i] === after.keys[j] ? how.equal : how.similar);
    found = true;
  });
  return found;
}
