import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import type { Uri, WorkspaceFolder } from 'vscode';
import type { Draft } from '../../../src/core/notes/draft';
import { parseDraft } from '../../../src/core/notes/draft-file';
import type { DraftJournal } from '../../../src/editor/storage/draft-journal';
import { loadStorage, makeFolder, type Storage, workspaceFolderAt } from './load-storage';

const key = '20261120T104512-7h2k9qza4m';
const start = Date.parse('2026-11-20T10:45:12.000Z');

function draftOf(number: number): Draft {
  return { key, at: new Date(start + number).toISOString(), text: `${number}`, purpose: { what: 'reply', note: 'n', path: 'a.ts' } };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('the journal of drafts', function () {
  this.timeout(60_000);

  let root: string;
  let storage: Storage;
  let work: string;
  let own: string;
  let folder: WorkspaceFolder;

  before(async () => {
    root = makeFolder();
    storage = await loadStorage(root);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

  beforeEach(() => {
    work = path.join(root, 'work');
    own = path.join(root, 'own');
    for (const each of [work, own]) {
      rmSync(each, { recursive: true, force: true });
      mkdirSync(each);
    }
    folder = workspaceFolderAt(storage, work);
  });

  function journal(replace = storage.nodeDisk.replace): DraftJournal {
    return new storage.DraftJournal(storage.Uri.file(own), { ...storage.nodeDisk, replace }, storage.coachmarkFolder);
  }

  function filesBelow(place: string): string[] {
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, withFileTypes: true })
      // What keeps drafts out of git stays.
      .filter((entry) => entry.isFile() && entry.name !== '.gitignore')
      .map((entry) => path.join(entry.parentPath, entry.name));
  }

  /** The number that a draft's file holds; 0 while there is none. */
  function kept(place: string): number {
    const file = filesBelow(place).find((each) => each.endsWith(`${key}.json`));
    return file === undefined ? 0 : Number(parseDraft(readFileSync(file, 'utf8'))?.text);
  }

  it('is never more than a second behind somebody who types on and on', async () => {
    const writes = journal();
    const typed: number[] = [];
    const seen: number[] = [];
    const begin = Date.now();
    let next = 0;
    while (Date.now() - begin < 3000) {
      if (Date.now() - begin >= next) {
        next += 50;
        typed.push(Date.now());
        writes.keep(folder, draftOf(typed.length));
      }
      await pause(10);
      const now = Date.now();
      const onDisk = kept(own);
      seen.push(onDisk);
      const oldest = typed[onDisk];
      assert.ok(oldest === undefined || now - oldest < 1000, `${onDisk} of ${typed.length} is on disk`);
    }
    assert.deepEqual(seen, [...seen].sort((a, b) => a - b), 'an older text never follows a newer one');
    await writes.flush();
    assert.equal(kept(own), typed.length);
  });

  it('never puts an older text on a newer one, however long each write takes', async () => {
    const waits = [400, 5, 200, 1, 30];
    const written: number[] = [];
    let at = 0;
    const writes = journal(async (file: Uri, content: Uint8Array) => {
      await pause(waits[at++ % waits.length]!);
      await storage.replaceOnDisk(file, content);
      written.push(kept(own));
    });
    for (let i = 1; i <= 12; i++) {
      writes.keep(folder, draftOf(i));
      if (i % 2 === 0) void writes.flush();
      await pause(20);
    }
    await writes.flush();
    // Nothing is left to be written when flush is done: the window may close now.
    assert.equal(written.at(-1), 12);
    assert.deepEqual(written, [...new Set(written)].sort((a, b) => a - b));
    assert.deepEqual((await journal().all(folder)).map(({ text }) => text), ['12']);
  });

  it('leaves nothing of a draft that was dropped while a write waited or ran', async () => {
    mkdirSync(path.join(work, '.coachmark'));
    let running = 0;
    const writes = journal(async (file: Uri, content: Uint8Array) => {
      running += 1;
      await pause(150);
      await storage.replaceOnDisk(file, content);
    });
    writes.keep(folder, draftOf(1));
    await writes.drop(folder, key);
    await pause(500);
    assert.equal(running, 0);
    writes.keep(folder, draftOf(2));
    while (running === 0) await pause(5);
    writes.keep(folder, draftOf(3));
    await writes.drop(folder, key);
    await pause(600);
    assert.deepEqual([filesBelow(own), filesBelow(work)], [[], []]);
    assert.deepEqual(await writes.all(folder), []);
  });

  it('keeps a copy in the workspace where .coachmark is, and each can stand for both', async () => {
    mkdirSync(path.join(work, '.coachmark'));
    const writes = journal();
    writes.keep(folder, draftOf(7));
    await writes.flush();
    assert.deepEqual([kept(own), kept(work)], [7, 7]);
    for (const gone of [own, work]) {
      const elsewhere = path.join(root, 'elsewhere');
      mkdirSync(elsewhere, { recursive: true });
      const other = gone === own ? new storage.DraftJournal(storage.Uri.file(elsewhere), storage.nodeDisk, storage.coachmarkFolder) : journal();
      if (gone === work) rmSync(path.join(work, '.coachmark'), { recursive: true });
      assert.deepEqual(await other.draftsOn(folder, 'a.ts'), [draftOf(7)]);
    }
  });

  it('makes nothing in a workspace without .coachmark', async () => {
    const writes = journal();
    writes.keep(folder, draftOf(7));
    await writes.flush();
    assert.equal(kept(own), 7);
    assert.deepEqual(readdirSync(work), []);
  });

  it('follows no link out of the workspace', async function () {
    if (process.platform === 'win32') return this.skip();
    const outside = path.join(root, 'outside');
    mkdirSync(outside, { recursive: true });
    symlinkSync(outside, path.join(work, '.coachmark'));
    const writes = journal();
    writes.keep(folder, draftOf(7));
    await writes.flush();
    assert.deepEqual([kept(own), filesBelow(outside)], [7, []]);
  });

  it('goes on after a disk that refused', async () => {
    let refuses = true;
    const writes = journal((file: Uri, content: Uint8Array) => (refuses ? Promise.reject(new Error('ENOSPC')) : storage.replaceOnDisk(file, content)));
    writes.keep(folder, draftOf(1));
    await writes.flush();
    assert.equal(kept(own), 0);
    assert.match(storage.logged.at(-1) ?? '', /could not be kept anywhere/);
    refuses = false;
    writes.keep(folder, draftOf(2));
    await writes.flush();
    assert.equal(kept(own), 2);
  });
});
