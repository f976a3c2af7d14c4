import type { NoteSummary } from '../summary';

/** The same on every machine, with `file2` before `file10`. */
const collator = new Intl.Collator('en', { numeric: true });

/** By folders from the outermost; what lies in a folder itself comes before its subfolders. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  const as = a.split('/');
  const bs = b.split('/');
  for (let i = 0; ; i += 1) {
    const aIsFile = i === as.length - 1;
    const bIsFile = i === bs.length - 1;
    if (aIsFile !== bIsFile) return aIsFile ? -1 : 1;
    const order = collator.compare(as[i]!, bs[i]!);
    if (order !== 0) return order;
    // Two paths that the collator takes for one are still two.
    if (aIsFile) return a < b ? -1 : 1;
  }
}

/** Notes of one file from top to bottom; a note on the file as a whole comes first. */
export function compareLines(a: NoteSummary, b: NoteSummary): number {
  return (a.startLine ?? 0) - (b.startLine ?? 0) || (a.endLine ?? 0) - (b.endLine ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function compareNotes(a: NoteSummary, b: NoteSummary): number {
  return comparePaths(a.path, b.path) || compareLines(a, b);
}
