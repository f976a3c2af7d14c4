/** The middle one of the figures, or what a share of them, from 0 to 1, stays below. NaN of none. */
export function quantile(figures: readonly number[], share = 0.5): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** With as many decimals. */
export function rounded(figure: number, decimals: number): number {
  return Number(figure.toFixed(decimals));
}
