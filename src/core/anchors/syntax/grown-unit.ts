import { kinOf } from './kin';
import type { Outline } from './outline';
import type { RangeUnit } from './same-unit';

/** A unit that is found whole may have got a head or a tail: an annotation, a decorator, further lines at its end. */
const mostAbove = 12;

/**
 * The unit of the same kind, and name, that begins or ends with a passage and reaches further; undefined when the passage
 * is a unit as it stands. Lines count from 0, both included.
 */
export function grown(was: RangeUnit, at: { readonly first: number; readonly last: number }, outline: Outline | undefined): { readonly first: number; readonly last: number } | undefined {
  if (!outline) return undefined;
  const isKin = kinOf(was.kinds);
  let best: { readonly first: number; readonly last: number } | undefined;
  for (const { kind, name, first, last } of outline) {
    if (first > at.first || last < at.last || !isKin(kind)) continue;
    if (first === at.first && last === at.last) return undefined;
    const isSame = was.isNamed ? name === was.names.at(-1) : first === at.first;
    if (!isSame || at.first - first > mostAbove || (first !== at.first && last !== at.last)) continue;
    if (!best || last - first < best.last - best.first) best = { first, last };
  }
  return best;
}
