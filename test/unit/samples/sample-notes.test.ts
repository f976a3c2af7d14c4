import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface SampleNotes {
  writeSampleNotes(targetFolder: string, notesFolder?: string): Promise<void>;
}

async function load(): Promise<SampleNotes> {
  return (await import(pathToFileURL(path.resolve('tools/sample-notes.mjs')).href)) as SampleNotes;
}

describe('the sample notes', () => {
  let room: string;

  beforeEach(() => {
    room = fs.mkdtempSync(path.join(os.tmpdir(), 'coachmark-notes-'));
  });

  afterEach(() => fs.rmSync(room, { recursive: true, force: true }));

  it('are copied to where the extension reads them', async () => {
    const { writeSampleNotes } = await load();
    const notes = path.join(room, 'notes');
    fs.mkdirSync(path.join(notes, 'deeper'), { recursive: true });
    fs.writeFileSync(path.join(notes, 'deeper', 'one.md'), 'a\r\nb\n');
    const target = path.join(room, 'workspace');
    fs.mkdirSync(target);
    await writeSampleNotes(target, notes);
    assert.equal(fs.readFileSync(path.join(target, '.coachmark/notes/deeper/one.md'), 'utf8'), 'a\r\nb\n');
  });

  it('are left out while there are none', async () => {
    const { writeSampleNotes } = await load();
    await writeSampleNotes(room, path.join(room, 'missing'));
    assert.deepEqual(fs.readdirSync(room), []);
  });
});
