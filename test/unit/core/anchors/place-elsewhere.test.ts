import * as assert from 'node:assert/strict';
import { placeElsewhere } from '../../../../src/core/anchors/place-elsewhere';
import { takeAnchor, wholeLines } from '../../../../src/core/anchors/take';

const code = [
  'export function total(items: Item[]): number {',
  '  let sum = 0;',
  '  for (const item of items) sum += item.price * item.count;',
  '  return sum;',
  '}',
  '',
  'export function isEmpty(items: Item[]): boolean {',
  '  return items.length === 0;',
  '}',
];
const on = (first: number, last: number) => takeAnchor({ path: 'a.ts' }, code, wholeLines(first, last, code));
const other = ["import { Item } from './item';", '', ...code.slice(0, 5), '', 'export const nothing = 0;'];

describe('code in another file', () => {
  it('is known when it says enough by itself', () => {
    assert.deepEqual(placeElsewhere(on(1, 5), other), { state: 'moved', range: { startLine: 3, startColumn: 1, endLine: 7, endColumn: 2 } });
  });

  it('is known when what stood around it came along, however little it says', () => {
    assert.deepEqual(placeElsewhere(on(4, 4), other), { state: 'moved', range: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 14 } });
  });

  it('is not known by one line alone, which may stand in any file', () => {
    assert.deepEqual(placeElsewhere(on(4, 4), ['const sum = 1;', '  return sum;', 'done();']), { state: 'lost' });
    assert.deepEqual(placeElsewhere(on(5, 5), ['if (x) {', '}']), { state: 'lost' });
  });

  it('is not known where it stands twice', () => {
    assert.deepEqual(placeElsewhere(on(1, 5), [...other, ...other]), { state: 'lost' });
  });

  it('is never a guess, nor the place of a note on a file as a whole', () => {
    assert.deepEqual(placeElsewhere(on(1, 5), other.map((line) => line.replace('sum', 'all'))), { state: 'lost' });
    assert.deepEqual(placeElsewhere({ path: 'a.ts' }, other), { state: 'lost' });
  });
});
