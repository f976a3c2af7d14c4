import * as assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import { makeFolder } from '../storage/load-storage';
import { closeWindow, loadPairing, makePlace, openWindow, type Pairing, type Place } from './host-on-disk';
import { begun, did, minute, morning } from './sessions';

const lost = /The file of the pairing session was damaged/;
const newerVersion = /A newer version of Coachmark keeps the pairing session/;

describe('a session whose file is not as it was left', function () {
  this.timeout(60_000);

  let root: string;
  let pairing: Pairing;
  let place: Place;
  let now: number;
  const clock = (): number => now;

  before(async () => {
    root = makeFolder();
    pairing = await loadPairing(root);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => {
    place = makePlace();
    now = morning;
    pairing.shown.length = 0;
  });
  afterEach(() => place.remove());

  /** A session with three turns that are over, things written down, and a turn under way. */
  async function typical(): Promise<SessionState> {
    const host = await begun(pairing, place, clock);
    const events: readonly SessionEvent[] = [
      { type: 'typed', characters: 120 }, { type: 'switch' }, { type: 'handover', tried: 'a key', next: 'a lock' }, { type: 'begin-turn' },
      { type: 'pause' }, { type: 'resume' }, { type: 'switch' }, { type: 'predict', about: 'the test', expected: 'red' }, { type: 'begin-turn' },
      { type: 'switch' }, { type: 'begin-turn' }, { type: 'typed', characters: 9 },
    ];
    for (const event of events) {
      now += 3 * minute;
      await did(host, event);
    }
    await closeWindow(host);
    return host.state!;
  }

  /** About forty lengths at which a text may have been cut off, from nothing to one unit short of whole. */
  function cuts(text: string): readonly number[] {
    // The line's end alone is no loss.
    const whole = text.length - 1;
    return [...Array.from({ length: 40 }, (_, i) => Math.floor((i * whole) / 40)), whole - 1];
  }

  it('comes back whole from the copy, wherever it was cut off while no window was open, and tells nobody', async () => {
    const before = await typical();
    const text = readFileSync(place.file, 'utf8');
    for (const cut of cuts(text)) {
      writeFileSync(place.file, text.slice(0, cut));
      const host = await openWindow(pairing, place, { now: clock });
      await closeWindow(host);
      assert.deepEqual([host.state, place.read()], [before, before], `cut off after ${cut}`);
    }
    assert.deepEqual(pairing.shown, []);
  });

  it('loses the turn under way and no more where there is no copy either, and says so once', async () => {
    const before = await typical();
    const [text, finished] = [readFileSync(place.file, 'utf8'), readFileSync(place.finished, 'utf8')];
    for (const cut of cuts(text)) {
      rmSync(place.storage, { recursive: true });
      writeFileSync(place.finished, finished);
      writeFileSync(place.file, text.slice(0, cut));
      pairing.shown.length = 0;
      const host = await openWindow(pairing, place, { now: clock });
      assert.equal(pairing.shown.length, 1, `cut off after ${cut}`);
      assert.match(pairing.shown[0]!, lost);
      for (const key of ['turns', 'people', 'settings', 'handovers', 'predictions', 'drivenInCycle'] as const) assert.deepEqual(host.state?.[key], before[key], key);
      assert.equal(host.state?.phase.kind, 'waiting');
      assert.ok(host.state.revision < before.revision + 2 && host.state.turn === undefined);
      assert.deepEqual(place.read(), host.state);
      const again = await did(host, { type: 'begin-turn' });
      assert.equal(again.turn?.driver, before.turn?.driver, 'the turn that was lost is due again');
      await closeWindow(host);
    }
  });

  it('is written again by a window that is open, wherever it was cut off', async () => {
    const before = await typical();
    const host = await openWindow(pairing, place, { now: clock });
    const text = readFileSync(place.file, 'utf8');
    for (const cut of cuts(text)) {
      writeFileSync(place.file, text.slice(0, cut));
      await host.look();
      assert.deepEqual(place.read(), before);
    }
    // The next thing to happen does not build on it either.
    writeFileSync(place.file, text.slice(0, 100));
    const after = await did(host, { type: 'pause' });
    assert.deepEqual([after.revision, after.turns, place.read()], [before.revision + 1, before.turns, after]);
    await closeWindow(host);
    assert.deepEqual(pairing.shown, []);
  });

  it('does not come back from a copy that is older than the finished turns', async () => {
    await typical();
    const copy = place.copy()!;
    const old = readFileSync(copy, 'utf8');
    // Another editor, which has a storage of its own, goes on with it.
    const other = await openWindow(pairing, { ...place, storage: `${place.storage}-other` }, { now: clock, writer: 'other' });
    await did(other, { type: 'switch' }, { type: 'begin-turn' }, { type: 'switch' }, { type: 'begin-turn' });
    await closeWindow(other);
    assert.equal(readFileSync(copy, 'utf8'), old);
    writeFileSync(place.file, readFileSync(place.file, 'utf8').slice(0, 500));
    const host = await openWindow(pairing, place, { now: clock });
    await closeWindow(host);
    assert.deepEqual(host.state?.turns, other.state?.turns);
    assert.equal(pairing.shown.length, 1);
    assert.match(pairing.shown[0]!, lost);
  });

  it('says nothing of a turn under way when the session was over', async () => {
    await typical();
    const host = await openWindow(pairing, place, { now: clock });
    const ended = await did(host, { type: 'end' });
    await closeWindow(host);
    for (const storage of [place.storage, `${place.storage}-none`]) {
      writeFileSync(place.file, '{"version":1,');
      const again = await openWindow(pairing, { ...place, storage }, { now: clock });
      await closeWindow(again);
      assert.deepEqual([again.state?.phase, again.state?.turns], [ended.phase, ended.turns]);
    }
    assert.deepEqual(pairing.shown, []);
  });

  it('is left alone in all its bytes when a newer version wrote it, with one message for each thing that was asked for', async () => {
    await typical();
    const open = await openWindow(pairing, place, { now: clock, writer: 'open' });
    const theirs = '{"version":2,"clock":"another","session":{"people":[]}}\n';
    writeFileSync(place.file, theirs);
    const closed = await openWindow(pairing, place, { now: clock, writer: 'closed' });
    await open.look();
    assert.deepEqual(pairing.shown, [], 'nobody asked for anything yet');
    for (const host of [open, closed]) {
      assert.equal(host.running, undefined, 'no clock runs for a session in which it takes no part');
      assert.equal(await host.dispatch({ type: 'switch' }), undefined);
      assert.equal(await host.start({ id: '20261120T100000-7h2k9qza4n', people: [{ name: 'Ana' }, { name: 'Ben' }] }), undefined);
      await host.look();
      await closeWindow(host);
    }
    assert.equal(pairing.shown.length, 4);
    for (const message of pairing.shown) assert.match(message, newerVersion);
    assert.equal(readFileSync(place.file, 'utf8'), theirs);
  });

  it('is written in place of what is no file of ours: rubbish, another encoding, a link', async () => {
    const before = await typical();
    const host = await openWindow(pairing, place, { now: clock });
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(4096), Buffer.from([0xff, 0xfe, 0x7b, 0]), Buffer.from('[]'), Buffer.from('{"version":1,"session":{}}')]) {
      writeFileSync(place.file, bytes);
      await host.look();
      assert.deepEqual(place.read(), before);
    }
    await closeWindow(host);
  });

  it('is not taken for damaged where it could not be read for a moment', async () => {
    await typical();
    let fails = false;
    const read = async (file: Parameters<typeof pairing.nodeDisk.read>[0]): Promise<Uint8Array> => {
      if (fails && file.fsPath === place.file) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
      return pairing.nodeDisk.read(file);
    };
    const one = await openWindow(pairing, place, { now: clock, writer: 'one' });
    const slow = await openWindow(pairing, place, { now: clock, writer: 'slow', disk: { ...pairing.nodeDisk, read } });
    fails = true;
    const after = await did(one, { type: 'switch' }, { type: 'begin-turn' });
    await assert.rejects(slow.look());
    await assert.rejects(slow.dispatch({ type: 'pause' }));
    await closeWindow(one);
    assert.deepEqual(place.read(), after, 'nothing older was put in its place');
    fails = false;
    await slow.look();
    assert.deepEqual(slow.state, after);
    await closeWindow(slow);
    assert.deepEqual(pairing.shown, []);
  });

  it('goes on beside a folder that stands in the place of the file', async () => {
    const before = await typical();
    rmSync(place.file);
    mkdirSync(path.join(place.file, 'kept'), { recursive: true });
    const host = await openWindow(pairing, place, { now: clock });
    const after = await did(host, { type: 'pause' });
    await closeWindow(host);
    assert.deepEqual([after.revision, after.turns], [before.revision + 1, before.turns]);
    rmSync(place.file, { recursive: true });
    const again = await openWindow(pairing, place, { now: clock });
    await closeWindow(again);
    assert.deepEqual([again.state, place.read()], [after, after]);
  });
});
