import type { Alignment } from '../align/align-lines';

/**
 * Where lines came in before the last few lines of a range that also stand directly behind the others, the range ends
 * there: a bracket that closes what was added is not the range's own.
 * @param to the line after at which the range ends so far
 */
export function tightTail(alignment: Alignment, first: number, last: number, to: number): number {
  return tight(alignment, last, first, to, 1);
}

/** The same at the head. */
export function tightHead(alignment: Alignment, first: number, last: number, from: number): number {
  return tight(alignment, first, last, from, -1);
}

/** @param step 1 for the tail, -1 for the head */
function tight(alignment: Alignment, edge: number, other: number, to: number, step: -1 | 1): number {
  if (alignment.to(edge) !== to) return to;
  // Inwards from the edge to the gap beyond which the rest of the range stands.
  let line = edge;
  while (line !== other && alignment.to(line) - alignment.to(line - step) === step) line -= step;
  const inner = line - step;
  if (line === other) return to;
  const rest = alignment.to(inner);
  if (rest < 0 || (alignment.to(line) - rest) * step <= 1) return to;
  for (let i = line, at = rest + step; (edge - i) * step >= 0; i += step, at += step) {
    if (alignment.before.keys[i] !== alignment.after.keys[at] || alignment.from(at) >= 0 || !sameIndent(alignment, i, at)) return to;
  }
  return rest + (edge - inner);
}

/** Code that was put one level deeper is closed by brackets that are not its own. */
function sameIndent({ before, after }: Alignment, i: number, j: number): boolean {
  const text = before.texts[i];
  return text === undefined || text === after.texts[j];
}
