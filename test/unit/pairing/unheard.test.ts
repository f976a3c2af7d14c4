import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { SessionHost } from '../../../src/editor/pairing/session-host';
import { makeFolder } from '../storage/load-storage';
import { closeWindow, loadPairing, makePlace, type Pairing, type Place } from './host-on-disk';
import { begun, did, morning } from './sessions';

describe('a window that the file system tells nothing', function () {
  this.timeout(30_000);
  let root: string;
  let pairing: Pairing;
  let place: Place;
  const open: SessionHost[] = [];

  before(async () => {
    root = makeFolder();
    pairing = await loadPairing(root);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(() => (place = makePlace()));
  afterEach(async () => {
    await Promise.all(open.splice(0).map(closeWindow));
    place.remove();
  });

  it('sees what another has written as soon as it looks whether the file was written, and reads it only then', async () => {
    const now = (): number => morning;
    const one = await begun(pairing, place, now, 'w1');
    let reads = 0;
    const counting = { ...pairing.nodeDisk, read: (file: Parameters<typeof pairing.nodeDisk.read>[0]) => {
      reads += 1;
      return pairing.nodeDisk.read(file);
    } };
    const files = new pairing.SessionFiles(pairing.Uri.file(place.storage), counting, pairing.coachmarkFolder);
    files.watch = () => ({ dispose: () => undefined }) as never;
    const deaf = new pairing.SessionHost(files, now, 'w2');
    open.push(one, deaf);
    await deaf.look();
    await deaf.lookIfWritten();
    const { revision } = await did(one, { type: 'pause' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(deaf.state?.phase.kind, 'running', 'nothing has told it');
    await deaf.lookIfWritten();
    assert.deepEqual([deaf.state?.phase.kind, deaf.state?.revision], ['paused', revision]);
    const before = reads;
    await deaf.lookIfWritten();
    assert.equal(reads, before);
  });
});
