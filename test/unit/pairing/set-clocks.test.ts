import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { clockOf } from '../../../src/core/pairing/session/clock';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import { spentUntil } from '../../../src/core/pairing/session/turn-time';
import type { SessionHost } from '../../../src/editor/pairing/session-host';
import { makeFolder } from '../storage/load-storage';
import { closeWindow, loadPairing, makePlace, openWindow, type Pairing, type Place } from './host-on-disk';
import { begun, did, hour, minute, morning } from './sessions';

const day = 24 * hour;

describe('the clock of a session when that of the machine is set', function () {
  this.timeout(60_000);

  let root: string;
  let pairing: Pairing;
  let place: Place;
  let now: number;
  let host: SessionHost;
  const zone = process.env['TZ'];

  before(async () => {
    root = makeFolder();
    pairing = await loadPairing(root);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => {
    place = makePlace();
    pairing.shown.length = 0;
  });
  afterEach(async () => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    await closeWindow(host);
    place.remove();
  });

  async function from(instant: number): Promise<void> {
    now = instant;
    host = await begun(pairing, place, () => now);
  }

  /** As if VS Code was closed and opened: what is known afterwards is what the file says. */
  async function reopen(): Promise<void> {
    const before = host.state;
    await closeWindow(host);
    host = await openWindow(pairing, place, { now: () => now, writer: 'reopened' });
    assert.deepEqual(host.state, before);
  }

  const left = (): number => {
    const { remainingMs, overtimeMs } = clockOf(host.state!, now);
    return (remainingMs - overtimeMs) / minute;
  };

  function addsUp(state: SessionState): void {
    const { driven, paused, waiting, break: rest } = spentUntil(state, state.at);
    assert.equal(driven + paused + waiting + rest, state.at - state.startedAt);
    assert.ok([driven, paused, waiting, rest].every((ms) => ms >= 0));
    assert.equal(driven, state.turns.reduce((sum, turn) => sum + turn.drivenMs, 0));
  }

  it('ends a turn after as long as ever when it was set two hours back, and forgets no turn', async () => {
    await from(morning);
    now += 10 * minute;
    await did(host, { type: 'typed', characters: 5 });
    now += 5 * minute - 2 * hour;
    await reopen();
    assert.equal(left(), 20, 'from the last thing that happened');
    await did(host, { type: 'typed', characters: 5 });
    now += 10 * minute;
    await reopen();
    assert.equal(left(), 10);
    now += 12 * minute;
    assert.equal(left(), -2);
    const state = await did(host, { type: 'switch' });
    assert.equal(state.turns[0]?.drivenMs, 32 * minute);
    addsUp(state);
    await reopen();
  });

  it('counts a week ahead as overtime, takes it out when told to, and goes on when the clock is put right', async () => {
    await from(morning);
    now += 10 * minute;
    const since = now;
    now += 7 * day;
    await reopen();
    assert.equal(left(), 20 - 7 * 24 * 60);
    const paused = await did(host, { type: 'discard', since });
    assert.equal(paused.phase.kind === 'paused' && paused.phase.remainingMs, 20 * minute);
    now -= 7 * day;
    await reopen();
    await did(host, { type: 'resume' });
    now += 5 * minute;
    assert.equal(left(), 15);
    const state = await did(host, { type: 'switch' });
    assert.equal(state.turns[0]?.drivenMs, 15 * minute);
    addsUp(state);
  });

  it('begins a new session after one whose time is a week ahead', async () => {
    await from(morning);
    now += 7 * day;
    await did(host, { type: 'end' });
    now -= 7 * day;
    assert.ok(await host.start({ id: '20261120T091000-7h2k9qza4n', people: [{ name: 'Ana' }, { name: 'Ben' }] }));
    await did(host, { type: 'begin-turn' });
    await reopen();
    now += 10 * minute;
    assert.equal(left(), 20);
    assert.equal(host.state?.startedAt, morning);
  });

  it('runs on over midnight', async () => {
    process.env['TZ'] = 'Europe/Berlin';
    await from(new Date(2026, 10, 20, 23, 50).getTime());
    now += 20 * minute;
    assert.equal(new Date(now).getDate(), 21);
    await reopen();
    assert.equal(left(), 10);
    addsUp(await did(host, { type: 'switch' }));
  });

  for (const [name, year, month, date] of [
    ['an hour is left out', 2026, 2, 29],
    ['an hour comes twice', 2026, 9, 25],
  ] as const) {
    it(`runs on in the night in which ${name}`, async () => {
      process.env['TZ'] = 'Europe/Berlin';
      await from(new Date(year, month, date, 1, 45).getTime());
      const offset = new Date(now).getTimezoneOffset();
      now += 20 * minute;
      await did(host, { type: 'pause' });
      now += hour;
      assert.notEqual(new Date(now).getTimezoneOffset(), offset);
      await reopen();
      assert.equal(left(), 10);
      await did(host, { type: 'resume' });
      now += 15 * minute;
      assert.equal(left(), -5);
      const state = await did(host, { type: 'switch' });
      assert.deepEqual([state.turns[0]?.drivenMs, state.turns[0]?.pausedMs], [35 * minute, hour]);
      addsUp(state);
    });
  }

  it('agrees in two windows, whichever of them saw it being set', async () => {
    await from(morning);
    const other = await openWindow(pairing, place, { now: () => now, writer: 'other' });
    now += 10 * minute - 2 * hour;
    // One of them has a second clock, which says that ten minutes have passed.
    await did(host, { type: 'clock-set', instant: morning + 10 * minute });
    await other.look();
    assert.deepEqual(other.state, host.state);
    assert.equal(left(), 20);
    await did(other, { type: 'clock-set', instant: morning + 10 * minute });
    await host.look();
    assert.equal(left(), 20, 'said twice it is still so');
    await closeWindow(other);
  });
});
