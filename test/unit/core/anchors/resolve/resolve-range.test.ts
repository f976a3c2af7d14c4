import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { alignLines } from '../../../../../src/core/anchors/align/align-lines';
import { mainCluster } from '../../../../../src/core/anchors/resolve/main-cluster';
import { type Resolved, resolveRange } from '../../../../../src/core/anchors/resolve/resolve-range';
import { splitLines } from '../../../../../src/core/text/lines';
import { anyLines, distinctLines, edited, edits, someLines } from '../align/arbitrary-lines';

function resolve(before: readonly string[], after: readonly string[], first: number, last = first): Resolved | undefined {
  return resolveRange(alignLines(before, after), first, last);
}

/** The lines of the place, from 1. */
function linesOf(resolved: Resolved | undefined): string {
  return resolved ? `${resolved.first + 1}-${resolved.last + 1}` : 'lost';
}

const sources = readdirSync('samples/bookings/src').filter((name) => name.endsWith('.ts'));
const texts = sources.map((name) => splitLines(readFileSync(`samples/bookings/src/${name}`, 'utf8')));

describe('a range through an alignment', () => {
  it('keeps its text where edits are strictly outside of it, and its lines say something and stand once', () => {
    const gone = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(5), come: anyLines.map((lines) => lines.slice(0, 6)) });
    let checked = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(14), fc.array(gone, { maxLength: 5 }), (before, start, more, script) => {
        const first = start % before.length;
        const last = Math.min(before.length - 1, first + more);
        const range = before.slice(first, last + 1);
        // Lines that stand elsewhere too may be told apart wrongly once their neighbours are gone.
        const isOnce = (line: string): boolean => before.filter((other) => other.trim() === line.trim()).length === 1;
        if (![range[0]!, range.at(-1)!].every((line) => line.trim().length > 12 && isOnce(line))) return;
        const outside = (lines: readonly string[]): string[] => {
          const now = [...lines];
          for (const { at, gone: count, come } of script) now.splice(Math.floor(at * now.length), count, ...come.filter((line) => !range.includes(line)));
          return now;
        };
        const above = outside(before.slice(0, first));
        const after = [...above, ...range, ...outside(before.slice(last + 1))];
        const found = resolve(before, after, first, last);
        checked += 1;
        assert.deepEqual(found && after.slice(found.first, found.last + 1), range);
        assert.equal(found?.whole, true);
      }),
      { numRuns: 1500 },
    );
    assert.ok(checked > 200, `${checked} ranges`);
  });

  it('is inside of the text, first before last, whatever became of it', () => {
    const pairs = fc.oneof(fc.tuple(someLines, someLines), fc.tuple(someLines, edits).map(([lines, script]): [string[], string[]] => [lines, edited(lines, script)]));
    fc.assert(
      fc.property(pairs, fc.nat(), fc.nat(), ([before, after], start, more) => {
        const first = start % before.length;
        const last = first + (more % (before.length - first));
        const found = resolve(before, after, first, last);
        if (!found) return;
        assert.ok(Number.isInteger(found.first) && found.first >= 0 && found.first <= found.last && found.last < after.length, JSON.stringify(found));
        assert.ok(found.coverage > 0 && found.coverage <= 1 + 1e-9);
      }),
      { numRuns: 2000 },
    );
  });

  const above = distinctLines(12, 'above');
  const below = distinctLines(12, 'below');
  const loop = ['  for (const item of items) {', '    sum += item.price * item.count;', '    count += item.count;', '  }'];
  const before = [...above, ...loop, ...below];

  it('is lost when nothing of it is left', () => {
    assert.equal(resolve(before, [...above, ...below], 12, 15), undefined);
    assert.equal(resolve(before, [''], 12, 15), undefined);
  });

  it('begins with the lines that took the place of its first ones', () => {
    const after = [...above, '  let at = 0;', '  while (at < n) {', ...loop.slice(1), ...below];
    assert.equal(linesOf(resolve(before, after, 12, 15)), '13-17');
    assert.equal(resolve(before, after, 12, 15)?.tail, true);
  });

  it('ends with the lines that took the place of its last ones', () => {
    const after = [...above, ...loop.slice(0, 2), '    seen.add(item.id);', '    if (full) break;', '  }', ...below];
    assert.equal(linesOf(resolve(before, after, 12, 15)), '13-17');
    const rewritten = [...above, ...loop.slice(0, 3), 'end loop', ...below];
    assert.equal(linesOf(resolve(before, rewritten, 12, 15)), '13-16');
  });

  it('does not take in what came between it and its neighbours', () => {
    assert.equal(linesOf(resolve(before, [...above, 'before(1);', '', ...loop, 'after(2);', ...below], 12, 15)), '15-18');
  });

  it('does not reach to a neighbour that moved far away', () => {
    const after = [...above, ...distinctLines(100, 'new'), ...loop.slice(1), ...below];
    const found = resolve(before, after, 12, 15)!;
    assert.ok(found.first >= 12 + 100 - 4, linesOf(found));
    assert.equal(found.last, 12 + 100 + 2);
  });

  it('holds what was put into its middle, if that is not far more than it', () => {
    const middle = distinctLines(8, 'inserted');
    assert.equal(linesOf(resolve(before, [...above, ...loop.slice(0, 2), ...middle, ...loop.slice(2), ...below], 12, 15)), '13-24');
  });

  it('is where most of it is, when what was between its parts came from elsewhere', () => {
    // All of the text below came between the head and the three other lines.
    const after = [...above, loop[0]!, ...below, ...distinctLines(8, 'last'), ...loop.slice(1)];
    const alignment = alignLines([...before, ...distinctLines(8, 'last')], after);
    const cluster = mainCluster(alignment, 12, 15)!;
    assert.deepEqual([cluster.first, cluster.last, cluster.low, cluster.high], [13, 15, 33, 35]);
    assert.ok(cluster.coverage > 0.5 && cluster.coverage < 0.9);
  });

  it('ends with its own closing bracket, not with that of what was added behind it', () => {
    const method = ['  total(): number {', '    return this.sum(this.items);', '  }'];
    const added = ['  count(): number {', '    return this.all(this.items);', '  }'];
    const was = ['class Cart {', ...method, '}', ...below];
    const now = ['class Cart {', ...method, '', ...added, '}', ...below];
    assert.equal(linesOf(resolve(was, now, 1, 3)), '2-4');
    // The same at the head: what was added above begins as it does.
    const doc = ['  /**', '   * The sum of all.', '   */', ...method];
    const twice = ['class Cart {', '  /**', '   * How many there are.', '   */', ...added, '', ...doc, '}', ...below];
    assert.equal(linesOf(resolve(['class Cart {', ...doc, '}', ...below], twice, 1, 6)), '9-14');
  });

  it('is whole where nothing but white space changed, and not where a line came in', () => {
    const indented = [...above, 'begin();', ...loop.map((line) => `\t${line.replaceAll('(', '( ')}`), ...below];
    assert.deepEqual([linesOf(resolve(before, indented, 12, 15)), resolve(before, indented, 12, 15)?.whole], ['14-17', true]);
    const longer = [...above, ...loop.slice(0, 2), 'more();', ...loop.slice(2), ...below];
    assert.deepEqual([linesOf(resolve(before, longer, 12, 15)), resolve(before, longer, 12, 15)?.whole], ['13-17', false]);
  });
});
