import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { placeAnchor } from '../../../src/core/anchors/place';
import { parseEntry } from '../../../src/core/notes/entry-file';
import { folderNameOf } from '../../../src/core/notes/entry-path';
import { gapsOf } from '../../../src/core/notes/gaps';
import { splitLines } from '../../../src/core/text/lines';

const notes = path.resolve('samples/bookings-notes');
const files = fs.readdirSync(notes).flatMap((folder) => fs.readdirSync(path.join(notes, folder)).map((file) => ({ folder, file })));

describe('sample notes', () => {
  it('are a handful', () => assert.ok(files.length >= 3));

  for (const { folder, file } of files) {
    it(`${folder}/${file} reads, and stands on the lines that it quotes`, () => {
      const parsed = parseEntry(fs.readFileSync(path.join(notes, folder, file), 'utf8'), file);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      const { entry } = parsed;
      if (entry.type !== 'note') return;
      assert.strictEqual(folderNameOf(entry.anchor.path), folder);
      const code = fs.readFileSync(path.resolve('samples/bookings', entry.anchor.path), 'utf8');
      assert.strictEqual(placeAnchor(entry.anchor, splitLines(code)).state, 'here');
      assert.deepStrictEqual(gapsOf(entry.kind, entry.text), []);
    });
  }
});
