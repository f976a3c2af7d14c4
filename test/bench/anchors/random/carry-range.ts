import { carryLines } from './carry-lines';

/** Lines from 0, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Where a range went; `gone` when all of it was deleted and nothing took its place. */
export type CarriedRange = { readonly range: Range; readonly edited: boolean } | 'gone' | 'unsure';

/**
 * Carries a range over one commit by its two ends. An end that was deleted or cannot be told leaves the range unsure, as
 * does a range whose lines are no longer together.
 */
export function carryRange(before: readonly string[], after: readonly string[], { first, last }: Range): CarriedRange {
  const carry = carryLines(before, after);
  const carried = Array.from({ length: last - first + 1 }, (_, i) => carry(first + i));
  if (carried.every((to) => to === 'gone')) return 'gone';
  const [from, to] = [carried[0]!, carried.at(-1)!];
  if (typeof from !== 'number' || typeof to !== 'number' || to < from) return 'unsure';
  const inside = carried.filter((one) => typeof one === 'number' && one >= from && one <= to).length;
  const grown = to - from + 1;
  if (inside * 2 < carried.length || inside * 3 < grown) return 'unsure';
  const same = grown === carried.length && carried.every((one, i) => one === from + i && before[first + i] === after[from + i]);
  return { range: { first: from, last: to }, edited: !same };
}
