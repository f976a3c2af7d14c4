import * as assert from 'node:assert/strict';
import { shuffle } from '../../../../src/core/pairing/shuffle';

/** Every sequence of answers that a shuffle of so many items can get. */
function answers(limits: readonly number[]): readonly (readonly number[])[] {
  const [limit, ...rest] = limits;
  if (limit === undefined) return [[]];
  return Array.from({ length: limit }, (_, first) => answers(rest).map((others) => [first, ...others])).flat();
}

describe('shuffle', () => {
  it('gives every order exactly once over all random numbers', () => {
    for (const [size, orders] of [[0, 1], [1, 1], [2, 2], [3, 6], [4, 24], [5, 120], [6, 720]] as const) {
      const items = Array.from({ length: size }, (_, index) => index);
      const limits = items.slice(1).map((index) => index + 1).reverse();
      const all = answers(limits);
      const seen = new Set(
        all.map((numbers) => {
          const asked: number[] = [];
          const shuffled = shuffle(items, (limit) => numbers[asked.push(limit) - 1]!);
          assert.deepStrictEqual(asked, limits);
          return shuffled.join();
        }),
      );
      assert.deepStrictEqual([all.length, seen.size], [orders, orders]);
    }
  });

  it('leaves the items that it was given as they were', () => {
    const items = Object.freeze(['a', 'b', 'c']);
    assert.deepStrictEqual(shuffle(items, () => 0), ['b', 'c', 'a']);
  });
});
