import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { duration, localTime, readDuration, readLocalTime, readZone, zoneName } from '../../../../../src/core/pairing/record/local-time';

describe('local times of a record', function () {
  this.timeout(60_000);

  it('are shown and read in their zone', () => {
    assert.equal(localTime(Date.UTC(2026, 10, 20, 23, 59, 58) / 1000, 90), '2026-11-21 01:29:58');
    assert.deepStrictEqual([zoneName(90), zoneName(-330), zoneName(0)], ['UTC+01:30', 'UTC-05:30', 'UTC+00:00']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_214_399 }), fc.integer({ min: -840, max: 840 }), (seconds, zone) => {
        assert.equal(readLocalTime(localTime(seconds, zone), zone), seconds);
        assert.equal(readZone(zoneName(zone)), zone);
        assert.equal(readDuration(duration(seconds)), seconds);
      }),
    );
  });

  it('are not read from what is none', () => {
    for (const text of ['', '2026-13-01 00:00:00', '2026-11-20T10:00:00', '2026-11-20 10:00']) assert.equal(readLocalTime(text, 0), undefined);
    for (const text of ['', 'UTC', 'UTC+15:00', 'UTC+01:60', '+01:00']) assert.equal(readZone(text), undefined);
    for (const text of ['', '1:00', '0:60:00', '0:00:60', '-0:00:01']) assert.equal(readDuration(text), undefined);
    assert.deepStrictEqual([readZone('UTC-14:00'), readZone('UTC+14:01')], [-840, undefined]);
  });
});
