import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isEntryId, newEntryId } from '../../../../src/core/notes/id';

describe('ids', function () {
  this.timeout(20_000);

  it('begin with the second in UTC', () => {
    const id = newEntryId(new Date('2026-11-20T11:45:12.999+01:00'), (bytes) => new Uint8Array(bytes).fill(255));
    assert.equal(id, '20261120T104512-zzzzzzzzzz');
  });

  it('use only digits, lower-case letters, T and -', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (now, bytes) => {
        const id = newEntryId(now, () => bytes);
        assert.match(id, /^[0-9a-zT-]{26}$/);
        assert.ok(isEntryId(id));
      }),
    );
  });

  it('differ where five bits of any byte do', () => {
    const made = new Set<string>();
    for (let at = 0; at < 10; at += 1) {
      for (let byte = 1; byte < 32; byte += 1) {
        made.add(newEntryId(new Date(0), (bytes) => Uint8Array.from({ length: bytes }, (_, i) => (i === at ? byte : 0))));
      }
    }
    assert.equal(made.size, 310);
  });

  it('are told from what is none', () => {
    for (const text of ['', '20261120T104512', '20261120T104512-7h2k9qza4M', '20261120t104512-7h2k9qza4m', '20261120T104512-7h2k9qzail', '../20261120T104512-7h2k9qza4m', '20261120T104512-7h2k9qza4m\n', '20261120T104512-7h2k9qza4m.md']) {
      assert.ok(!isEntryId(text), text);
    }
  });
});
