import * as assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { parseState } from '../../../src/core/pairing/files/state-file';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import { makeFolder } from '../storage/load-storage';
import { ChildWindow } from './child-window';
import { bundleWindow, closeWindow, filesBelow, loadPairing, makePlace, openWindow, type Pairing, type Place, stateIn } from './host-on-disk';
import { begun, seeded } from './sessions';

const kills = 25;
/** How long a window may act before it is killed, in milliseconds. */
const longest = 60;

describe('a window that is killed while it writes the session', function () {
  this.timeout(120_000);

  let root: string;
  let program: string;
  let pairing: Pairing;
  let place: Place;

  before(async () => {
    root = makeFolder();
    [program, pairing] = await Promise.all([bundleWindow(root), loadPairing(root)]);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => (place = makePlace()));
  afterEach(() => place.remove());

  /** Lets a window act, kills it, and returns what it said last: a revision, and how many turns were over. */
  async function actAndDie(wait: number): Promise<{ revision: number; turns: number }> {
    const child = new ChildWindow(program, place, 'killed');
    assert.equal(await child.says(() => true), 'ready');
    child.tell('on');
    await child.says((line) => /^\d/.test(line));
    await new Promise((resolve) => setTimeout(resolve, wait));
    assert.ok(child.isAlive, 'it acts until it is killed');
    await child.kill();
    const [revision = NaN, turns = NaN] = child.lines.at(-1)!.split(' ').map(Number);
    return { revision, turns };
  }

  it('has lost nothing that was told as written, however often it is killed', async () => {
    const random = seeded(7);
    const first = await begun(pairing, place, Date.now);
    await closeWindow(first);
    let ahead = 0;
    let parts = 0;
    let known: SessionState = place.read()!;
    for (let i = 0; i < kills; i += 1) {
      const said = await actAndDie(random() * longest);
      const read = parseState(readFileSync(place.file, 'utf8'));
      assert.ok(read.kind === 'ok', `kill ${i}: ${read.kind}`);
      assert.ok(read.state.revision >= said.revision && read.state.turns.length >= said.turns, `kill ${i}: ${read.state.revision} after ${said.revision}`);
      assert.deepEqual(read.state.turns.slice(0, known.turns.length), known.turns);
      // One event may have been written and not yet told.
      assert.ok(read.state.revision <= said.revision + 1);
      ahead += read.state.revision - said.revision;
      // Whichever of the files is damaged afterwards, another holds all turns that are over.
      for (const file of [place.finished, place.copy()]) {
        const kept = stateIn(file);
        assert.ok(kept && kept.turns.length >= said.turns, `kill ${i}: ${kept?.turns.length} turns in ${file}`);
      }
      const host = await openWindow(pairing, place, { now: Date.now, writer: 'next' });
      assert.ok(host.running && host.running.revision >= read.state.revision);
      assert.deepEqual(host.running.turns.slice(0, said.turns), read.state.turns.slice(0, said.turns));
      known = host.running;
      await closeWindow(host);
      const beside = filesBelow(place.work).filter((file) => file.endsWith('.tmp'));
      parts += beside.length;
      for (const file of beside) rmSync(file);
    }
    console.log(`      ${kills} kills: ${ahead} times the file was one event ahead of what was told, ${parts} times a part of a file was left beside`);
    assert.deepEqual(pairing.shown, [], 'nothing was lost, so there is nothing to tell');
    assert.ok(known.revision > kills && known.turns.length > 0, 'there was something to lose');
  });
});
