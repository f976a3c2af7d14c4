import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hashText } from '../../../../src/core/text/hash';

/** FNV-1a as its authors define it, over 16-bit units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

describe('hash of a text', () => {
  it('stays what it is: anchors on disk are compared with it', () => {
    assert.equal(hashText(''), 'cbf29ce484222325');
    assert.equal(hashText('a'), 'af63dc4c8601ec8c');
    assert.equal(hashText('foobar'), '85944171f73967e8');
  });

  it('is FNV-1a for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 }), (text) => {
        assert.equal(hashText(text), reference(text));
      }),
      { numRuns: 500 },
    );
  });
});
