import type { Effort } from './effort';
import { rank } from '../core/anchors/locate/candidates';
import { type Placed, placeIn } from '../core/anchors/place-in';
import type { FileChange, History } from './history';
import { movedAmong, type Read } from './moved-in-commit';
import { oldSideOf, type ReadText } from './sides';

/** Where code is after every commit that touched it, or the commit in which it went. Lines count from 0, both included. */
export interface Hopped {
  readonly side: ReadText;
  readonly first: number;
  readonly last: number;
  /** The least that was found of it from one version to the next. */
  readonly weakest: Placed | undefined;
  /** How often it moved to another file without the file being renamed. */
  readonly jumps: number;
}

/** With so much of it nobody looks elsewhere. */
const sure = 0.6;
/** What is less than this of it, without a neighbour, is something else. */
const leastFound = 0.2;

/** Follows a range from version to version. Undefined when a commit took it away. */
export async function hop(start: ReadText, first: number, last: number, history: History, read: Read, effort: Effort): Promise<Hopped | undefined> {
  let at: Hopped = { side: start, first, last, weakest: undefined, jumps: 0 };
  for (let step = 0; ; ) {
    const next = (await history.changesOf(at.side.path)).find((change) => change.step >= step);
    if (!next) return at;
    if (effort.isOver) return undefined;
    const moved = await after(at, next, history, read, effort);
    if (!moved) return undefined;
    at = moved;
    step = next.step + 1;
  }
}

async function after(at: Hopped, change: FileChange, history: History, read: Read, effort: Effort): Promise<Hopped | undefined> {
  const old = oldSideOf(at.side, at.first, at.last);
  const everything = change.blob === undefined ? await history.changesIn(change.step) : undefined;
  const renamed = everything?.find(({ oldPath }) => oldPath === at.side.path);
  const blob = change.blob ?? renamed?.blob;
  const side = blob === undefined ? undefined : await read(renamed?.path ?? at.side.path, blob);
  const placed = side && effort.do(() => placeIn(old, side));
  const stays = side && placed && isFound(placed) ? advance(at, side, placed, 0) : undefined;
  if (stays && placed && (placed.whole || placed.coverage >= sure)) return stays;
  const found = await movedAmong(old, at.side.path, everything ?? (await history.changesIn(change.step)), read, effort);
  if (found && (!stays || rank(found.placed) > rank(placed!) + 0.2)) return advance(at, found.side as ReadText, found.placed, 1);
  return stays;
}

/** One step further, into another text of the same file; undefined when it is gone from there. */
export function stepInto(at: Hopped, side: ReadText): Hopped | undefined {
  const placed = placeIn(oldSideOf(at.side, at.first, at.last), side);
  return placed && isFound(placed) ? advance(at, side, placed, 0) : undefined;
}

function isFound(placed: Placed): boolean {
  return placed.coverage >= leastFound || placed.by === 'name' || (placed.neighbours === 2 && placed.coverage > 0);
}

function advance(at: Hopped, side: ReadText, placed: Placed, jumps: number): Hopped {
  const weakest = !at.weakest || placed.coverage < at.weakest.coverage || (placed.coverage === at.weakest.coverage && !placed.whole) ? placed : at.weakest;
  return { side, first: placed.first, last: placed.last, weakest, jumps: at.jumps + jumps };
}
