import type { Alignment } from '../align/align-lines';
import type { Cluster } from './main-cluster';

/** So many lines further, a line is no neighbour. */
const nearby = 40;

/** The first line of a range whose main cluster is known, when its own first lines were replaced. */
export function mendHead(alignment: Alignment, first: number, cluster: Cluster): number {
  return mend(alignment, first, cluster.first, cluster.low, -1);
}

/** The last line, likewise. */
export function mendTail(alignment: Alignment, last: number, cluster: Cluster): number {
  return mend(alignment, last, cluster.last, cluster.high, 1);
}

/**
 * From the outermost line that was found, outwards: the lines that took the place of those that were not, as far as the
 * neighbour outside the range that still stands.
 * @param edge the range's own end before
 * @param known the outermost line before that was found
 * @param at the outermost line after
 * @param step -1 for the head, 1 for the tail
 */
function mend(alignment: Alignment, edge: number, known: number, at: number, step: -1 | 1): number {
  const { before, after } = alignment;
  const missing = solidBetween(before.weights, known + step, edge, step);
  if (missing === 0) return at;
  let outside = 0;
  let stop: number | undefined;
  for (let neighbour = edge + step; stop === undefined && Math.abs(neighbour - edge) <= nearby; neighbour += step) {
    if (!isWithin(neighbour, before.count)) stop = step < 0 ? -1 : after.count;
    else {
      const to = alignment.to(neighbour);
      if (to >= 0 && (to - at) * step > 0 && Math.abs(to - at) <= nearby + missing * 2) stop = to;
      else if (before.weights[neighbour]! > 0) outside += 1;
    }
  }
  if (stop === undefined) return at;
  const free: number[] = [];
  for (let line = at + step; line !== stop && isWithin(line, after.count); line += step) {
    if (alignment.from(line) >= 0) break;
    if (after.weights[line]! > 0) free.push(line);
  }
  if (free.length === 0) return at;
  const taken = outside === 0 ? free.length : Math.min(free.length, Math.max(1, Math.round((free.length * missing) / (missing + outside))));
  return free[Math.min(taken, missing * 2 + 1) - 1]!;
}

function solidBetween(weights: Float32Array, from: number, to: number, step: -1 | 1): number {
  let solid = 0;
  for (let line = from; (to - line) * step >= 0; line += step) if (weights[line]! > 0) solid += 1;
  return solid;
}

function isWithin(line: number, count: number): boolean {
  return line >= 0 && line < count;
}
