import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Alignment, alignLines } from '../../../../../src/core/anchors/align/align-lines';
import { how } from '../../../../../src/core/anchors/align/match-state';
import { anyLines, distinctLines, edited, edits, someLines } from './arbitrary-lines';

/** What every line became, after all of them were asked for. */
function allOf(alignment: Alignment): number[] {
  for (let line = 0; line < alignment.before.count; line++) alignment.to(line);
  return Array.from(alignment.before.keys, (_, line) => alignment.to(line));
}

describe('the alignment of two texts', () => {
  it('is each line itself where the texts are the same', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const alignment = alignLines(lines, lines);
        assert.deepEqual(allOf(alignment), lines.map((_, line) => line));
        assert.ok(lines.every((_, line) => alignment.how(line) === how.equal && alignment.alike(line) === 1));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each line to one other at the most, and none outside', () => {
    const unrelated = fc.tuple(anyLines, anyLines);
    const related = fc.tuple(anyLines, edits).map(([lines, script]): [string[], string[]] => [lines, edited(lines, script)]);
    fc.assert(
      fc.property(fc.oneof(unrelated, related), ([before, after]) => {
        const alignment = alignLines(before, after);
        const to = allOf(alignment);
        const found = to.filter((line) => line >= 0);
        assert.equal(new Set(found).size, found.length);
        to.forEach((line, i) => {
          assert.ok(line >= -1 && line < after.length);
          if (line >= 0) assert.equal(alignment.from(line), i);
          assert.equal(alignment.how(i) === how.none, line < 0);
          const alike = alignment.alike(i);
          assert.ok(alike >= 0 && alike <= 1 && alike > 0 === line >= 0, String(alike));
        });
        const from = after.flatMap((_, line) => (alignment.from(line) < 0 ? [] : [line]));
        assert.deepEqual(from, [...found].sort((a, b) => a - b));
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same whichever line is asked for first, as far as lines are equal and in order', () => {
    fc.assert(
      fc.property(someLines, edits, (lines, script) => {
        const after = edited(lines, script);
        const [whole, one] = [alignLines(lines, after), alignLines(lines, after)];
        allOf(whole);
        const told = (alignment: Alignment): number[] => Array.from(alignment.matches.toAfter);
        lines.forEach((_, line) => one.to(lines.length - 1 - line));
        const certain = Array.from(alignLines(lines, after).matches.toAfter);
        certain.forEach((to, line) => {
          if (to < 0) return;
          assert.equal(told(whole)[line], to);
          assert.equal(told(one)[line], to);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has every line that stands once on both sides, in order, whatever came and went between', () => {
    const kept = distinctLines(20);
    const gaps = fc.array(fc.array(fc.constantFrom('', '}', 'return;', 'noise(a);'), { maxLength: 4 }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(gaps, gaps, (a, b) => {
        const [before, after] = [a, b].map((noise) => noise.flatMap((lines, i) => [...lines, ...kept.slice(i, i + 1)]));
        const alignment = alignLines(before!, after!);
        for (const line of kept) assert.equal(alignment.to(before!.indexOf(line)), after!.indexOf(line));
      }),
      { numRuns: 300 },
    );
  });

  it('takes lines for the same that differ in white space alone', () => {
    const before = ['function f() {', '  const a = g( 1,2 );', '  return a;', '}'];
    const after = ['export {};', 'function f()', '{', '    const a = g(1, 2);', '\treturn  a ;', ' }'];
    const alignment = alignLines(before, after);
    assert.deepEqual([1, 2, 3].map((line) => [alignment.to(line), alignment.how(line)]), [[3, how.equal], [4, how.equal], [5, how.equal]]);
    const joined = distinctLines(30);
    const indented = joined.map((line) => `\t\t${line.replaceAll(' ', '   ')}  `);
    assert.deepEqual(allOf(alignLines(joined, indented)), joined.map((_, line) => line));
  });

  it('follows a block to where it was moved, over the lines in it that stand elsewhere too', () => {
    const block = ['function total(items) {', '  let sum = 0;', '  for (const item of items) {', '    sum += item.price;', '  }', '  return sum;', '}'];
    const [above, below] = [distinctLines(30, 'above'), distinctLines(30, 'below')];
    const before = [...above, ...block, ...below];
    const after = [...above, ...below, ...block];
    const alignment = alignLines(before, after);
    assert.deepEqual(block.map((_, i) => alignment.to(30 + i)), block.map((_, i) => 60 + i));
    assert.ok(block.every((_, i) => alignment.how(30 + i) === how.moved));
  });

  it('takes no lone short line for one that moved', () => {
    const [above, below] = [distinctLines(10, 'above'), distinctLines(10, 'below')];
    const alignment = alignLines([...above, 'go(1);', ...below], [...above, ...below, 'go(1);']);
    assert.equal(alignment.to(10), -1);
  });

  it('pairs rewritten lines by what stands in them, and says how alike they are', () => {
    const [above, below] = [distinctLines(5, 'above'), distinctLines(5, 'below')];
    const was = ['  const price = room.price * nights;', '  log.info("booked", room.id);'];
    const now = ['  audit(room);', '  const price = room.pricePerNight * nights;', '  logger.info("booked", room.id);'];
    const alignment = alignLines([...above, ...was, ...below], [...above, ...now, ...below]);
    assert.deepEqual([alignment.to(5), alignment.to(6)], [6, 7]);
    assert.equal(alignment.how(5), how.similar);
    assert.ok(alignment.alike(5) > 0.6 && alignment.alike(5) < 1);
  });

  it('lets go of a lone bracket between two passages that were rewritten', () => {
    const before = ['start();', 'alpha(one, two);', '}', 'beta(three, four);', 'end();'];
    const after = ['start();', 'gamma[9] = true;', '}', 'while (x) y -= 5;', 'end();'];
    // The bracket is found again once it is asked for, but as part of the whole passage.
    assert.equal(alignLines(before, after).matches.toAfter[2], -1);
    assert.equal(alignLines(before, after).to(2), 2);
  });
});
