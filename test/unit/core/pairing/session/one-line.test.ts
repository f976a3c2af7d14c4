import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { oneLine } from '../../../../../src/core/pairing/session/one-line';
import { rawText } from '../arbitrary-session';

describe('one line', function () {
  this.timeout(60_000);

  it('has no line end, no control character, nothing that turns the reading direction, and no half character', () => {
    assert.equal(oneLine(' a\r\n\tb\u0000c\u202ed\u200b\u2028e ', 100), 'a b cd e');
    assert.equal(oneLine('x\ud83d', 100), 'x\ufffd');
    assert.equal(oneLine('ab👩', 3), 'ab');
    assert.equal(oneLine('שלום 日本', 100), 'שלום 日本');
  });

  it('is cleaned once: what was cleaned stays, and is short enough', () => {
    fc.assert(
      fc.property(fc.oneof(rawText, fc.string({ unit: 'binary', maxLength: 40 })), fc.integer({ min: 1, max: 30 }), (text, max) => {
        const line = oneLine(text, max);
        assert.ok(line.length <= max);
        assert.equal(oneLine(line, max), line);
        assert.doesNotMatch(line, /[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\u202e\ufeff]|^\s|\s$/u);
      }),
      { numRuns: 3000 },
    );
  });
});
