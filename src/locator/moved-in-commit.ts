import { alignTables } from '../core/anchors/align/align-lines';
import { bestAmong, type Found } from '../core/anchors/locate/candidates';
import type { OldSide } from '../core/anchors/locate/old-side';
import type { Effort } from './effort';
import type { FileChange } from './history';
import type { ReadText } from './sides';

/** Of a commit that changes more files, those nearest by name are searched. */
const mostSearched = 250;
/** Code that moved is found again to this part at least. */
const leastFound = 0.5;

/** Reads a text once, whoever asks. */
export type Read = (path: string, blob: string) => Promise<ReadText | undefined>;

/** Looks for code that left its file among what else changed. What stood in a file before is no code that moved there. */
export async function movedAmong(
  old: OldSide,
  path: string,
  changes: readonly FileChange[],
  read: Read,
  effort: Effort,
): Promise<Found | undefined> {
  const near = changes
    .filter((change) => change.blob !== undefined && change.path !== path)
    .sort((a, b) => nearness(b.path, path) - nearness(a.path, path))
    .slice(0, mostSearched);
  const sides: ReadText[] = [];
  for (const { path: other, blob } of near) {
    if (effort.isOver) return undefined;
    const side = await read(other, blob!);
    if (side) sides.push(side);
  }
  const found = effort.do(() => bestAmong(old, sides));
  if (!found || found.placed.coverage < leastFound) return undefined;
  const change = near.find((one) => one.path === found.side.path);
  // What stood in its own file before is the code itself: the file was renamed.
  if (change?.oldPath === path) return found;
  const before = change?.oldBlob === undefined ? undefined : await read(change.oldPath ?? change.path, change.oldBlob);
  return before && effort.do(() => stoodThere(before, found)) ? undefined : found;
}

function stoodThere(before: ReadText, { side, placed }: Found): boolean {
  const { matches } = alignTables(before.table, side.table);
  let old = 0;
  let all = 0;
  for (let line = placed.first; line <= placed.last; line++) {
    all += side.table.weights[line]!;
    if (matches.toBefore[line]! >= 0) old += side.table.weights[line]!;
  }
  return old * 2 > all;
}

/** The same ending says most, then the folders in common. */
function nearness(path: string, other: string): number {
  const ending = path.slice(path.lastIndexOf('.') + 1) === other.slice(other.lastIndexOf('.') + 1) ? 1000 : 0;
  const name = path.slice(path.lastIndexOf('/') + 1) === other.slice(other.lastIndexOf('/') + 1) ? 100 : 0;
  let common = 0;
  while (common < path.length && path.charCodeAt(common) === other.charCodeAt(common)) common += 1;
  return ending + name + Math.min(99, common);
}
