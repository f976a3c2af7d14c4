import { type Placed, placeIn } from '../place-in';
import { shortKey } from '../align/line-table';
import type { NewSide } from './new-side';
import type { OldSide } from './old-side';

/** A place in one of several files. */
export interface Found {
  readonly side: NewSide;
  /** Whether the file is the old one under another name, by what stands in it. */
  readonly isRenamed: boolean;
  readonly placed: Placed;
}

/** Of many files only so many, those with most of the range in them, are aligned. */
const mostAligned = 6;
/** A file that has so much of everything that is known of the old one is that file under another name. */
const leastOfText = 0.35;
/** A file that has less than this of what the range says is not looked at. */
const leastShared = 0.25;

/**
 * Looks for a range in other files: first by how many of its lines stand there at all, then by aligning the best few.
 */
export function bestAmong(old: OldSide, sides: readonly NewSide[]): Found | undefined {
  const rangeShared = sharedBy(old);
  const textShared = sharedBy({ ...old, first: 0, last: old.table.count - 1 });
  const ranked = sides
    .map((side) => ({ side, shared: rangeShared(side), isRenamed: textShared(side) >= leastOfText }))
    .filter(({ shared, isRenamed }) => shared >= leastShared || isRenamed)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostAligned);
  let best: Found | undefined;
  for (const { side, isRenamed } of ranked) {
    const placed = placeIn(old, side);
    if (placed && (!best || rank(placed) > rank(best.placed))) best = { side, placed, isRenamed };
  }
  return best;
}

/** What orders places in different files. */
export function rank(placed: Placed): number {
  return placed.coverage + (placed.whole ? 0.2 : 0) + placed.neighbours * 0.05;
}

/** Says of a text how much of what the range says stands somewhere in it, from 0 to 1. What is wanted is gathered once for all texts. */
function sharedBy({ table, first, last, isStored }: OldSide): (side: NewSide) => number {
  const wanted = new Set<number>();
  let all = 0;
  for (let line = first; line <= last; line++) {
    wanted.add(table.keys[line]!);
    all += table.weights[line]!;
  }
  return (side) => {
    const there = new Set<number>();
    for (const key of side.table.keys) {
      const short = isStored ? shortKey(key) : key;
      if (wanted.has(short)) there.add(short);
    }
    let shared = 0;
    for (let line = first; line <= last; line++) if (there.has(table.keys[line]!)) shared += table.weights[line]!;
    return all === 0 ? 0 : shared / all;
  };
}
