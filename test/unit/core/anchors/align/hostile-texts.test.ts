import { alignLines } from '../../../../../src/core/anchors/align/align-lines';
import { tableOf } from '../../../../../src/core/anchors/align/line-table';
import { placeIn } from '../../../../../src/core/anchors/place-in';
import { resolveRange } from '../../../../../src/core/anchors/resolve/resolve-range';
import { assertLinear } from '../../../growth';
import { distinctLines } from './arbitrary-lines';

type Texts = readonly [before: readonly string[], after: readonly string[]];

const filled = (count: number, line: string): string[] => Array<string>(count).fill(line);
const turns = (count: number, lines: readonly string[]): string[] => Array.from({ length: count }, (_, i) => lines[i % lines.length]!);
const same = '  const total = sum(items);';

/** Each line stands a second time shortly after, so that every cut makes a few more lines unique, and only a few. */
function unravelling(count: number, noise: string): string[] {
  const lines = distinctLines(Math.ceil(count / 3));
  return lines.flatMap((line, i) => [line, `${noise}${i}${noise}${i}`, lines[i - 1] ?? line]);
}

const shapes: readonly (readonly [name: string, texts: (count: number) => Texts])[] = [
  ['of blank lines', (n) => [[...filled(n, ''), 'end();'], ['begin();', ...filled(n, '')]]],
  ['of one line', (n) => [[...filled(n, same), 'end();'], ['begin();', ...filled(n, same)]]],
  ['of one line, with others between', (n) => [turns(n, [same, '']), turns(n, ['', same, '}'])]],
  ['of lines in turn', (n) => [['x', ...turns(n, ['tick(clock);', 'tock(clock);', '']), 'y'], ['a', ...turns(n, ['tock(clock);', '', 'tick(clock);']), 'b']]],
  ['without a line in common', (n) => [distinctLines(n / 10), distinctLines(n / 10, 'other')]],
  ['that are rewritten in a few lines', (n) => [distinctLines(n, 'a'), distinctLines(100, 'b')]],
  ['the other way round', (n) => [distinctLines(n), distinctLines(n).reverse()]],
  ['of lines that stand twice each', (n) => [unravelling(n, 'one'), unravelling(n, 'two')]],
  ['of which the halves are swapped', (n) => [[...distinctLines(n / 2), ...distinctLines(n / 2, 'b')], [...distinctLines(n / 2, 'b'), ...distinctLines(n / 2)]]],
  ['in which single lines moved between blank ones', (n) => [distinctLines(n / 10).flatMap((line) => [line, ...filled(9, '')]), distinctLines(n / 10).reverse().flatMap((line) => [...filled(9, ''), line])]],
];

describe('texts that somebody made to be slow', function () {
  this.timeout(120_000);

  for (const [name, texts] of shapes) {
    it(`are aligned, and all of them is found, in time by their length: ${name}`, () => {
      assertLinear(10_000, (count) => {
        const [before, after] = texts(count);
        return () => {
          const alignment = alignLines(before, after);
          resolveRange(alignment, 0, before.length - 1);
          resolveRange(alignment, before.length >> 1, before.length >> 1);
        };
      });
    });
  }

  it('may be one line of a million units', () => {
    assertLinear(100_000, (count) => {
      const [before, after] = [['a();', 'x'.repeat(count), 'b();'], [`${'x'.repeat(count)}y`, 'a();', ' '.repeat(count), 'b();']];
      return () => {
        const table = tableOf(before);
        const old = { table, offset: 0, first: 1, last: 1, unit: () => undefined, isStored: false };
        placeIn(old, { path: 'a', table: tableOf(after), outline: () => undefined });
      };
    });
  });

  it('may be noted as a whole, with more lines than a function takes arguments', () => {
    const before = distinctLines(300_000);
    resolveRange(alignLines(before, ['new();', ...before]), 0, before.length - 1);
  });
});
