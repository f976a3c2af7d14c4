import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { shortKey, tableOf, withShortKeys } from '../../../../../src/core/anchors/align/line-table';
import { readKeys, writeKeys } from '../../../../../src/core/anchors/stored/line-keys';
import { takeKeys } from '../../../../../src/core/anchors/stored/take-keys';
import { distinctLines } from '../align/arbitrary-lines';

describe('the keys of lines as text', () => {
  it('come back as the 24 bits that are stored of them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1, 0x1000000, 0xffffff, -0x80000000))), (keys) => {
        const text = writeKeys(Int32Array.from(keys));
        assert.equal(text.length, keys.length * 4);
        assert.match(text, /^[\w-]*$/);
        const back = readKeys(text);
        assert.deepEqual([...back!], keys.map(shortKey));
        assert.equal(writeKeys(back!), text);
      }),
      { numRuns: 1000 },
    );
  });

  it('are 0 for a blank line and for no other', () => {
    fc.assert(fc.property(fc.integer(), (key) => assert.equal(shortKey(key) === 0, key === 0)));
    const { keys } = withShortKeys(tableOf(['', '  \t', 'a', '}']));
    assert.deepEqual(Array.from(keys, (key) => key === 0), [true, true, false, false]);
  });

  it('are undefined for what nobody has written', () => {
    for (const text of ['A', 'AAA', 'AAAAA', 'AA A', 'AAA=', 'AAA+', 'AAAé', '\u0000AAA']) assert.equal(readKeys(text), undefined, JSON.stringify(text));
    assert.deepEqual(readKeys(''), new Int32Array(0));
  });

  it('are taken of thirty lines on either side, and of those above alone where the range is long', () => {
    const lines = distinctLines(1000);
    assert.deepEqual(takeKeys(lines, 100, 104), { above: 30, text: writeKeys(tableOf(lines.slice(70, 135)).keys) });
    assert.deepEqual(takeKeys(lines, 10, 998), { above: 10, text: writeKeys(tableOf(lines.slice(0, 10)).keys) });
    assert.deepEqual(takeKeys(lines, 0, 0), { above: 0, text: writeKeys(tableOf(lines.slice(0, 31)).keys) });
  });
});
