import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextRange } from '../../../../src/core/anchors/anchor';
import { followEdit, type TextEdit } from '../../../../src/core/anchors/follow';
import { splitLines } from '../../../../src/core/text/lines';

/** A document, and offsets in it. Edits are told in offsets, which need no rules. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const end = fc.constantFrom('\n', '\r\n');
const document = fc
  .tuple(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '👩', '名'), maxLength: 6 }), { minLength: 1, maxLength: 8 }), end)
  .map(([lines, lineEnd]) => lines.join(lineEnd));
const inserted = fc.array(fc.constantFrom('x', 'yy', '\n', '\r\n', ''), { maxLength: 4 }).map((pieces) => pieces.join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.tuple(share, share, inserted);

/** The places between characters; between the two units of a line end there is none. */
function stops(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => text.slice(i - 1, i + 1) !== '\r\n');
}

function pick(text: string, a: number, b: number): [number, number] {
  const places = stops(text);
  const at = (part: number): number => places[Math.min(places.length - 1, Math.floor(part * places.length))]!;
  return a <= b ? [at(a), at(b)] : [at(b), at(a)];
}

function pointAt(text: string, offset: number): [number, number] {
  const lines = splitLines(text.slice(0, offset));
  return [lines.length, lines.at(-1)!.length + 1];
}

function rangeAt(text: string, from: number, to: number): TextRange {
  const [startLine, startColumn] = pointAt(text, from);
  const [endLine, endColumn] = pointAt(text, to);
  return { startLine, startColumn, endLine, endColumn };
}

function editAt(text: string, { from, to, text: by }: Cut): TextEdit {
  return { range: rangeAt(text, from, to), text: by };
}

function apply(text: string, { from, to, text: by }: Cut): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** An edit that joins two halves of a line end would say something about lines that it does not touch. */
function joinsLineEnds(text: string, { from, to, text: by }: Cut): boolean {
  const after = apply(text, { from, to, text: by });
  const seams = [from, from + by.length];
  return seams.some((seam) => after.slice(seam - 1, seam + 1) === '\r\n');
}

function isInside(range: TextRange, text: string): boolean {
  const lines = splitLines(text);
  const inOrder = range.startLine < range.endLine || (range.startLine === range.endLine && range.startColumn <= range.endColumn);
  const fits = (line: number, column: number): boolean =>
    line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1;
  return inOrder && fits(range.startLine, range.startColumn) && fits(range.endLine, range.endColumn);
}

describe('a range that follows edits', () => {
  it('stays in the document, start before end, whatever is edited', () => {
    fc.assert(
      fc.property(document, share, share, fc.array(step, { maxLength: 12 }), (start, a, b, steps) => {
        let text = start;
        let range = rangeAt(text, ...pick(text, a, b));
        for (const [from, to, by] of steps) {
          const [first, last] = pick(text, from, to);
          const cut = { from: first, to: last, text: by };
          if (joinsLineEnds(text, cut)) continue;
          range = followEdit(range, editAt(text, cut));
          text = apply(text, cut);
          assert.ok(isInside(range, text), `${JSON.stringify(range)} in ${JSON.stringify(text)}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has the same text under it after edits outside, and is back after their inverse', () => {
    fc.assert(
      fc.property(document, share, share, fc.array(fc.tuple(fc.boolean(), step), { maxLength: 8 }), (start, a, b, steps) => {
        let text = start;
        let [first, last] = pick(text, a, b);
        if (first === last) return;
        let range = rangeAt(text, first, last);
        for (const [above, [x, y, by]] of steps) {
          const room = above ? text.slice(0, first) : text.slice(last);
          const [from, to] = pick(room, x, y);
          const cut = above ? { from, to, text: by } : { from: last + from, to: last + to, text: by };
          if (joinsLineEnds(text, cut) || splitsLineEnd(text, cut)) continue;
          const before = range;
          const after = apply(text, cut);
          range = followEdit(range, editAt(text, cut));
          const shift = above ? by.length - (to - from) : 0;
          assert.deepEqual(range, rangeAt(after, first + shift, last + shift));
          const back = { from: cut.from, to: cut.from + by.length, text: text.slice(cut.from, cut.to) };
          assert.deepEqual(followEdit(range, editAt(after, back)), before);
          [first, last, text] = [first + shift, last + shift, after];
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shifts by lines alone when lines above it come and go', () => {
    const range: TextRange = { startLine: 5, startColumn: 3, endLine: 7, endColumn: 9 };
    const inserted = { range: rangeAt('', 0, 0), text: 'a\nb\nc\n' };
    assert.deepEqual(followEdit(range, inserted), { ...range, startLine: 8, endLine: 10 });
    const removed = { range: { startLine: 1, startColumn: 1, endLine: 3, endColumn: 1 }, text: '' };
    assert.deepEqual(followEdit(range, removed), { ...range, startLine: 3, endLine: 5 });
  });

  it('does not grow when text is inserted at either end', () => {
    const range: TextRange = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 };
    const atStart = { range: { ...range, endColumn: 1 }, text: 'new line\n' };
    assert.deepEqual(followEdit(range, atStart), { ...range, startLine: 3, endLine: 3 });
    const atEnd = { range: { ...range, startColumn: 6 }, text: '\nnew line' };
    assert.deepEqual(followEdit(range, atEnd), range);
  });

  it('keeps what takes the place of its first words, of its last, and of all of it', () => {
    const range: TextRange = { startLine: 2, startColumn: 1, endLine: 3, endColumn: 6 };
    const first = { range: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 }, text: 'renamed' };
    assert.deepEqual(followEdit(range, first), range);
    const last = { range: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 6 }, text: 'x' };
    assert.deepEqual(followEdit(range, last), { ...range, endColumn: 4 });
    assert.deepEqual(followEdit(range, { range, text: 'one\ntwo\nthree' }), { ...range, endLine: 4 });
  });

  it('shrinks to nothing when it is deleted', () => {
    const range: TextRange = { startLine: 2, startColumn: 3, endLine: 3, endColumn: 6 };
    const nothing = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 3 };
    assert.deepEqual(followEdit(range, { range, text: '' }), nothing);
    const more = { startLine: 1, startColumn: 2, endLine: 4, endColumn: 1 };
    assert.deepEqual(followEdit(range, { range: more, text: '' }), { startLine: 1, startColumn: 2, endLine: 1, endColumn: 2 });
  });
});

/** Where the edit takes one half of a line end away, or puts something between. */
function splitsLineEnd(text: string, { from, to }: Cut): boolean {
  return [from, to].some((place) => text.slice(place - 1, place + 1) === '\r\n');
}
