import * as assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { parseState } from '../../../src/core/pairing/files/state-file';
import { makeFolder } from '../storage/load-storage';
import { ChildWindow } from './child-window';
import { bundleWindow, closeWindow, filesBelow, loadPairing, makePlace, openWindow, type Pairing, type Place } from './host-on-disk';
import { begun, did, minute, morning } from './sessions';
import type { Known } from './window-process';

/** What each window does in one race. */
const events = 40;
/** How long windows may take to come to rest, in milliseconds. */
const patience = 20_000;

describe('windows that act at the same time, as processes on one folder', function () {
  this.timeout(120_000);

  let root: string;
  let program: string;
  let pairing: Pairing;
  let place: Place;
  const open: ChildWindow[] = [];

  before(async () => {
    root = makeFolder();
    [program, pairing] = await Promise.all([bundleWindow(root), loadPairing(root)]);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => (place = makePlace()));
  afterEach(async () => {
    await Promise.all(open.splice(0).map((window) => window.kill()));
    place.remove();
  });

  /** Reads the file over and over until told to stop: the revisions in the order in which they stood there. */
  function watchRevisions(): () => Promise<readonly number[]> {
    const seen: number[] = [];
    let goesOn = true;
    const watching = (async () => {
      while (goesOn) {
        const read = parseState(readFileSync(place.file, 'utf8'));
        assert.equal(read.kind, 'ok', 'it is whole at every moment');
        if (read.kind === 'ok' && seen.at(-1) !== read.state.revision) seen.push(read.state.revision);
        await setImmediate();
      }
      return seen;
    })();
    watching.catch(() => undefined);
    return () => {
      goesOn = false;
      return watching;
    };
  }

  async function atRest(windows: readonly ChildWindow[]): Promise<readonly Known[]> {
    for (const until = Date.now() + patience; ; ) {
      const known = await Promise.all(windows.map((window) => window.state()));
      const states = [readFileSync(place.file, 'utf8'), ...known.map(({ text }) => text)].map(parseState);
      // The order of fields is no matter.
      if (states.every((one) => isDeepStrictEqual(one, states[0]))) return known;
      assert.ok(Date.now() < until, `they come to rest: ${states.map((one) => one.kind === 'ok' && `${one.state.revision} of ${one.state.writer}`).join()}`);
    }
  }

  for (const count of [2, 5]) {
    it(`come to rest on the newest state, with all its files whole: ${count} windows`, async () => {
      await closeWindow(await begun(pairing, place, Date.now));
      const windows = Array.from({ length: count }, (_, index) => new ChildWindow(program, place, `window-${index}`));
      open.push(...windows);
      await Promise.all(windows.map((window) => window.says((line) => line === 'ready')));
      const stop = watchRevisions();
      windows.forEach((window, index) => window.tell(`do ${events} ${index + 1}`));
      await Promise.all(windows.map((window) => window.says((line) => line === 'done')));
      const known = await atRest(windows);
      const seen = await stop();
      const last = place.read()!;
      // A window that was slow may have put an older state in place for a moment; whoever knows better has put it right.
      const steps = seen.filter((revision, at) => at > 0 && revision < seen[at - 1]!).length;
      console.log(`      ${count} windows, ${count * events} events: revision ${last.revision}, ${last.turns.length} turns; ${seen.length} states seen in the file, ${steps} times an older one came after`);
      assert.equal(last.revision, Math.max(...seen), 'no revision that stood in the file is taken back');
      assert.deepEqual(known.map(({ wentBack }) => wentBack), windows.map(() => 0), 'no window shows an older state after a newer one');
      assert.deepEqual(known.flatMap(({ logged }) => logged), []);
      assert.ok(last.turns.length >= events / 8, 'there was a race');
      await Promise.all(open.splice(0).map((window) => window.close()));
      const names = [place.local, place.storage].flatMap(filesBelow).filter((file) => !/[\\/](session|session-finished)\.json$|[\\/]\.gitignore$/.test(file));
      assert.deepEqual(names, [], 'nothing is left beside');
      const later = await openWindow(pairing, place, { now: Date.now, writer: 'later' });
      assert.deepEqual(later.state, last);
      await closeWindow(later);
    });
  }

  it('agree in the end although editors call all their windows the same', async () => {
    let now = morning;
    const one = await begun(pairing, place, () => now, 'window');
    const other = await openWindow(pairing, place, { now: () => now, writer: 'window' });
    const stale = readFileSync(place.file, 'utf8');
    await did(one, { type: 'pause' });
    now += minute;
    // In the other the switch came before anything told it of the pause.
    writeFileSync(place.file, stale);
    await did(other, { type: 'switch' });
    for (const host of [one, other, one]) await host.look();
    assert.deepEqual([one.state, place.read()], [other.state, other.state]);
    await closeWindow(one);
    await closeWindow(other);
  });
});
