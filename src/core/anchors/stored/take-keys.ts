import { tableOf } from '../align/line-table';
import type { Anchor } from '../anchor';
import { writeKeys } from './line-keys';

/** So many lines above and below a quote are known by their keys. Twice and four times as many found no more. */
const around = 30;
/** With more lines than this in all, only those above the quote are kept. */
const most = 400;

/** The keys that an anchor stores of a range. Lines count from 0, both included. */
export function takeKeys(lines: readonly string[], first: number, last: number): NonNullable<Anchor['keys']> {
  const from = Math.max(0, first - around);
  const whole = Math.min(lines.length, last + 1 + around);
  const end = whole - from <= most ? whole : first;
  return { above: first - from, text: writeKeys(tableOf(lines.slice(from, end)).keys) };
}
