import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { WorkspaceFolder } from 'vscode';
import type { AskedEntry } from '../../../src/core/questions/memory/asked-entry';
import type * as askedFiles from '../../../src/editor/storage/asked-files';
import type * as coachmarkFolder from '../../../src/editor/storage/coachmark-folder';
import type { Disk } from '../../../src/editor/storage/disk';
import { answer, asked } from '../core/questions/memory/arbitrary-asked';
import { bundleOnDisk, makeFolder } from './load-storage';

type Loaded = Pick<typeof askedFiles, 'AskedFiles'> & Pick<typeof coachmarkFolder, 'coachmarkFolder'> & { nodeDisk: Disk; Uri: { file(place: string): WorkspaceFolder['uri'] } };
const modules = [
  "export { AskedFiles } from './src/editor/storage/asked-files';",
  "export { coachmarkFolder } from './src/editor/storage/coachmark-folder';",
  "export { nodeDisk } from './src/editor/storage/disk.node';",
  "export { Uri } from 'vscode';",
];

describe('the log of asked questions on disk', function () {
  this.timeout(20_000);
  let bundle: string;
  let loaded: Loaded;
  let place: string;
  let folder: WorkspaceFolder;
  let files: askedFiles.AskedFiles;

  before(async () => {
    bundle = makeFolder();
    const file = await bundleOnDisk(modules, bundle, 'asked.cjs');
    loaded = createRequire(file)(file) as Loaded;
  });
  after(() => rmSync(bundle, { recursive: true, force: true }));

  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'coachmark-asked-'));
    folder = { uri: loaded.Uri.file(path.join(place, 'work')), name: 'work', index: 0 };
    mkdirSync(path.join(place, 'work'));
    files = new loaded.AskedFiles(loaded.Uri.file(path.join(place, 'storage')), loaded.nodeDisk, loaded.coachmarkFolder);
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const question = asked('Why?');
  const said = answer('because', 0, 'good');
  const at = (...parts: string[]): string => path.join(place, 'work', '.coachmark', ...parts);
  const read = async (): Promise<string[]> => (await files.load(folder)).entries.map(({ entry, visibility }) => `${visibility} ${entry.type}`).sort();
  const writeAll = async (...entries: AskedEntry[]): Promise<void> => {
    for (const entry of entries) await files.write(folder, entry);
  };

  it('is written where only this machine sees it', async () => {
    await writeAll(question, said);
    assert.deepEqual(await read(), ['private answer', 'private asked']);
    assert.equal(readdirSync(at('private', 'asked')).length, 2);
    assert.ok(existsSync(at('private', '.gitignore')));
  });

  it('outlives git clean by its copy, and is whole again with the next entry', async () => {
    await writeAll(question);
    rmSync(at(), { recursive: true });
    assert.deepEqual(await read(), ['private asked']);
    assert.equal(existsSync(at()), false, 'reading makes nothing');
    await writeAll(said);
    assert.equal(readdirSync(at('private', 'asked')).length, 2);
  });

  it('reads the copy of a damaged file, and names the file', async () => {
    await writeAll(question);
    const [name = ''] = readdirSync(at('private', 'asked'));
    writeFileSync(at('private', 'asked', name), 'half a fi');
    const { entries, unread } = await files.load(folder);
    assert.deepEqual(entries.map(({ entry }) => entry), [question]);
    assert.deepEqual(unread.map(({ file, reason }) => [path.basename(file.fsPath), reason]), [[name, 'no-front-matter']]);
  });

  it('is kept by its copy where the folder cannot be written', async () => {
    writeFileSync(at(), 'a file in the way');
    await writeAll(question);
    assert.deepEqual(await read(), ['private asked']);
  });

  it('is shared by moving it, and an answer after that is private again', async () => {
    await writeAll(question);
    await files.share(folder, [question]);
    await writeAll(said);
    assert.deepEqual(await read(), ['private answer', 'shared asked']);
    assert.deepEqual(readdirSync(at('asked')).length, 1);
  });

  it('is gone everywhere when it is removed', async () => {
    await writeAll(question, said);
    await files.share(folder, [question]);
    await files.remove(folder, [question, said]);
    assert.deepEqual(await read(), []);
    assert.deepEqual(readdirSync(at('private', 'asked')), []);
  });

  it('follows no link out of the workspace', async () => {
    mkdirSync(path.join(place, 'elsewhere', 'asked'), { recursive: true });
    mkdirSync(at());
    symlinkSync(path.join(place, 'elsewhere'), at('private'));
    await writeAll(question);
    assert.deepEqual(readdirSync(path.join(place, 'elsewhere', 'asked')), []);
    assert.deepEqual(await read(), ['private asked'], 'by its copy');
  });
});
