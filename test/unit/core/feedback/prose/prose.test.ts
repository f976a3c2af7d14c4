import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readProse } from '../../../../../src/core/feedback/prose/prose';
import { assertLinear } from '../../../growth';

describe('a comment as prose', () => {
  it('blanks quotes and code and keeps every place and line end', () => {
    const { own, masked } = readProse('> they wrote\n> more\nI `see` it\n```\ncode\n```\nend');
    assert.equal(own, '            \n      \nI       it\n   \n    \n   \nend');
    assert.deepEqual(masked.map(({ kind }) => kind), ['quote', 'quote', 'code', 'fence']);
  });

  it('blanks addresses and tags wherever they stand', () => {
    for (const before of ['', '> they wrote\n', '```\nsome code\n```\n\n', '`a` and `b`, see ']) {
      const { masked } = readProse(`${before}https://example.org/7 has <b>more</b>. \`flush\` too`);
      assert.deepEqual(masked.slice(-4).map(({ kind }) => kind), ['link', 'html', 'html', 'code'], before);
    }
  });

  it('is as long as the text, with the same line ends, whatever is written', () => {
    const pieces = fc.constantFrom('> ', '```', '`', '\n', '\r\n', '<b>', '<!--', '-->', 'http://a.b', 'word', ' ', '👩', '\ud83d', '~~~');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
        const text = some.join('');
        const { own, words } = readProse(text);
        assert.equal(own.length, text.length);
        for (let i = 0; i < text.length; i++) assert.equal(own[i] === '\n', text[i] === '\n');
        for (const { start, end, lower } of words) assert.equal(text.slice(start, end).length, lower.length);
      }),
    );
  });

  it('takes time in proportion to what is quoted', function () {
    this.timeout(60_000);
    assertLinear(2_000, (lines) => {
      const text = `> ${'quoted words '.repeat(15)}\n`.repeat(lines);
      return () => void readProse(text);
    });
  });
});
