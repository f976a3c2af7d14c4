import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Anchor } from '../../../../../src/core/anchors/anchor';
import { tableOf } from '../../../../../src/core/anchors/align/line-table';
import type { NewSide } from '../../../../../src/core/anchors/locate/new-side';
import type { OldSide } from '../../../../../src/core/anchors/locate/old-side';
import { placeIn } from '../../../../../src/core/anchors/place-in';
import { storedSide } from '../../../../../src/core/anchors/stored/stored-side';
import { takeAnchor, wholeLines } from '../../../../../src/core/anchors/take';
import { anchor as anyAnchor } from '../../notes/arbitrary-entries';
import { anyLines, distinctLines, edited, edits } from '../align/arbitrary-lines';

const side = (lines: readonly string[]): NewSide => ({ path: 'a.ts', table: tableOf(lines), outline: () => undefined });

function take(lines: readonly string[], first: number, last: number): Anchor {
  return takeAnchor({ path: 'a.ts' }, lines, wholeLines(first + 1, last + 1, lines));
}

function whole(lines: readonly string[], first: number, last: number): OldSide {
  return { table: tableOf(lines), offset: 0, first, last, unit: () => undefined, isStored: false };
}

/** Numbers that nobody writes but on purpose. */
const hostile = fc.constantFrom(-1, -1e9, 0.5, NaN, Infinity, 1e9, 2 ** 31, 2 ** 53, 0, 1, 7);
const hostileAnchor: fc.Arbitrary<Anchor> = fc
  .record({ anchor: anyAnchor, above: hostile, head: hostile, lines: hostile, startLine: hostile, keys: fc.string({ unit: fc.constantFrom('A', '-', '_', 'q'), maxLength: 40 }) })
  .map(({ anchor, above, head, lines, startLine, keys }) => ({
    ...anchor,
    range: { startLine, startColumn: 1, endLine: startLine + 2, endColumn: 1 },
    quote: { text: ['a', '}', ''], cut: { head, lines, hash: 'x' } },
    keys: { above, text: keys },
  }));

describe('what an anchor stores of its text', function () {
  this.timeout(60_000);

  it('places inside of any text, or nowhere, whoever wrote it', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: anyAnchor }, { weight: 1, arbitrary: hostileAnchor }), anyLines, (anchor, lines) => {
        const old = storedSide(anchor);
        if (!old) return;
        assert.ok(old.first >= 0 && old.first <= old.last && old.last < old.table.count);
        assert.ok(old.table.count <= 110_000);
        const placed = placeIn(old, side(lines));
        if (placed) assert.ok(placed.first >= 0 && placed.first <= placed.last && placed.last < lines.length, JSON.stringify(placed));
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing for a file as a whole, and for a quote without a line', () => {
    const range = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 };
    assert.equal(storedSide({ path: 'a' }), undefined);
    assert.equal(storedSide({ path: 'a', quote: { text: ['a'] } }), undefined);
    assert.equal(storedSide({ path: 'a', range, quote: { text: [] } }), undefined);
  });

  it('takes no more memory than what was written, whatever the numbers say', () => {
    const lines = distinctLines(40);
    const anchor = take(lines, 10, 12);
    const tables = [-1e9, 1e9, 0.5, NaN].map((above) => storedSide({ ...anchor, keys: { above, text: anchor.keys!.text } })!.table.count);
    assert.deepEqual(tables, tables.map(() => 13));
    const long = storedSide({ ...anchor, keys: { above: 3, text: 'AAAA'.repeat(1e6) } })!;
    assert.equal(long.table.count, 13);
  });

  it('finds an exact passage that stands once where the whole text finds it', () => {
    const lines = distinctLines(80).flatMap((line, i) => (i % 7 === 0 ? [line, '', '}'] : [line]));
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(60), edits, (first, more, script) => {
        const last = Math.min(lines.length - 1, first + more);
        if (!lines.slice(first, last + 1).some((line) => line.length > 4)) return;
        const passage = lines.slice(first, last + 1);
        // The passage as it is, in a text of which the rest was edited.
        const above = edited(lines.slice(0, first), script);
        const now = side([...above, ...passage, ...edited(lines.slice(last + 1), script)]);
        const stored = placeIn(storedSide(take(lines, first, last))!, now);
        const known = placeIn(whole(lines, first, last), now);
        if (known?.whole !== true || passage.length > 40) return;
        assert.deepEqual([stored?.first, stored?.last], [known.first, known.last]);
      }),
      { numRuns: 500 },
    );
  });

  it('knows lines by their keys where they are not quoted', () => {
    const lines = distinctLines(200);
    const anchor = take(lines, 100, 100);
    // The line and all that is quoted around it were rewritten; what stands further off says where it was.
    const now = [...distinctLines(9, 'new'), ...lines.slice(0, 93), ...distinctLines(6, 'above'), lines[100]!.replace('argument', 'given'), ...distinctLines(6, 'below'), ...lines.slice(107)];
    const withKeys = placeIn(storedSide(anchor)!, side(now));
    assert.deepEqual([withKeys?.first, withKeys?.last], [108, 108]);
    const { table, first } = storedSide(anchor)!;
    assert.equal(table.count, 61);
    assert.equal(first, 30);
    assert.equal(table.texts[0], undefined);
  });

  it('keeps the place of what a cut quote leaves out', () => {
    const lines = distinctLines(300);
    const anchor = take(lines, 50, 199);
    assert.equal(anchor.quote!.text.length, 40);
    const old = storedSide(anchor)!;
    assert.equal(old.last - old.first + 1, 150);
    const placed = placeIn(old, side(['new();', ...lines]));
    assert.deepEqual([placed?.first, placed?.last], [51, 200]);
  });
});
