import * as assert from 'node:assert/strict';
import { listing } from '../../../bench/anchors/show-case';

const lines = Array.from({ length: 100 }, (_, i) => `line ${i + 1}`);
const span = (startLine: number, endLine: number) => ({ path: 'a.ts', startLine, endLine });
const known: readonly [string, ReadonlySet<string>] = ['+', new Set(lines.filter((line) => line !== 'line 12'))];

describe('showing a case', () => {
  it('marks what is expected, what was said and both, with lines around and new lines told', () => {
    const shown = listing(lines, { context: 1, marks: [['E', span(10, 12)], ['S', span(11, 13)]], odd: known });
    assert.deepEqual(shown.split('\n'), [
      '           ... 8 lines',
      '         9  line 9',
      '  E     10  line 10',
      '  =     11  line 11',
      '  =+    12  line 12',
      '  S     13  line 13',
      '        14  line 14',
      '           ... 86 lines',
    ]);
  });

  it('shows two places far apart, and of a long one its ends', () => {
    const shown = listing(lines, { context: 0, marks: [['E', span(1, 60)], ['S', span(100, 100)]], odd: known }).split('\n');
    assert.deepEqual(shown.filter((line) => line.includes('...')).map((line) => line.trim()), ['... 20 lines', '... 39 lines']);
    assert.equal(shown.at(-1), '  S    100  line 100');
  });
});
