/** A share in percent with its 95 % interval. */
export interface Share {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959964;

/** Wilson's interval, which holds near 0 and 1 and for few cases; of none nothing is known. */
export function wilson(hits: number, n: number): Share {
  if (n === 0) return { percent: NaN, low: 0, high: 100 };
  const p = hits / n;
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const middle = p + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  const low = hits === 0 ? 0 : (middle - spread) / scale;
  const high = hits === n ? 1 : (middle + spread) / scale;
  return { percent: p * 100, low: low * 100, high: high * 100 };
}
