import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { WorkspaceFolder } from 'vscode';
import { recordPart } from '../../../src/core/pairing/record/record-part';
import { parseRecord } from '../../../src/core/pairing/record/record-file';
import type { SessionRecord } from '../../../src/core/pairing/record/session-record';
import type * as coachmarkFolder from '../../../src/editor/storage/coachmark-folder';
import type { Disk } from '../../../src/editor/storage/disk';
import type * as peopleFile from '../../../src/editor/storage/people-file';
import type * as sessionRecords from '../../../src/editor/storage/session-records';
import { hour, morning, played, started } from '../core/pairing/arbitrary-session';
import { bundleOnDisk, makeFolder } from './load-storage';

type Loaded = Pick<typeof sessionRecords, 'SessionRecords'> & Pick<typeof peopleFile, 'PeopleFile'> & Pick<typeof coachmarkFolder, 'coachmarkFolder'> & { nodeDisk: Disk; Uri: { file(place: string): WorkspaceFolder['uri'] } };
const modules = [
  "export { SessionRecords } from './src/editor/storage/session-records';",
  "export { PeopleFile } from './src/editor/storage/people-file';",
  "export { coachmarkFolder } from './src/editor/storage/coachmark-folder';",
  "export { nodeDisk } from './src/editor/storage/disk.node';",
  "export { Uri } from 'vscode';",
];

describe('what is kept of sessions', function () {
  this.timeout(20_000);
  let bundle: string;
  let loaded: Loaded;
  let place: string;
  let folder: WorkspaceFolder;
  let records: sessionRecords.SessionRecords;
  let people: peopleFile.PeopleFile;

  before(async () => {
    bundle = makeFolder();
    const file = await bundleOnDisk(modules, bundle, 'records.cjs');
    loaded = createRequire(file)(file) as Loaded;
  });
  after(() => rmSync(bundle, { recursive: true, force: true }));

  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'coachmark-records-'));
    folder = { uri: loaded.Uri.file(place), name: 'work', index: 0 };
    records = new loaded.SessionRecords(loaded.nodeDisk, loaded.coachmarkFolder);
    people = new loaded.PeopleFile(loaded.nodeDisk, loaded.coachmarkFolder);
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const inPrivate = (...parts: string[]): string => path.join(place, '.coachmark', 'private', 'sessions', ...parts);
  const record = (begun: number, goal = 'Cache invalidation'): SessionRecord => {
    const state = started({ settings: { goal } }, begun);
    const ended = played({ ...state }, [[(begun - morning) / 60_000, { type: 'begin-turn' }], [(begun - morning) / 60_000 + 30, { type: 'end' }]]);
    return { id: ended.id, goal, people: ended.people.map(({ name, mail }) => (mail === undefined ? { name } : { name, mail })), parts: [recordPart(ended, begun + hour, 0)] };
  };
  const partsIn = (file: string): number => {
    const read = parseRecord(readFileSync(file, 'utf8'));
    assert.ok(read.ok);
    return read.record.parts.length;
  };

  it('are written where only this machine sees them, and added to when the session goes on, on another day and with another goal', async () => {
    const first = await records.write(folder, record(morning));
    assert.deepEqual(readdirSync(inPrivate()), ['2026-11-20-cache-invalidation.md']);
    writeFileSync(first.fsPath, `${readFileSync(first.fsPath, 'utf8')}\nWhat somebody wrote below.\n`);
    const second = await records.write(folder, record(morning + 24 * hour, 'Something else'));
    assert.equal(second.fsPath, first.fsPath);
    assert.equal(partsIn(first.fsPath), 2);
    assert.ok(readFileSync(first.fsPath, 'utf8').includes('What somebody wrote below.'));
  });

  it('are not written twice', async () => {
    const file = await records.write(folder, record(morning));
    const text = readFileSync(file.fsPath, 'utf8');
    assert.equal((await records.write(folder, record(morning))).fsPath, file.fsPath);
    assert.equal(readFileSync(file.fsPath, 'utf8'), text);
  });

  it('get a name of their own beside another session with the same goal, and beside a damaged record of the same one', async () => {
    await records.write(folder, record(morning));
    await records.write(folder, { ...record(morning + hour), id: '20260301T100000-7h2k9qza4m' });
    assert.equal(readdirSync(inPrivate()).length, 2);
    writeFileSync(inPrivate('2026-11-20-cache-invalidation.md'), 'not a record any more');
    await records.write(folder, record(morning + 2 * hour));
    assert.equal(readdirSync(inPrivate()).length, 3);
    assert.equal(readFileSync(inPrivate('2026-11-20-cache-invalidation.md'), 'utf8'), 'not a record any more');
  });

  it('are shared by moving them, beside what is there, and go on there', async () => {
    mkdirSync(path.join(place, '.coachmark', 'sessions'), { recursive: true });
    writeFileSync(path.join(place, '.coachmark', 'sessions', '2026-11-20-cache-invalidation.md'), 'of somebody else');
    const file = await records.write(folder, record(morning));
    assert.deepEqual([records.isShared(folder, file), (await records.listPrivate(folder)).length], [false, 1]);
    const shared = await records.share(folder, file);
    assert.deepEqual([records.isShared(folder, shared), existsSync(file.fsPath), path.basename(shared.fsPath)], [true, false, '2026-11-20-cache-invalidation-2.md']);
    assert.equal((await records.write(folder, record(morning + 24 * hour))).fsPath, shared.fsPath);
    assert.equal(partsIn(shared.fsPath), 2);
    assert.equal(readFileSync(path.join(place, '.coachmark', 'sessions', '2026-11-20-cache-invalidation.md'), 'utf8'), 'of somebody else');
  });

  it('are neither read nor written through a link', async () => {
    const elsewhere = path.join(place, 'elsewhere');
    mkdirSync(path.join(elsewhere, 'sessions'), { recursive: true });
    mkdirSync(path.join(place, '.coachmark'));
    symlinkSync(elsewhere, path.join(place, '.coachmark', 'private'));
    await assert.rejects(records.write(folder, record(morning)), /is a symbolic link/);
    assert.deepEqual(readdirSync(path.join(elsewhere, 'sessions')), []);
    assert.deepEqual(await records.people(folder), []);
  });

  it('tell who was there', async () => {
    await records.write(folder, record(morning));
    assert.deepEqual((await records.people(folder)).map(({ name }) => name), ['Ana', 'Ben', 'Cleo']);
  });

  it('lets people be kept in a file, with what somebody wrote there', async () => {
    assert.equal(await people.read(folder), undefined);
    mkdirSync(path.join(place, '.coachmark'));
    const file = path.join(place, '.coachmark', 'people.json');
    writeFileSync(file, JSON.stringify({ version: 1, people: [{ name: 'Ana', aliases: ['A.'], team: 'blue' }], office: 'Oslo' }));
    const added = await people.add(folder, [{ name: 'Ana', mail: 'ana@example.com' }, { name: 'Ben', mail: 'ben@example.com' }, { name: 'Cleo' }]);
    assert.ok(added.ok);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
      version: 1,
      people: [{ name: 'Ana', mail: 'ana@example.com', aliases: ['A.'], team: 'blue' }, { name: 'Ben', mail: 'ben@example.com' }, { name: 'Cleo' }],
      office: 'Oslo',
    });
  });

  it('leaves a file of people that has a problem as it is, and says what is wrong', async () => {
    mkdirSync(path.join(place, '.coachmark'));
    const file = path.join(place, '.coachmark', 'people.json');
    for (const [text, code, where] of [['{"version":1,"people":[{"name":', 'not-json'], ['{"version":9,"people":[]}', 'newer-version', 'version'], ['{"version":1,"people":[{"name":""}]}', 'bad-field', 'people[0].name']] as const) {
      writeFileSync(file, text);
      const read = await people.add(folder, [{ name: 'Ben' }]);
      assert.ok(!read.ok);
      assert.deepEqual([read.problem.code, read.problem.where], [code, where]);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
  });
});
