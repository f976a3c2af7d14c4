import * as assert from 'node:assert/strict';
import { chance, edited } from '../../../bench/anchors/speed-texts';
import { median, memoryOf, timed } from '../../../bench/anchors/timing';

const lines = Array.from({ length: 10_000 }, (_, i) => `  const value${i} = compute(${i});`);

describe('texts and clocks for speed', () => {
  it('makes the same other version each time, and another with another seed', () => {
    assert.deepEqual(edited(lines, 1), edited(lines, 1));
    assert.notDeepEqual(edited(lines, 1), edited(lines, 2));
  });

  it('edits about one line in fifty and moves blocks', () => {
    const after = edited(lines, 1);
    const kept = new Map(after.map((line, at) => [line, at]));
    const gone = lines.filter((line) => !kept.has(line)).length;
    assert.ok(gone > 80 && gone < 190, `${gone} lines are gone or rewritten`);
    const places = lines.flatMap((line) => kept.get(line) ?? []);
    const backwards = places.filter((at, i) => i > 0 && at < places[i - 1]!).length;
    assert.ok(backwards >= 4 && backwards <= 10, `${backwards} times a line stands before the one that it stood behind`);
  });

  it('draws numbers evenly from 0 up to 1', () => {
    const random = chance(7);
    const drawn = Array.from({ length: 10_000 }, random);
    assert.ok(drawn.every((one) => one >= 0 && one < 1));
    assert.ok(Math.abs(drawn.reduce((sum, one) => sum + one, 0) / drawn.length - 0.5) < 0.02);
  });

  it('takes the middle of several runs', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 9]), 3);
    let run = 0;
    const spin = (ms: number): void => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    };
    const { clock } = timed(3, () => [1, 1, 1, 1, 20, 300][run++]!, spin);
    assert.ok(clock >= 20 && clock < 300, `${clock} ms`);
  });

  it('counts the memory of a value without its garbage', () => {
    const mebibyte = memoryOf(() => {
      void new Array(1 << 20).fill(0.5);
      return new Float64Array(1 << 17);
    }, 4);
    assert.ok(Math.abs(mebibyte - 1) < 0.1, `${mebibyte} MiB`);
  });
});
