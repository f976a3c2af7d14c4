import type { NoteSummary } from '../summary';

/** The same on every machine, with `file2` before `file10`. */
const collator = new Intl.Collator('en', { numeric: true });

/** By folders from the outermost; what lies in a folder itself comes before its subfolders. */
export function comparePaths(a: string, b: string): number {
  return a === b ? 0 : compareParts(a.split('/'), b.split('/')) || (a < b ? -1 : 1);
}

/** Sorts by path, then as told; quicker than comparing paths one by one, for there may be thousands. */
export function sortByPath<T>(items: readonly T[], pathOf: (item: T) => string, then: (a: T, b: T) => number): T[] {
  const paths = new Map<string, readonly string[]>();
  for (const item of items) paths.set(pathOf(item), []);
  for (const path of paths.keys()) paths.set(path, path.split('/'));
  const sorted = [...paths].sort(([a, as], [b, bs]) => compareParts(as, bs) || (a < b ? -1 : 1));
  const rank = new Map(sorted.map(([path], i) => [path, i]));
  return [...items].sort((a, b) => rank.get(pathOf(a))! - rank.get(pathOf(b))! || then(a, b));
}

function compareParts(as: readonly string[], bs: readonly string[]): number {
  for (let i = 0; i < as.length && i < bs.length; i += 1) {
    const aIsFile = i === as.length - 1;
    const bIsFile = i === bs.length - 1;
    if (aIsFile !== bIsFile) return aIsFile ? -1 : 1;
    // Neighbours share most of their folders.
    const order = as[i] === bs[i] ? 0 : collator.compare(as[i]!, bs[i]!);
    if (order !== 0) return order;
  }
  // Two paths that the collator takes for one are still two.
  return 0;
}

/** Notes of one file from top to bottom; a note on the file as a whole comes first. */
export function compareLines(a: NoteSummary, b: NoteSummary): number {
  return (a.startLine ?? 0) - (b.startLine ?? 0) || (a.endLine ?? 0) - (b.endLine ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
