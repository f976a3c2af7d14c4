import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { escapeLine, escapeList, formatTable, readRow, unescapeLine, unescapeList } from '../../../../../src/core/pairing/record/markdown-cells';
import { oneLine } from '../../../../../src/core/pairing/session/one-line';
import { rawText } from '../arbitrary-session';

const line = rawText.map((text) => oneLine(text, 1000));

describe('cells of a record', function () {
  this.timeout(60_000);

  it('give back what they were given', () => {
    fc.assert(
      fc.property(line, fc.array(line.filter((text) => text !== '')), (text, list) => {
        assert.equal(unescapeLine(escapeLine(text)), text);
        assert.deepStrictEqual(unescapeList(escapeList(list)), list);
      }),
      { numRuns: 2000 },
    );
  });

  it('stay in their row and their column', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (cells) => {
        const heading = cells.map((_, index) => String(index));
        const [, , row = '', ...rest] = formatTable(heading, [cells.map(escapeLine)]).split('\n');
        assert.deepStrictEqual(rest, ['']);
        assert.deepStrictEqual(readRow(row)?.map(unescapeLine), cells);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read from rows that people wrote', () => {
    assert.deepStrictEqual(readRow('  |a| b \\| c |  '), ['a', 'b \\| c']);
    assert.deepStrictEqual(readRow('| a | b'), ['a', 'b']);
    assert.equal(readRow('a | b'), undefined);
  });
});
