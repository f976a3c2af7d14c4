/** The positions of a longest strictly rising subsequence (M. Fredman, 1975), in n log n. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const at = firstNotBelow(tails, values, values[i]!);
    previous[i] = at > 0 ? tails[at - 1]! : -1;
    tails[at] = i;
  }
  const found: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) found.push(i);
  return found.reverse();
}

function firstNotBelow(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[tails[middle]!]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
