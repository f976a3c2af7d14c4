import { leafMatches } from './leaf';
import { how, match, type Matches, type Region } from './match-state';
import { longestIncreasing } from './longest-increasing';

/** A key that stands more often than this on either side parts nothing. */
const mostOften = 8;
/** A text is looked over so many times at the most: parting by a few lines at a time would take the square of its length. */
const mostPasses = 60;

/**
 * Matches equal lines in order: lines that stand once on both sides first (B. Cohen's patience diff), then those that
 * stand seldom, then, between them, the leaves. Work that is left waits in a list, so that no input is too deep.
 */
export function matchInOrder(matches: Matches): void {
  const { before, after } = matches;
  const counter = new KeyCounter(matches);
  let left = mostPasses * (before.count + after.count);
  const waiting: Region[] = [{ a0: 0, a1: before.count, b0: 0, b1: after.count }];
  for (let region = waiting.pop(); region; region = waiting.pop()) {
    const inner = matchEnds(matches, region);
    if (inner.a0 >= inner.a1 || inner.b0 >= inner.b1) continue;
    left -= inner.a1 - inner.a0 + inner.b1 - inner.b0;
    if (left < 0) continue;
    const split = counter.uniquePairs(inner);
    if (split.length > 0) pushBetween(matches, inner, split, waiting);
    else leafMatches(matches, inner, (part) => waiting.push(part), mostOften);
  }
}

/** Matches what is equal at both ends, and says what is left between. */
function matchEnds(matches: Matches, { a0, a1, b0, b1 }: Region): Region {
  const a = matches.before.keys;
  const b = matches.after.keys;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) match(matches, a0++, b0++, how.equal);
  while (a1 > a0 && b1 > b0 && a[a1 - 1] === b[b1 - 1]) match(matches, --a1, --b1, how.equal);
  return { a0, a1, b0, b1 };
}

/** @param pairs a0, b0, a1, b1, … in rising order on both sides */
function pushBetween(matches: Matches, { a0, a1, b0, b1 }: Region, pairs: readonly number[], waiting: Region[]): void {
  let a = a0;
  let b = b0;
  for (let p = 0; p < pairs.length; p += 2) {
    const i = pairs[p]!;
    const j = pairs[p + 1]!;
    match(matches, i, j, how.equal);
    if (i > a && j > b) waiting.push({ a0: a, a1: i, b0: b, b1: j });
    a = i + 1;
    b = j + 1;
  }
  if (a < a1 && b < b1) waiting.push({ a0: a, a1, b0: b, b1 });
}

/** Counts how often keys stand in a region, with memory that is made once. */
class KeyCounter {
  private readonly ids: Int32Array;
  private readonly idsAfter: Int32Array;
  private readonly countBefore: Int32Array;
  private readonly countAfter: Int32Array;
  private readonly lastAfter: Int32Array;

  constructor(private readonly matches: Matches) {
    const { before, after } = matches;
    const known = new Map<number, number>();
    const idOf = (key: number): number => {
      const id = known.get(key);
      if (id !== undefined) return id;
      known.set(key, known.size);
      return known.size - 1;
    };
    this.ids = before.keys.map(idOf);
    this.idsAfter = after.keys.map(idOf);
    this.countBefore = new Int32Array(known.size);
    this.countAfter = new Int32Array(known.size);
    this.lastAfter = new Int32Array(known.size);
  }

  /** The longest run in rising order of lines that say something and stand once on each side of the region. */
  uniquePairs({ a0, a1, b0, b1 }: Region): readonly number[] {
    const { ids, idsAfter, countBefore, countAfter, lastAfter } = this;
    for (let i = a0; i < a1; i++) countBefore[ids[i]!]! += 1;
    for (let j = b0; j < b1; j++) {
      countAfter[idsAfter[j]!]! += 1;
      lastAfter[idsAfter[j]!] = j;
    }
    const at: number[] = [];
    const to: number[] = [];
    for (let i = a0; i < a1; i++) {
      const id = ids[i]!;
      if (countBefore[id] !== 1 || countAfter[id] !== 1 || this.matches.before.keys[i] === 0) continue;
      at.push(i);
      to.push(lastAfter[id]!);
    }
    for (let i = a0; i < a1; i++) countBefore[ids[i]!] = 0;
    for (let j = b0; j < b1; j++) countAfter[idsAfter[j]!] = 0;
    return longestIncreasing(to).flatMap((p) => [at[p]!, to[p]!]);
  }
}
