/** Between which values a measure lies in 95 of 100 samples. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const samples = 400;
const seed = 20;

/** Draws the comments again and again, with the same chance in every run, and measures each time. */
export function bootstrap<T>(all: readonly T[], measure: (sample: readonly T[]) => number): Interval {
  const next = chance(seed);
  const values: number[] = [];
  for (let turn = 0; turn < samples; turn++) {
    const sample = Array.from(all, () => all[Math.floor(next() * all.length)]!);
    const value = measure(sample);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** Mulberry32: 32 bits of state are plenty for drawing comments. */
function chance(state: number): () => number {
  let at = state;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
