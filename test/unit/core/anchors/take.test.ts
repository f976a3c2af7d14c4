import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextRange } from '../../../../src/core/anchors/anchor';
import { meantRange, takeAnchor, wholeLines } from '../../../../src/core/anchors/take';
import { splitLines } from '../../../../src/core/text/lines';

function at(startLine: number, startColumn: number, endLine: number, endColumn: number): TextRange {
  return { startLine, startColumn, endLine, endColumn };
}

const lines = ['function get() {', '\tconst 名 = "👩‍👩‍👧";', '', '  return 名;', '}'];
const file = { path: 'src/a.ts' };

describe('the range that a selection means', () => {
  it('is the whole line when nothing is selected', () => {
    assert.deepEqual(meantRange(at(2, 5, 2, 5), lines), at(2, 1, 2, lines[1]!.length + 1));
    assert.deepEqual(meantRange(at(3, 1, 3, 1), lines), at(3, 1, 3, 1));
  });

  it('leaves out the line whose first column it only touches', () => {
    assert.deepEqual(meantRange(at(1, 1, 3, 1), lines), at(1, 1, 2, lines[1]!.length + 1));
    assert.deepEqual(meantRange(at(2, 3, 3, 1), lines), at(2, 3, 2, lines[1]!.length + 1));
    // From the end of a line to the start of the next: nothing but the line end.
    assert.deepEqual(meantRange(at(1, 17, 2, 1), lines), at(1, 1, 1, 17));
  });

  it('keeps the columns of a part of a line', () => {
    assert.deepEqual(meantRange(at(2, 2, 2, 7), lines), at(2, 2, 2, 7));
    assert.deepEqual(meantRange(at(1, 10, 4, 9), lines), at(1, 10, 4, 9));
  });

  it('ends with the text when it reaches past it', () => {
    assert.deepEqual(meantRange(at(4, 1, 9, 1), lines), at(4, 1, 5, 2));
    assert.deepEqual(meantRange(at(4, 1, 6, 1), lines), at(4, 1, 5, 2));
    assert.deepEqual(meantRange(at(1, 1, 99, 3), lines), at(1, 1, 5, 2));
    assert.deepEqual(meantRange(at(1, 1, 60, 3), ['a long first line']), at(1, 1, 1, 18));
    assert.deepEqual(meantRange(at(70, 3, 80, 9), lines), at(5, 1, 5, 2));
    assert.deepEqual(meantRange(at(1, 50, 1, 60), lines), at(1, 1, 1, 17));
  });

  it('is the only line of an empty file', () => {
    for (const empty of [[''], []]) {
      assert.deepEqual(meantRange(at(1, 1, 1, 1), empty), at(1, 1, 1, 1));
      assert.deepEqual(meantRange(at(3, 2, 5, 1), empty), at(1, 1, 1, 1));
    }
  });

  it('always lies in the text, in order, and means itself', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 7 }), place, place, (text, a, b) => {
        const [start, end] = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? [a, b] : [b, a];
        const range = meantRange(at(start[0], start[1], end[0], end[1]), text);
        const { startLine, startColumn, endLine, endColumn } = range;
        assert.ok(startLine >= 1 && startLine <= endLine && endLine <= text.length);
        assert.ok(startColumn >= 1 && startColumn <= text[startLine - 1]!.length + 1);
        assert.ok(endColumn >= 1 && endColumn <= text[endLine - 1]!.length + 1);
        assert.ok(startLine < endLine || startColumn < endColumn || text[startLine - 1] === '');
        // A range that ends in an empty line would be taken for one that only touches it.
        if (endLine === startLine || endColumn > 1) assert.deepEqual(meantRange(range, text), range);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a taken anchor', () => {
  it('has the lines and five lines that say something on each side', () => {
    const text = Array.from({ length: 30 }, (_, i) => (i % 3 === 2 ? '' : `line ${i + 1}`));
    const anchor = takeAnchor(file, text, at(14, 3, 14, 5));
    assert.deepEqual(anchor.quote, { text: ['line 14'] });
    assert.deepEqual(anchor.before, ['line 7', 'line 8', '', 'line 10', 'line 11', '', 'line 13']);
    assert.deepEqual(anchor.after, ['', 'line 16', 'line 17', '', 'line 19', 'line 20', '', 'line 22']);
    assert.deepEqual(anchor.range, at(14, 3, 14, 5));
  });

  it('has no more than twelve lines on a side, however many are blank', () => {
    const text = [...Array<string>(100).fill(''), 'here', ...Array<string>(100).fill('')];
    const anchor = takeAnchor(file, text, at(101, 1, 101, 5));
    assert.deepEqual([anchor.before?.length, anchor.after?.length], [12, 12]);
  });

  it('speaks of the file as a whole without a range', () => {
    assert.deepEqual(takeAnchor({ path: 'a.ts', commit: 'abc' }, lines), { path: 'a.ts', commit: 'abc' });
  });

  it('can be taken at the first line, at the last, and in an empty file', () => {
    assert.deepEqual(takeAnchor(file, lines, wholeLines(1, 1, lines)).before, []);
    assert.deepEqual(takeAnchor(file, lines, wholeLines(5, 5, lines)).after, []);
    const empty = takeAnchor(file, splitLines(''), at(1, 1, 1, 1));
    assert.deepEqual([empty.quote, empty.before, empty.after], [{ text: [''] }, [], []]);
  });

  it('is the same for every kind of line end, and keeps tabs', () => {
    const taken = ['\n', '\r\n', '\r'].map((end) => takeAnchor(file, splitLines(lines.join(end)), at(2, 1, 4, 3)));
    assert.deepEqual(taken[1], taken[0]);
    assert.deepEqual(taken[2], taken[0]);
    assert.deepEqual(taken[0]!.quote?.text, lines.slice(1, 4));
  });

  it('stays small beside very long lines', () => {
    const long = 'x'.repeat(1_000_000);
    const anchor = takeAnchor(file, [long, long, long], at(2, 1, 2, 9));
    assert.ok(JSON.stringify(anchor).length < 2000);
  });

  it('changes nothing of what it was given', () => {
    const text = Object.freeze([...lines]);
    const range = Object.freeze(at(1, 1, 2, 3));
    takeAnchor(Object.freeze({ path: 'a' }), text, meantRange(range, text));
    assert.deepEqual(text, lines);
  });
});
