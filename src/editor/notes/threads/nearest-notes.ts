import type { FoundPlace } from './thread-sources';

/**
 * The notes that are drawn, from top to bottom: those nearest to a line, and the ones that are kept anyway.
 * @param most how many are drawn
 * @param focus the line (from 1) that is looked at
 */
export function nearestNotes(
  notes: readonly FoundPlace[],
  most: number,
  focus: number,
  isKept: (id: string) => boolean,
): ReadonlyMap<string, FoundPlace> {
  const byLine = [...notes].sort((a, b) => lineOf(a) - lineOf(b));
  const nearest = [...byLine].sort((a, b) => Math.abs(lineOf(a) - focus) - Math.abs(lineOf(b) - focus));
  const kept = new Set(nearest.slice(0, most).map(({ data }) => data.id));
  return new Map(byLine.filter(({ data }) => kept.has(data.id) || isKept(data.id)).map((one) => [one.data.id, one]));
}

function lineOf({ place }: FoundPlace): number {
  return place.range?.startLine ?? 0;
}
