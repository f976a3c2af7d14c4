import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isBlank, splitLines } from '../../../../src/core/text/lines';

describe('lines of a text', () => {
  it('are one for an empty text, and one more than there are line ends', () => {
    assert.deepEqual(splitLines(''), ['']);
    assert.deepEqual(splitLines('a\nb\r\nc\rd\n'), ['a', 'b', 'c', 'd', '']);
    assert.deepEqual(splitLines('\r\r\n\n'), ['', '', '', '']);
  });

  it('end where VS Code ends them, and nowhere else', () => {
    assert.deepEqual(splitLines('a\u2028b\u2029c\u0085d\fe\vf'), ['a\u2028b\u2029c\u0085d\fe\vf']);
  });

  it('are the same however their ends are written', () => {
    const line = fc.string().map((text) => text.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        assert.deepEqual(splitLines(lines.join(end)), lines);
      }),
    );
  });

  it('are blank when nothing but white space stands in them', () => {
    assert.deepEqual(['', ' \t', '\u00a0', 'a', ' } '].map(isBlank), [true, true, true, false, false]);
  });
});
