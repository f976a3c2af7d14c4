import type { Lines } from '../code/around';

/** What stands in the same function as the selected lines says less about them; a cursor is no selection. */
const outside = 0.4;

/** How much counts what stands on a line, above 0 to 1. */
export function nearnessOf(line: number, selected: Lines | undefined): number {
  return selected && selected.last > selected.first && distance(line, selected) > 0 ? outside : 1;
}

/** Lines from the nearest to the selected ones on. */
export function nearestFirst(lines: readonly number[], selected: Lines): readonly number[] {
  return [...lines].sort((a, b) => distance(a, selected) - distance(b, selected));
}

function distance(line: number, { first, last }: Lines): number {
  return line < first ? first - line : line > last ? line - last : 0;
}
