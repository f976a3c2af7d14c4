import type { Alignment } from '../align/align-lines';
import { mainCluster } from './main-cluster';
import { tightHead, tightTail } from './tight-ends';
import { mendHead, mendTail } from './mend-ends';

/** Where a range is after an alignment. Lines count from 0, both included. */
export interface Resolved {
  readonly first: number;
  readonly last: number;
  /** How much of what the range says is found there, from 0 to 1. */
  readonly coverage: number;
  /** Whether the first line and the last one were found themselves. */
  readonly head: boolean;
  readonly tail: boolean;
  /** Whether every line is there, unchanged but for white space, and nothing between. */
  readonly whole: boolean;
}

/** Finds a range through an alignment; undefined when nothing of it is left. Lines count from 0, both included. */
export function resolveRange(alignment: Alignment, first: number, last: number): Resolved | undefined {
  const cluster = mainCluster(alignment, first, last);
  if (!cluster) return undefined;
  const from = tightHead(alignment, first, last, mendHead(alignment, first, cluster));
  const to = tightTail(alignment, first, last, mendTail(alignment, last, cluster));
  const head = alignment.before.keys[first] === alignment.after.keys[from] || alignment.to(first) === from;
  const tail = alignment.before.keys[last] === alignment.after.keys[to] || alignment.to(last) === to;
  return { first: from, last: Math.max(from, to), coverage: cluster.coverage, head, tail, whole: isWhole(alignment, first, last, from, to) };
}

function isWhole(alignment: Alignment, first: number, last: number, from: number, to: number): boolean {
  if (to - from !== last - first) return false;
  for (let i = first; i <= last; i++) if (alignment.before.keys[i] !== alignment.after.keys[from + i - first]) return false;
  return true;
}
