import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Anchor, TextRange } from '../../../../src/core/anchors/anchor';
import { type Place, placeAnchor } from '../../../../src/core/anchors/place';
import { meantRange, takeAnchor, wholeLines } from '../../../../src/core/anchors/take';
import { anchor as anyAnchor } from '../notes/arbitrary-entries';

function take(lines: readonly string[], from: number, to = from): Anchor {
  return takeAnchor({ path: 'a.ts' }, lines, wholeLines(from, to, lines));
}

function shifted(range: TextRange | undefined, by: number): TextRange | undefined {
  return range && { ...range, startLine: range.startLine + by, endLine: range.endLine + by };
}

function linesOf({ state, range }: Place): string {
  return range ? `${state} ${range.startLine}-${range.endLine}` : state;
}

const words = fc.constantFrom('', '}', '  return x;', 'if (a) {', '});', 'const b = 1;', '\t\t', 'other', 'x'.repeat(500));
const someLines = fc.array(words, { minLength: 1, maxLength: 60 });
/** Lines of which none is like another. */
const numbered = (count: number, name = 'line'): string[] => Array.from({ length: count }, (_, i) => `${name} ${i + 1};`);

describe('the place of an anchor', () => {
  it('is here in unchanged text, whatever stands in it twice', () => {
    fc.assert(
      fc.property(someLines, fc.nat(59), fc.nat(50), fc.nat(9), fc.nat(9), (lines, a, more, from, to) => {
        const startLine = (a % lines.length) + 1;
        const range = meantRange({ startLine, startColumn: from + 1, endLine: startLine + more, endColumn: to + 2 }, lines);
        const anchor = takeAnchor({ path: 'a' }, lines, range);
        assert.deepEqual(placeAnchor(anchor, lines), { state: 'here', range });
      }),
      { numRuns: 2000 },
    );
  });

  it('is moved by exactly the lines that came or went above, when the quote is unique', () => {
    fc.assert(
      fc.property(someLines, fc.nat(59), fc.nat(5), someLines, fc.nat(60), fc.nat(20), (lines, a, more, added, at, removed) => {
        const from = (a % lines.length) + 1;
        const to = Math.min(lines.length, from + more);
        const marked = lines.map((line, i) => (i + 1 >= from && i + 1 <= to ? `noted ${i}` : line));
        const anchor = take(marked, from, to);
        const place = Math.min(at, from - 1);
        const inserted = [...marked.slice(0, place), ...added, ...marked.slice(place)];
        assert.deepEqual(placeAnchor(anchor, inserted), { state: 'moved', range: shifted(anchor.range, added.length) });
        const gone = Math.min(removed, from - 1 - place);
        if (gone === 0) return;
        const shorter = [...marked.slice(0, place), ...marked.slice(place + gone)];
        assert.deepEqual(placeAnchor(anchor, shorter), { state: 'moved', range: shifted(anchor.range, -gone) });
      }),
      { numRuns: 2000 },
    );
  });

  it('never lies outside the file, whoever wrote the anchor', () => {
    const few = fc.array(fc.constantFrom('', 'a', '}', '  const a = 1;'), { maxLength: 8 });
    fc.assert(
      fc.property(anyAnchor, few, fc.nat(5), (anchor, lines, near) => {
        const close = anchor.range ? { ...anchor, range: { ...anchor.range, startLine: near + 1 } } : anchor;
        for (const each of [anchor, close]) assertInside(placeAnchor(each, lines), lines);
      }),
      { numRuns: 2000 },
    );
    const reaches = { path: 'a', range: { startLine: 1, startColumn: 90, endLine: 500, endColumn: 999 }, quote: { text: ['a'] } };
    // One line is quoted, whatever the numbers say.
    assert.deepEqual(placeAnchor(reaches, ['a', 'b']), { state: 'here', range: wholeLines(1, 1, ['a']) });
    assertInside(placeAnchor(reaches, ['c', 'a']), ['c', 'a']);
    const odd = { head: 9, lines: 1, hash: '' };
    assertInside(placeAnchor({ ...reaches, quote: { text: ['a'], cut: odd } }, ['a', 'b']), ['a', 'b']);
  });

  it('is the file as a whole for a note on it', () => {
    assert.deepEqual(placeAnchor({ path: 'a' }, ['x']), { state: 'here' });
  });

  it('is a guess where two blocks fit equally well', () => {
    const block = ['', 'if (a) {', '  return x;', '}'];
    const anchor = take([...block, 'end'], 3);
    // The same block twice, with the same lines around both.
    const twice = [...numbered(10), ...block, 'end', ...numbered(10), ...block, 'end'];
    assert.equal(placeAnchor(anchor, twice).state, 'check');
  });

  it('is never moved to one of two equal blocks with equal lines around them', () => {
    fc.assert(
      fc.property(someLines, fc.nat(59), fc.nat(3), someLines, fc.nat(60), (lines, a, more, between, at) => {
        const from = (a % lines.length) + 1;
        const anchor = take(lines, from, Math.min(lines.length, from + more));
        // Five lines that say something make all of the context, so that both copies have the same.
        const edge = numbered(5, 'edge');
        const block = [...edge, ...lines, ...numbered(5, 'last')];
        const inBlock = take(block, from + 5, (anchor.range?.endLine ?? from) + 5);
        const text = [...numbered((at % 40) + 1, 'top'), ...block, ...between, ...block];
        assert.notEqual(placeAnchor(inBlock, text).state, 'moved');
      }),
      { numRuns: 500 },
    );
  });

  it('is not the equal line that now stands where the noted one stood', () => {
    const first = ['function one() {', '  first();', '  return x;', '}'];
    const second = ['function two() {', '  second();', '  return x;', '}'];
    const anchor = take([...first, ...second], 7);
    // Without the first function, but with as many new lines elsewhere that the first copy comes to line 7.
    assert.equal(linesOf(placeAnchor(anchor, ['a', 'b', 'c', 'd', ...first, ...second])), 'moved 11-11');
    const text = [...numbered(4), ...first, ...numbered(3, 'new'), ...second];
    assert.equal(linesOf(placeAnchor(anchor, text)), 'moved 14-14');
    // The first function's own line 3 of 4 stands at line 7 after four lines were added above.
    assert.equal(text[6], '  return x;');
  });

  it('is the edited line between its neighbours, and not an equal line elsewhere', () => {
    const before = ['function one() {', '  first();', '  return undefined;', '}', '', 'function two() {', '  second();'];
    const anchor = take([...before, '  return null;', '}', 'end'], 3);
    const after = ['function one() {', '  first();', '  return 0;', '}', '', 'function two() {', '  second();', '  return undefined;', '}', 'end'];
    assert.equal(linesOf(placeAnchor(anchor, after)), 'changed 3-3');
  });

  it('is a guess where a common line stands once more, with nothing of what was around it', () => {
    const anchor = take([...numbered(8), '  return undefined;', ...numbered(8, 'after')], 9);
    assert.equal(linesOf(placeAnchor(anchor, [...numbered(20, 'other'), '  return undefined;', 'end'])), 'check 21-21');
  });

  it('is moved for a passage that was put elsewhere as it was', () => {
    const passage = ['function total(items) {', '  let sum = 0;', '  for (const item of items) sum += item;', '  return sum;', '}'];
    const anchor = take([...numbered(10), ...passage, ...numbered(10, 'after')], 11, 15);
    assert.equal(linesOf(placeAnchor(anchor, [...numbered(30, 'new'), ...passage, ...numbered(3, 'tail')])), 'moved 31-35');
  });

  it('is changed where the passage between its neighbours changed, without the blank lines around it', () => {
    const anchor = take(['a();', 'b();', '', 'noted();', '', 'c();', 'd();'], 4);
    assert.equal(linesOf(placeAnchor(anchor, ['a();', 'b();', '', 'edited();', 'more();', '', 'c();', 'd();'])), 'changed 4-5');
    assert.equal(linesOf(placeAnchor(anchor, ['new', 'a();', 'b();', 'edited();', 'c();', 'd();'])), 'changed 4-4');
  });

  it('is lost when the passage is gone, also where a blank line is left', () => {
    const anchor = take(['a();', 'b();', '', 'noted();', '', 'c();', 'd();'], 4);
    for (const left of [[], [''], ['', '']]) {
      assert.deepEqual(placeAnchor(anchor, ['a();', 'b();', ...left, 'c();', 'd();']), { state: 'lost' });
    }
    assert.deepEqual(placeAnchor(anchor, ['']), { state: 'lost' });
    assert.deepEqual(placeAnchor(anchor, []), { state: 'lost' });
  });

  it('is no lone brace far from its neighbours', () => {
    const anchor = take(['one();', 'two();', '}', 'three();', 'four();'], 3);
    assert.deepEqual(placeAnchor(anchor, [...numbered(9), '}', ...numbered(9)]), { state: 'lost' });
  });

  it('is a guess where changed passages stand between equal neighbours twice', () => {
    const anchor = take(['a();', 'b();', 'noted();', 'c();', 'd();'], 3);
    const changed = ['a();', 'b();', 'edited();', 'c();', 'd();'];
    assert.equal(linesOf(placeAnchor(anchor, [...changed, ...changed])), 'check 3-3');
    assert.equal(linesOf(placeAnchor(anchor, [...numbered(4), ...changed, ...changed])), 'check 7-7');
  });

  it('is the nearest of several guesses', () => {
    const anchor = take([...numbered(50), '  return x;'], 51);
    const text = Array.from({ length: 100 }, (_, i) => (i % 20 === 9 ? '  return x;' : `other ${i}`));
    assert.equal(linesOf(placeAnchor(anchor, text)), 'check 50-50');
  });

  it('finds a long cut quote and a very long line again', () => {
    const lines = [...numbered(30), 'x'.repeat(5000), ...numbered(200, 'body'), ...numbered(30, 'tail')];
    assert.equal(linesOf(placeAnchor(take(lines, 31), ['new', ...lines])), 'moved 32-32');
    assert.equal(linesOf(placeAnchor(take(lines, 32, 231), ['new', ...lines])), 'moved 33-232');
    assert.equal(linesOf(placeAnchor(take(lines, 32, 231), lines.with(131, 'edited'))), 'changed 32-231');
  });

  describe('in long files', function () {
    this.timeout(60_000);
    const plain = (count: number): string[] => numbered(count);
    const shapes: [string, (count: number) => { was: string[]; from: number; to: number; now: string[] }][] = [
      ['of different lines', (n) => ({ was: plain(n), from: n / 2, to: n / 2 + 3, now: ['new', ...plain(n).with(n / 2, 'edited')] })],
      ['of one line', (n) => ({ was: Array<string>(n).fill('same'), from: n / 2, to: n / 2 + 200, now: ['new', ...Array<string>(n).fill('same')] })],
      ['of blank lines', (n) => ({ was: Array<string>(n).fill(''), from: n / 2, to: n / 2, now: Array<string>(n).fill('').with(n / 2 - 3, 'x') })],
      ['of blank lines, of which one was noted between others', (n) => ({ was: ['a', '', 'b'], from: 2, to: 2, now: Array<string>(n).fill('') })],
      [
        'of lines in turn, with half of them noted',
        (n) => ({ was: turns(n), from: n / 4, to: (n * 3) / 4, now: [...turns(n).with(n / 2, 'edited'), ...turns(n)] }),
      ],
      ['whose neighbours stand everywhere', (n) => ({ was: ['a', 'a', 'noted', 'b', 'b'], from: 3, to: 3, now: Array<string>(n).fill('a') })],
    ];
    for (const [name, shape] of shapes) {
      it(`takes ten times as long for ten times as many lines ${name}`, () => {
        const time = (count: number): number => {
          const { was, from, to, now } = shape(count);
          const anchor = take(was, from, to);
          const spent = Array.from({ length: 3 }, () => {
            const start = process.cpuUsage();
            placeAnchor(anchor, now);
            const { user, system } = process.cpuUsage(start);
            return user + system;
          });
          return Math.min(...spent);
        };
        time(10_000);
        const [small, large] = [time(10_000), time(100_000)];
        // Ten is linear and a hundred is quadratic; below some milliseconds nothing can be told.
        assert.ok(large < 40 * Math.max(small, 4000), `${small} µs, then ${large} µs`);
      });
    }
  });
});

function turns(count: number): string[] {
  return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 'tick' : 'tock'));
}

function assertInside({ state, range }: Place, given: readonly string[]): void {
  if (state === 'lost') assert.equal(range, undefined);
  if (!range) return;
  const lines = given.length > 0 ? given : [''];
  const { startLine, startColumn, endLine, endColumn } = range;
  const told = `${JSON.stringify(range)} in ${lines.length} lines`;
  assert.ok(startLine >= 1 && startLine <= endLine && endLine <= lines.length, told);
  assert.ok(startColumn >= 1 && startColumn <= lines[startLine - 1]!.length + 1, told);
  assert.ok(endColumn >= 1 && endColumn <= lines[endLine - 1]!.length + 1, told);
  assert.ok(startLine < endLine || startColumn <= endColumn, told);
}
