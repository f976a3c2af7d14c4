import { how, type Matches, unmatch } from './match-state';

/** A run of matched lines that says less than this in all may stand between replaced passages by chance. */
const leastSaid = 0.35;

/**
 * Lets go of lone brackets and the like that were matched in the middle of passages that were rewritten, so that the
 * passages can be compared as one.
 */
export function dropLooseMatches(matches: Matches): void {
  const { before, after, toAfter } = matches;
  for (let i = 0; i < before.count; i++) {
    if (matches.how[i] !== how.equal) continue;
    const first = i;
    let sum = before.weights[i]!;
    while (i + 1 < before.count && matches.how[i + 1] === how.equal && toAfter[i + 1] === toAfter[i]! + 1) {
      i += 1;
      sum += before.weights[i]!;
    }
    if (sum >= leastSaid || first === 0 || i === before.count - 1) continue;
    const to = toAfter[first]!;
    const end = toAfter[i]!;
    if (to === 0 || end === after.count - 1) continue;
    const rewrittenAbove = toAfter[first - 1]! < 0 && matches.toBefore[to - 1]! < 0;
    const rewrittenBelow = toAfter[i + 1]! < 0 && matches.toBefore[end + 1]! < 0;
    if (rewrittenAbove && rewrittenBelow) for (let line = first; line <= i; line++) unmatch(matches, line);
  }
}
