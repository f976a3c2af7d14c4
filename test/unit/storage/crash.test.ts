import * as assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { formatEntry, parseEntry } from '../../../src/core/notes/entry-file';
import { fileNameOf, folderNameOf } from '../../../src/core/notes/entry-path';
import type { NoteEntry } from '../../../src/core/notes/note';
import { bundleOnDisk, loadStorage, makeFolder, type Storage } from './load-storage';

const mostKills = 300;
/** On a slow machine it ends earlier, after so many milliseconds. */
const patience = 25_000;
/** Processes that write, and are killed, at the same time. */
const lanes = 4;
/** How long a process may write before it is killed, in milliseconds. */
const longest = 24;
const sizes = [200, 5_000, 60_000, 500_000];

/** Writes two versions in turn until it is killed, or once when told so. Says when it begins. */
const writer = [
  "import { Uri } from 'vscode';",
  "import { readFileSync, writeSync } from 'node:fs';",
  "import { replaceOnDisk } from './src/editor/storage/disk.node';",
  'const [file, once, ...versions] = process.argv.slice(2);',
  'const contents = versions.map((version) => readFileSync(version));',
  'async function write() {',
  "  for (let i = 0; i < (once === 'once' ? 1 : Infinity); i++) {",
  '    const done = replaceOnDisk(Uri.file(file), contents[i % contents.length]);',
  "    if (i === 0) writeSync(1, 'writing\\n');",
  '    await done;',
  '  }',
  '}',
  "write().then(() => writeSync(1, 'written\\n'), (cause) => writeSync(1, `failed ${cause.code}\\n`));",
];

function noteOf(version: string, size: number): NoteEntry {
  return {
    type: 'note',
    id: '20261120T104512-7h2k9qza4m',
    author: { name: 'Ana' },
    at: '2026-11-20T10:45:12.000Z',
    kind: 'ask',
    anchor: { path: 'a.ts' },
    text: `${version} ${`What of ${version}? 日本 `.repeat(Math.ceil(size / 20))}`.slice(0, size),
  };
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()));
}

describe('replacing a note on the disk', function () {
  this.timeout(240_000);

  let root: string;
  let program: string;
  let storage: Storage;

  before(async () => {
    root = makeFolder();
    [program, storage] = await Promise.all([bundleOnDisk(writer, root, 'writer.cjs'), loadStorage(root)]);
  });
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

  it('leaves the old note or the new one, however often the process is killed', async () => {
    const until = Date.now() + patience;
    const left = { old: 0, new: 0, beside: 0 };
    const lane = async (number: number): Promise<void> => {
      const random = seeded(number + 1);
      for (let i = number; i < mostKills && Date.now() < until; i += lanes) {
        const folder = path.join(root, `lane-${number}-${i}`, 'notes', folderNameOf('a.ts'));
        mkdirSync(folder, { recursive: true });
        const versions = ['old', 'new'].map((version) => formatEntry(noteOf(version, sizes[(i >> 2) % sizes.length]!)));
        const name = fileNameOf(noteOf('old', 1));
        const files = versions.map((_, at) => path.join(root, `version-${number}-${at}`));
        versions.forEach((text, at) => writeFileSync(files[at]!, text));
        writeFileSync(path.join(folder, name), versions[0]!);
        // The new one first, since the old one stands there.
        const child = spawn(process.execPath, [program, path.join(folder, name), 'on', ...files.reverse()], { stdio: ['ignore', 'pipe', 'inherit'] });
        const end = ended(child);
        await new Promise((resolve) => child.stdout.once('data', resolve));
        await new Promise((resolve) => setTimeout(resolve, random() * longest));
        assert.equal(child.exitCode, null, 'it writes until it is killed');
        child.kill('SIGKILL');
        await end;
        const text = readFileSync(path.join(folder, name), 'utf8');
        const which = versions.indexOf(text);
        assert.notEqual(which, -1, `kill ${i}: ${text.length} units, of ${versions.map((each) => each.length).join(' and ')}`);
        left[which === 0 ? 'old' : 'new'] += 1;
        assert.ok(parseEntry(text, name).ok);
        const others = readdirSync(folder).filter((each) => each !== name);
        assert.ok(others.every((each) => each.endsWith('.tmp')), others.join());
        if (others.length > 0) left.beside += 1;
        const notes = storage.Uri.file(path.join(folder, '..'));
        const read = await storage.loadEntryFolder(storage.nodeDisk, { shared: notes, private: notes.with({ path: `${notes.path}-none` }) }, folderNameOf('a.ts'));
        assert.deepEqual([read.entries.length, read.unreadable], [1, []]);
        rmSync(path.join(folder, '..', '..'), { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    console.log(`      ${left.old + left.new} kills: ${left.old} times the old note, ${left.new} times the new, ${left.beside} with a part of one beside it`);
    assert.ok(left.old > 0 && left.new > 0 && left.beside > 0, 'some kills came in the middle of a write');
  });

  it('rejects where the file cannot be replaced, and leaves everything as it was', async () => {
    const folder = path.join(root, 'refused');
    mkdirSync(path.join(folder, 'taken.md'), { recursive: true });
    writeFileSync(path.join(folder, 'taken.md', 'kept'), 'kept');
    await assert.rejects(storage.replaceOnDisk(storage.Uri.file(path.join(folder, 'taken.md')), Buffer.from('new')));
    assert.deepEqual(readdirSync(folder), ['taken.md']);
    assert.equal(readFileSync(path.join(folder, 'taken.md', 'kept'), 'utf8'), 'kept');
    await assert.rejects(storage.replaceOnDisk(storage.Uri.file(path.join(folder, 'missing', 'a.md')), Buffer.from('new')), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), ['taken.md']);
  });

  it('takes the place of a link, and leaves what the link leads to', async function () {
    if (process.platform === 'win32') return this.skip();
    const folder = path.join(root, 'link');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'target'), 'kept');
    execFileSync('ln', ['-s', 'target', path.join(folder, 'a.md')]);
    await storage.replaceOnDisk(storage.Uri.file(path.join(folder, 'a.md')), Buffer.from('new'));
    assert.deepEqual(['target', 'a.md'].map((name) => readFileSync(path.join(folder, name), 'utf8')), ['kept', 'new']);
  });

  function fillUp(file: string, limit: string): string {
    const [old, large] = [path.join(root, 'old'), path.join(root, 'large')];
    writeFileSync(large, formatEntry(noteOf('new', 500_000)));
    writeFileSync(old, formatEntry(noteOf('old', 200)));
    writeFileSync(file, readFileSync(old));
    const said = execFileSync('sh', ['-c', `${limit}; exec "$0" "$@"`, process.execPath, program, file, 'once', large], { encoding: 'utf8' });
    assert.equal(readFileSync(file, 'utf8'), readFileSync(old, 'utf8'));
    assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
    return said;
  }

  it('leaves the old note and nothing else when the new one is larger than the system allows', function () {
    if (process.platform === 'win32') return this.skip();
    const folder = path.join(root, 'limited');
    mkdirSync(folder);
    assert.match(fillUp(path.join(folder, 'a.md'), 'ulimit -f 64'), /failed EFBIG/);
  });

  it('leaves the old note and nothing else when the disk is full', function () {
    const disk = path.join(root, 'disk');
    mkdirSync(disk);
    // Only root can make a small disk.
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !mount(disk)) return this.skip();
    try {
      const folder = path.join(disk, 'notes');
      mkdirSync(folder);
      assert.match(fillUp(path.join(folder, 'a.md'), ':'), /failed ENOSPC/);
    } finally {
      execFileSync('umount', [disk]);
    }
    assert.ok(existsSync(disk));
  });
});

function mount(place: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
