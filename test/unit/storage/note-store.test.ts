import * as assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { WorkspaceFolder } from 'vscode';
import { formatEntry } from '../../../src/core/notes/entry-file';
import { fileNameOf } from '../../../src/core/notes/entry-path';
import type { NoteEntry } from '../../../src/core/notes/note';
import { loadStorage, makeFolder, type Storage, workspaceFolderAt } from './load-storage';

describe('the store of notes', () => {
  let work: string;
  let storage: Storage;
  let folder: WorkspaceFolder;
  let store: InstanceType<Storage['NoteStore']>;
  let reads: number;
  let told: string[];

  before(async () => {
    storage = await loadStorage(makeFolder());
  });

  beforeEach(() => {
    work = makeFolder();
    folder = workspaceFolderAt(storage, work);
    reads = 0;
    told = [];
    const disk = { ...storage.nodeDisk, read: async (file: Parameters<typeof storage.nodeDisk.read>[0]) => {
      reads += 1;
      return storage.nodeDisk.read(file);
    } };
    store = new storage.NoteStore(disk, new storage.SecondCopies(storage.Uri.file(path.join(work, 'copies')), disk));
    store.onDidChange(({ folderName }) => told.push(folderName));
    store.onDidAge(() => told.push('all'));
  });

  afterEach(() => {
    store.dispose();
    rmSync(work, { recursive: true, force: true });
  });

  it('tells of each folder that changed, once, and not of the others, when everything is read again', async () => {
    writeNote('a.ts', '1', 'one');
    writeNote('b.ts', '2', 'two');
    await store.load(folder, 'a.ts');
    await store.load(folder, 'b.ts');
    writeNote('a.ts', '1', 'one, changed');
    await store.reloadAll(folder);
    assert.deepEqual(told, ['a.ts', 'all']);
  });

  it('sees by the time of its folder that a file came though nobody told of it', async () => {
    writeNote('a.ts', '1', 'one');
    await store.load(folder, 'a.ts');
    await laterInTime();
    writeNote('a.ts', '2', 'two');
    await store.lookAgain(folder, 'a.ts');
    assert.deepEqual(told, ['a.ts']);
    assert.deepEqual((await texts()).sort(), ['one', 'two']);
  });

  it('sees a folder that was not there before', async () => {
    await store.load(folder, 'a.ts');
    writeNote('a.ts', '1', 'one');
    await store.lookAgain(folder, 'a.ts');
    assert.deepEqual(told, ['a.ts']);
    assert.deepEqual(await texts(), ['one']);
  });

  it('sees a file that was put in place of another', async () => {
    writeNote('a.ts', '1', 'one');
    await store.load(folder, 'a.ts');
    await laterInTime();
    renameSync(writeNote('elsewhere', '1', 'one, changed'), path.join(notesOf('a.ts'), fileNameOf(note('1', ''))));
    await store.lookAgain(folder, 'a.ts');
    assert.deepEqual(await texts(), ['one, changed']);
  });

  it('opens no file while nothing came or went', async () => {
    writeNote('a.ts', '1', 'one');
    await store.load(folder, 'a.ts');
    assert.equal(reads, 1);
    await store.lookAgain(folder, 'a.ts');
    await store.lookAgain(folder, 'never loaded');
    assert.equal(reads, 1);
    assert.deepEqual(told, []);
  });

  it('gives the notes nearest to a line, with what was said about them, before it has read all of very many', async () => {
    for (let i = 0; i < 300; i++) writeNote('a.ts', id(i), `on ${i + 1}`, i + 1);
    const near = await store.notesNear(folder, 'a.ts', 100, 5);
    assert.deepEqual(near.map(({ note: { text } }) => text).sort(), ['on 100', 'on 101', 'on 102', 'on 98', 'on 99']);
    assert.equal((await store.notesOn(folder, 'a.ts')).length, 300);
    assert.equal((await store.notesNear(folder, 'a.ts', 100, 5)).length, 300, 'they are all read now');
  });

  it('gives all notes of a file that has few, however many are asked for', async () => {
    writeNote('a.ts', '1', 'one');
    writeNote('a.ts', '2', 'two');
    assert.equal((await store.notesNear(folder, 'a.ts', 1, 1)).length, 2);
  });

  const notesOf = (name: string): string => path.join(work, '.coachmark', 'notes', name);

  async function texts(): Promise<string[]> {
    const { entries } = await store.load(folder, 'a.ts');
    return entries.map(({ entry }) => ('text' in entry ? entry.text : ''));
  }

  /** Folders have times of a thousandth of a second here: the next change is to have another. */
  async function laterInTime(): Promise<void> {
    utimesSync(notesOf('a.ts'), new Date(2026, 0, 1), new Date(2026, 0, 1));
    await store.reload(folder, 'a.ts');
    assert.deepEqual(told, []);
  }

  function writeNote(name: string, last: string, text: string, line?: number): string {
    const entry = note(last, text, name === 'b.ts' ? name : 'a.ts', line);
    mkdirSync(notesOf(name), { recursive: true });
    const file = path.join(notesOf(name), fileNameOf(entry));
    writeFileSync(file, formatEntry(entry));
    return file;
  }
});

function note(last: string, text: string, codePath = 'a.ts', line?: number): NoteEntry {
  const range = line && { startLine: line, startColumn: 1, endLine: line, endColumn: 2 };
  const anchor = range ? { path: codePath, range } : { path: codePath };
  const author = { name: 'Ana' };
  return { type: 'note', id: `20261120T104512-${last.padStart(10, '7h2k9qza4m')}`, author, at: '2026-11-20T10:45:12.000Z', kind: 'ask', anchor, text };
}

/** Ends of ids that differ. */
function id(i: number): string {
  return String(i).padStart(4, '0');
}
