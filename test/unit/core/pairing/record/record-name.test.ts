import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isSafePath } from '../../../../../src/core/notes/safe-path';
import { newEntryId } from '../../../../../src/core/notes/id';
import { datesAround, recordFileName } from '../../../../../src/core/pairing/record/record-name';
import { rawText } from '../arbitrary-session';

const at = Date.UTC(2026, 10, 20, 23, 30) / 1000;

describe('the name of a record', function () {
  this.timeout(60_000);

  it('has the local date and the goal', () => {
    assert.equal(recordFileName(at, 0, 'Cache invalidation, part 2'), '2026-11-20-cache-invalidation-part-2.md');
    assert.equal(recordFileName(at, 60, 'Überprüfung: ÄÖ'), '2026-11-21-überprüfung-äö.md');
    assert.equal(recordFileName(at, -600, '日本語の目標'), '2026-11-20-日本語の目標.md');
    assert.equal(recordFileName(at, 0, '../..'), '2026-11-20-session.md');
    assert.equal(recordFileName(at, 0, '', 3), '2026-11-20-session-3.md');
  });

  it('is safe on every system, whatever the goal', () => {
    fc.assert(
      fc.property(fc.oneof(rawText, fc.string({ unit: 'binary', maxLength: 200 })), fc.integer({ min: 1, max: 9 }), (goal, attempt) => {
        const name = recordFileName(at, 0, goal, attempt);
        assert.match(name, /^2026-11-20-[\p{L}\p{M}\p{N}-]+\.md$/u);
        assert.ok(isSafePath(name) && !name.includes('/'));
        assert.ok(Buffer.byteLength(name) <= 255);
        assert.equal(name, name.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
  });

  it('begins with one of the dates that an id tells, in any zone', () => {
    assert.deepStrictEqual(datesAround('20260301T120000-7h2k9qza4m'), ['2026-02-28', '2026-03-01', '2026-03-02']);
    assert.deepStrictEqual(datesAround('no id'), []);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -840, max: 840 }), (seconds, zone) => {
        const id = newEntryId(new Date(seconds * 1000), (bytes) => new Uint8Array(bytes));
        const name = recordFileName(seconds, zone, 'goal');
        assert.ok(datesAround(id).some((date) => name.startsWith(date)), `${id} ${name}`);
      }),
    );
  });
});
