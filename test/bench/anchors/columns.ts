import type { Share } from './wilson';

/** Rows under each other in columns, the first one to the left and all others to the right. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return rows.map((row) => (indent + line(row)).trimEnd()).join('\n');
}

/** A share with its interval, such as `97.3 (96.4-98.0)`. */
export function showShare({ percent, low, high }: Share): string {
  return Number.isNaN(percent) ? '-' : `${figure(percent)} (${figure(low)}-${figure(high)})`;
}

/** One decimal, two where it is small. */
export function figure(percent: number): string {
  return percent.toFixed(percent > 0 && percent < 2 ? 2 : 1);
}
