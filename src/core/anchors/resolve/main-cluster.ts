import type { Alignment } from '../align/align-lines';

/** The passage after an alignment in which most of a range is. Lines count from 0, both included. */
export interface Cluster {
  /** The first and the last matched line after. */
  readonly low: number;
  readonly high: number;
  /** The first and the last matched line before. */
  readonly first: number;
  readonly last: number;
  /** What is found of all that the range says, from 0 to 1. */
  readonly coverage: number;
}

interface Found {
  readonly line: number;
  readonly to: number;
  readonly said: number;
}

/** So much between two found lines parts two clusters, or half as much as the range has lines. */
const leastParting = 12;
/** A line that is new stands between two of the range far more often than one that was elsewhere before. */
const newLine = 0.25;

/** Groups the lines that a range's lines became, and takes the group that says most; undefined when there are none. */
export function mainCluster(alignment: Alignment, first: number, last: number): Cluster | undefined {
  const found: Found[] = [];
  let all = 0;
  for (let line = first; line <= last; line++) {
    const weight = alignment.before.weights[line]! + 0.01;
    all += weight;
    const to = alignment.to(line);
    if (to >= 0) found.push({ line, to, said: weight * alignment.alike(line) });
  }
  if (found.length === 0) return undefined;
  found.sort((a, b) => a.to - b.to);
  const parting = Math.max(leastParting, (last - first + 1) / 2);
  let best: { from: number; end: number; said: number } | undefined;
  for (let from = 0; from < found.length; ) {
    let end = from + 1;
    let said = found[from]!.said;
    while (end < found.length && between(alignment, found[end - 1]!, found[end]!) <= parting) said += found[end++]!.said;
    if (!best || said > best.said) best = { from, end, said };
    from = end;
  }
  const group = found.slice(best!.from, best!.end);
  return {
    low: group[0]!.to,
    high: group.at(-1)!.to,
    first: group.reduce((least, { line }) => Math.min(least, line), group[0]!.line),
    last: group.reduce((most, { line }) => Math.max(most, line), group[0]!.line),
    coverage: best!.said / all,
  };
}

/** How much stands between two found lines that was not between them; lines of the range may have become as many others. */
function between(alignment: Alignment, a: Found, b: Found): number {
  const count = b.to - a.to - 1;
  const own = Math.max(0, b.line - a.line - 1);
  if (count <= own) return 0;
  let foreign = 0;
  for (let line = a.to + 1; line < b.to; line++) if (alignment.from(line) >= 0) foreign += 1;
  return Math.max(0, foreign + (count - foreign) * newLine - own);
}
