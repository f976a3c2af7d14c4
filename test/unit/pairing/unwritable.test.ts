import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Disk } from '../../../src/editor/storage/disk';
import type { SessionHost } from '../../../src/editor/pairing/session-host';
import { makeFolder } from '../storage/load-storage';
import { closeWindow, loadPairing, makePlace, openWindow, type Pairing, type Place } from './host-on-disk';
import { begun, did, minute, morning, people } from './sessions';

describe('a session in a folder that cannot be written', function () {
  this.timeout(60_000);

  let root: string;
  let pairing: Pairing;
  let place: Place;
  let now: number;
  let isFull: boolean;
  let disk: Disk;
  const open: SessionHost[] = [];

  before(async () => {
    root = makeFolder();
    pairing = await loadPairing(root);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => {
    place = makePlace();
    now = morning;
    isFull = false;
    pairing.shown.length = 0;
    const { work } = place;
    // Every system says so in its own way; what follows must not depend on it.
    const refuse = async (file: Parameters<Disk['replace']>[0]): Promise<void> => {
      if (isFull && file.fsPath.startsWith(work)) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    disk = {
      ...pairing.nodeDisk,
      makeFolder: (folder) => refuse(folder).then(() => pairing.nodeDisk.makeFolder(folder)),
      replace: (file, content) => refuse(file).then(() => pairing.nodeDisk.replace(file, content)),
    };
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(closeWindow));
    place.remove();
  });

  async function window(writer: string): Promise<SessionHost> {
    const host = await openWindow(pairing, place, { now: () => now, writer, disk });
    open.push(host);
    return host;
  }

  it('goes on in the copy, over a reload too, and is back in the folder once that can be written', async () => {
    await closeWindow(await begun(pairing, place, () => now));
    const first = await window('first');
    isFull = true;
    const before = place.read()!;
    now += 10 * minute;
    const switched = await did(first, { type: 'switch' }, { type: 'begin-turn' });
    assert.deepEqual(place.read(), before, 'nothing was written there');
    await closeWindow(first);
    now += minute;
    const reloaded = await window('reloaded');
    assert.deepEqual(reloaded.state, switched, 'the turn that was over is not under way again');
    const again = await did(reloaded, { type: 'switch' });
    assert.equal(again.turns.length, 2);
    isFull = false;
    await reloaded.look();
    assert.deepEqual(place.read(), again);
    assert.deepEqual(pairing.shown, []);
  });

  it('does not run on after its end was only written to the copy', async () => {
    await closeWindow(await begun(pairing, place, () => now));
    isFull = true;
    const first = await window('first');
    const ended = await did(first, { type: 'end' });
    await closeWindow(first);
    isFull = false;
    const next = await window('next');
    assert.equal(next.running, undefined);
    assert.deepEqual([next.state, place.read()], [ended, ended]);
  });

  it('is the same in two windows', async () => {
    await closeWindow(await begun(pairing, place, () => now));
    const [one, other] = [await window('one'), await window('other')];
    isFull = true;
    now += minute;
    await did(one, { type: 'switch' }, { type: 'begin-turn' });
    now += minute;
    // No file that is watched has changed; but who acts in the other window has gone there before.
    pairing.focus();
    await other.look();
    await did(other, { type: 'switch' }, { type: 'begin-turn' });
    now += minute;
    const last = await did(one, { type: 'pause' });
    assert.equal(last.turns.length, 2);
    isFull = false;
    await other.look();
    await one.look();
    assert.deepEqual([one.state, other.state, place.read()], [last, last, last]);
  });

  it('is begun there, and is found by the next window', async () => {
    isFull = true;
    const first = await window('first');
    assert.ok(await first.start({ id: '20261120T090000-7h2k9qza4m', people }));
    const running = await did(first, { type: 'begin-turn' });
    await closeWindow(first);
    assert.deepEqual((await window('next')).state, running);
  });

  it('goes on where the copy cannot be written instead', async () => {
    writeFileSync(place.storage, 'a file in place of the folder');
    const host = await begun(pairing, place, () => now);
    open.push(host);
    assert.deepEqual(place.read(), host.state);
    assert.deepEqual((await window('next')).state, host.state);
  });

  it('fails aloud, and goes on in memory, where neither can be written', async () => {
    const host = await begun(pairing, place, () => now);
    open.push(host);
    rmSync(place.storage, { recursive: true });
    writeFileSync(place.storage, 'a file in place of the folder');
    rmSync(path.join(place.work, '.coachmark'), { recursive: true });
    writeFileSync(path.join(place.work, '.coachmark'), 'a file in place of the folder');
    await assert.rejects(host.dispatch({ type: 'pause' }));
    rmSync(path.join(place.work, '.coachmark'));
    await host.look();
    assert.ok(place.read());
    assert.deepEqual(place.read(), host.state);
  });

  it('leaves no part of a file behind on a disk that is really full', async function () {
    const small = path.join(place.work, '.coachmark');
    mkdirSync(small);
    // Only root can make a small disk.
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !mount(small)) return this.skip();
    try {
      const host = await begun(pairing, place, () => now);
      open.push(host);
      const before = place.read();
      const ballast = path.join(small, 'ballast');
      assert.throws(() => writeFileSync(ballast, Buffer.alloc(64 * 1024)), { code: 'ENOSPC' });
      const after = await did(host, { type: 'switch' }, { type: 'begin-turn' });
      assert.deepEqual(place.read(), before);
      assert.deepEqual(readdirSync(place.local).sort(), ['.gitignore', 'session-finished.json', 'session.json']);
      rmSync(ballast);
      await host.look();
      assert.deepEqual(place.read(), after);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

function mount(place: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
