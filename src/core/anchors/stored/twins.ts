import type { Alignment } from '../align/align-lines';

/**
 * Where a range may stand as well as at the place that an alignment gives it: the places, by their first line from 0, at
 * which the range stands line by line, with as much around it as the alignment found of all that is known. Among rows that
 * are all alike nothing tells one from the next. The place itself is not among them.
 * @param first of the range in the known text, both ends included, lines from 0
 * @param to the first line of the place
 */
export function twinsOf({ matches: { before, after, toAfter } }: Alignment, first: number, last: number, to: number): readonly number[] {
  const known = toAfter.reduce((sum, line, at) => sum + Number(line >= 0 && before.weights[at]! > 0), 0);
  const twins: number[] = [];
  for (let at = after.keys.indexOf(before.keys[first]!); at >= 0; at = after.keys.indexOf(before.keys[first]!, at + 1)) {
    const shift = at - first;
    if (at !== to && standsAt(shift, first, last + 1) && standing(shift) >= known) twins.push(at);
    if (twins.length === mostTwins) break;
  }
  return twins;

  function standsAt(shift: number, from: number, end: number): boolean {
    for (let line = from; line < end; line++) if (before.keys[line] !== after.keys[line + shift]) return false;
    return true;
  }

  function standing(shift: number): number {
    let count = 0;
    for (let line = 0; line < before.count; line++) {
      if (before.weights[line]! > 0 && before.keys[line] === after.keys[line + shift]) count += 1;
    }
    return count;
  }
}

/** More places than this need not be known to say that none is sure. */
const mostTwins = 500;
