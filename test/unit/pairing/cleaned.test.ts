import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { SessionHost } from '../../../src/editor/pairing/session-host';
import { makeFolder } from '../storage/load-storage';
import { closeWindow, loadPairing, makePlace, openWindow, type Pairing, type Place } from './host-on-disk';
import { begun, did, minute, morning } from './sessions';

describe('a session in a folder that git cleans', function () {
  this.timeout(60_000);

  let root: string;
  let pairing: Pairing;
  let place: Place;
  let now: number;
  const open: SessionHost[] = [];

  before(async () => {
    root = makeFolder();
    pairing = await loadPairing(root);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => {
    place = makePlace();
    now = morning;
    pairing.shown.length = 0;
    git('init', '-q');
    writeFileSync(path.join(place.work, 'kept.txt'), 'kept');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(closeWindow));
    place.remove();
  });

  function git(...args: readonly string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: path.join(root, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', args, { cwd: place.work, encoding: 'utf8', env });
  }

  function clean(): void {
    git('clean', '-fdX', '-q');
    assert.ok(!existsSync(place.local), 'all of it is ignored, so all of it is gone');
  }

  async function window(writer: string): Promise<SessionHost> {
    const host = await openWindow(pairing, place, { now: () => now, writer });
    open.push(host);
    return host;
  }

  /** Waits for what the watcher brings about. */
  async function until(what: string, holds: () => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; !holds(); ) {
      assert.ok(Date.now() < end, what);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('is there again at once, by itself, where windows are open', async () => {
    open.push(await begun(pairing, place, () => now));
    await window('other');
    assert.equal(git('status', '--porcelain', '--', '.coachmark'), '');
    const before = place.read();
    clean();
    await until('the file', () => place.read() !== undefined);
    assert.deepEqual(place.read(), before);
    now += minute;
    await did(open[0]!, { type: 'switch' });
    await until('the other window', () => open[1]!.state?.turns.length === 1);
    assert.equal(git('status', '--porcelain', '--', '.coachmark'), '');
    assert.deepEqual(pairing.shown, []);
  });

  it('is there again when a window is opened, as far as it had come', async () => {
    const host = await begun(pairing, place, () => now);
    now += minute;
    const before = await did(host, { type: 'switch' }, { type: 'begin-turn' });
    await closeWindow(host);
    clean();
    const next = await window('next');
    assert.deepEqual([next.state, place.read()], [before, before]);
    assert.deepEqual(pairing.shown, []);
  });

  it('stays gone when it was over', async () => {
    const host = await begun(pairing, place, () => now);
    open.push(host);
    await did(host, { type: 'end' });
    clean();
    await host.look();
    assert.equal((await window('next')).running, undefined);
    assert.ok(!existsSync(place.file));
  });

  it('does not take the place of one that a new window began after the cleaning', async () => {
    const host = await begun(pairing, place, () => now);
    open.push(host);
    await did(host, { type: 'switch' }, { type: 'end' });
    clean();
    const next = await window('next');
    now += minute;
    assert.ok(await next.start({ id: '20261120T093000-7h2k9qza4n', people: [{ name: 'Ana' }, { name: 'Ben' }] }));
    const begunAfter = await did(next, { type: 'begin-turn' });
    await host.look();
    await next.look();
    assert.deepEqual([host.state, next.state, place.read()], [begunAfter, begunAfter, begunAfter]);
  });
});
