import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { alignPairs } from '../../../../../src/core/anchors/align/align-pairs';
import { longestIncreasing } from '../../../../../src/core/anchors/align/longest-increasing';

type Pair = readonly [i: number, j: number];

/** What a pair is worth more when the one before it follows directly, as in the code. */
const together = 0.06;

function scoreOf(pairs: readonly Pair[], gain: (i: number, j: number) => number): number {
  return pairs.reduce((sum, [i, j], at) => {
    const before = pairs[at - 1];
    return sum + gain(i, j) + (before?.[0] === i - 1 && before[1] === j - 1 ? together : 0);
  }, 0);
}

/** The best score there is, by trying every way. */
function bestScore(rows: number, columns: number, gain: (i: number, j: number) => number): number {
  const from = (i: number, j: number, last: Pair | undefined): number => {
    if (i === rows || j === columns) return 0;
    const without = Math.max(from(i + 1, j, last), from(i, j + 1, last));
    const worth = gain(i, j);
    if (worth <= 0) return without;
    const joined = last?.[0] === i - 1 && last[1] === j - 1 ? together : 0;
    return Math.max(without, worth + joined + from(i + 1, j + 1, [i, j]));
  };
  return from(0, 0, undefined);
}

describe('the best pairs of a region', () => {
  it('score as much as the best of all ways', () => {
    // Worth that is often equal or nearly so, where one wrong step back shows.
    const worth = fc.constantFrom(0, 0, -1, 0.01, 0.05, 0.06, 0.1, 0.11, 0.5, 1);
    const grid = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.record({ rows: fc.constant(rows), columns: fc.constant(columns), all: fc.array(worth, { minLength: rows * columns, maxLength: rows * columns }) }),
    );
    fc.assert(
      fc.property(grid, fc.nat(3), fc.nat(3), ({ rows, columns, all }, a0, b0) => {
        const gain = (i: number, j: number): number => all[i * columns + j]!;
        const pairs: Pair[] = [];
        const region = { a0, a1: a0 + rows, b0, b1: b0 + columns };
        alignPairs(region, (i, j) => gain(i - a0, j - b0), (i, j) => pairs.unshift([i - a0, j - b0]));
        pairs.forEach(([i, j], at) => {
          assert.ok(i >= 0 && i < rows && j >= 0 && j < columns && gain(i, j) > 0);
          const before = pairs[at - 1];
          if (before) assert.ok(before[0] < i && before[1] < j);
        });
        assert.ok(Math.abs(scoreOf(pairs, gain) - bestScore(rows, columns, gain)) < 1e-9, JSON.stringify(pairs));
      }),
      { numRuns: 3000 },
    );
  });

  it('are none in a region without lines on one side', () => {
    const none = (): never => assert.fail('nothing is there to be paired');
    alignPairs({ a0: 2, a1: 2, b0: 0, b1: 5 }, none, none);
    alignPairs({ a0: 0, a1: 5, b0: 3, b1: 3 }, none, none);
  });
});

describe('a longest rising run', () => {
  it('rises, and is as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (values) => {
        const found = longestIncreasing(values);
        found.forEach((at, i) => i > 0 && assert.ok(at > found[i - 1]! && values[at]! > values[found[i - 1]!]!));
        assert.equal(found.length, longestByTrying(values));
      }),
      { numRuns: 1000 },
    );
  });
});

function longestByTrying(values: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 1 << values.length; chosen++) {
    const run = values.filter((_, i) => chosen & (1 << i));
    if (run.length > longest && run.every((value, i) => i === 0 || value > run[i - 1]!)) longest = run.length;
  }
  return longest;
}
