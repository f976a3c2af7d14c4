import type { Region } from './match-state';

/** What a match is worth more when its neighbours are matched too, so that passages stay together. */
const together = 0.06;
const skipA = 1;
const skipB = 2;
const pairFirst = 3;
const pairNext = 4;

/**
 * The best pairs in rising order of a region (S. Needleman and C. Wunsch, 1970), with a bonus for pairs that follow each
 * other directly. Takes time and memory by the product of the region's sides.
 * @param gain what a pair is worth; 0 or less never pairs
 */
export function alignPairs({ a0, a1, b0, b1 }: Region, gain: (i: number, j: number) => number, take: (i: number, j: number) => void): void {
  const width = b1 - b0 + 1;
  const steps = new Uint8Array((a1 - a0 + 1) * width);
  let best = new Float64Array(width);
  let paired = new Float64Array(width).fill(-Infinity);
  for (let i = a0; i < a1; i++) {
    const bestHere = new Float64Array(width);
    const pairedHere = new Float64Array(width).fill(-Infinity);
    const row = (i - a0 + 1) * width;
    for (let j = b0; j < b1; j++) {
      const at = j - b0 + 1;
      let value = best[at]!;
      let step = skipA;
      if (bestHere[at - 1]! > value) {
        value = bestHere[at - 1]!;
        step = skipB;
      }
      const worth = gain(i, j);
      if (worth > 0) {
        const alone = best[at - 1]! + worth;
        const next = paired[at - 1]! + worth + together;
        pairedHere[at] = Math.max(alone, next);
        if (pairedHere[at]! > value) {
          value = pairedHere[at]!;
          step = next > alone ? pairNext : pairFirst;
        } else if (next > alone) {
          // Not best by itself, but the next pair may make it so; which way it came is needed then.
          steps[row + at] = pairNext << 4;
        } else steps[row + at] = pairFirst << 4;
      }
      bestHere[at] = value;
      steps[row + at] = step >= pairFirst ? step | (step << 4) : steps[row + at]! | step;
    }
    best = bestHere;
    paired = pairedHere;
  }
  walkBack(steps, a1 - a0, width, (i, j) => take(a0 + i, b0 + j));
}

/** The low half of a step says what is best at a cell, the high half how a pair that ends there came about. */
function walkBack(steps: Uint8Array, rows: number, width: number, take: (i: number, j: number) => void): void {
  let i = rows;
  let j = width - 1;
  let must = false;
  while (i > 0 && j > 0) {
    const cell = steps[i * width + j]!;
    const step: number = must ? cell >> 4 : cell & 15;
    must = false;
    if (step === skipA) i -= 1;
    else if (step === skipB) j -= 1;
    else {
      i -= 1;
      j -= 1;
      take(i, j);
      must = step === pairNext;
    }
  }
}
