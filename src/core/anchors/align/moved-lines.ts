import { how, match, type Matches } from './match-state';

/** A moved passage has to say at least this much in all, in full lines. */
const leastSaid = 0.9;

/**
 * Matches passages that stand elsewhere: begun by a line that stands once among the unmatched ones of each side, and
 * continued both ways over equal unmatched lines. (P. Heckel, "A technique for isolating differences between files",
 * 1978, applied to what is left after the lines in order.)
 */
export function matchMoved(matches: Matches): void {
  const { before, after, toAfter, toBefore } = matches;
  const once = soleKeys(before.keys, toAfter);
  const onceAfter = soleKeys(after.keys, toBefore);
  for (let i = 0; i < before.count; i++) {
    if (toAfter[i]! >= 0 || before.weights[i]! < 0.3) continue;
    const key = before.keys[i]!;
    const j = onceAfter.get(key);
    if (once.get(key) !== i || j === undefined || j < 0) continue;
    const { first, end } = stretch(matches, i, j);
    if (said(matches, first, end) < leastSaid) continue;
    for (let line = first; line < end; line++) match(matches, line, line + j - i, how.moved);
  }
}

/** Where each key stands among unmatched lines; -1 where it stands more than once. */
function soleKeys(keys: Int32Array, matched: Int32Array): Map<number, number> {
  const sole = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    if (matched[i]! >= 0 || keys[i] === 0) continue;
    sole.set(keys[i]!, sole.has(keys[i]!) ? -1 : i);
  }
  return sole;
}

function stretch({ before, after, toAfter, toBefore }: Matches, i: number, j: number): { first: number; end: number } {
  const free = (a: number, b: number): boolean =>
    a >= 0 && b >= 0 && a < before.count && b < after.count && toAfter[a]! < 0 && toBefore[b]! < 0 && before.keys[a] === after.keys[b];
  let first = i;
  let end = i + 1;
  while (free(first - 1, j - (i - first) - 1)) first -= 1;
  while (free(end, j + (end - i))) end += 1;
  while (first < i && before.keys[first] === 0) first += 1;
  while (end > i + 1 && before.keys[end - 1] === 0) end -= 1;
  return { first, end };
}

function said({ before }: Matches, first: number, end: number): number {
  let sum = 0;
  for (let i = first; i < end; i++) sum += before.weights[i]!;
  return sum;
}
