import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatPlaces, parsePlaces } from '../../../../src/core/notes/places/places-file';
import { pathToday, type PlacesInFile, type TodayPlace } from '../../../../src/core/notes/places/today-place';

const path = fc.constantFrom('src/a.ts', 'b.ts', 'src/名.ts', 'a/b/c.md');
const line = fc.integer({ min: 1, max: 9 });
const range = fc.tuple(line, line, line, line).map(([startLine, startColumn, lines, endColumn]) => ({ startLine, startColumn, endLine: startLine + lines, endColumn }));
const sure = fc.record({ id: fc.string(), takenOn: path, home: path, anchor: fc.string(), state: fc.constantFrom('here', 'moved', 'changed', 'check'), range });
const lost = fc.record({ id: fc.string(), takenOn: path, home: path, state: fc.constant('lost') });

describe('the file of places', () => {
  it('says the same after it was written and read', () => {
    fc.assert(
      fc.property(fc.dictionary(path, fc.record({ blob: fc.option(fc.string(), { nil: undefined }), places: fc.array(fc.oneof(sure, lost), { maxLength: 4 }) })), (given) => {
        const files = new Map<string, PlacesInFile>(
          Object.entries(given).map(([at, { blob, places }]) => [
            at,
            { ...(blob === undefined ? {} : { blob }), places: places.map((one) => ({ ...one, path: at }) as TodayPlace) },
          ]),
        );
        assert.deepEqual(parsePlaces(formatPlaces(files)), files);
      }),
    );
  });

  it('is read as nothing when it is damaged, of another version, or names what lies outside the folder', () => {
    const fine = { version: 1, files: [{ path: 'a.ts', places: [{ id: 'x', state: 'lost' }] }] };
    assert.equal(parsePlaces(JSON.stringify(fine))?.size, 1);
    assert.equal(parsePlaces(JSON.stringify(fine).slice(0, -4)), undefined);
    assert.equal(parsePlaces(JSON.stringify({ ...fine, version: 2 })), undefined);
    for (const bad of ['../a.ts', '/etc/passwd', 'c:\\a.ts', 'a//b', 'https://x.org/a']) {
      assert.equal(parsePlaces(JSON.stringify({ version: 1, files: [{ path: bad, places: [] }] })), undefined, bad);
      assert.equal(parsePlaces(JSON.stringify({ version: 1, files: [{ path: 'a.ts', places: [{ id: 'x', takenOn: bad, state: 'lost' }] }] })), undefined, bad);
    }
  });

  it('leaves out a place that contradicts itself, and keeps the others', () => {
    const places = [
      { id: 'backwards', state: 'moved', range: [5, 1, 4, 1] },
      { id: 'lost and found', state: 'lost', range: [1, 1, 2, 1] },
      { id: 'fine', state: 'moved', range: [4, 1, 4, 9] },
    ];
    const read = parsePlaces(JSON.stringify({ version: 1, files: [{ path: 'a.ts', places }] }));
    assert.deepEqual(read?.get('a.ts')?.places.map(({ id }) => id), ['fine']);
  });

  it('says nothing of a note that was given another anchor since', () => {
    const seen: TodayPlace = { id: 'x', takenOn: 'a.ts', home: 'a.ts', path: 'b.ts', state: 'moved' };
    assert.equal(pathToday({ anchor: { path: 'a.ts' } }, seen), 'b.ts');
    assert.equal(pathToday({ anchor: { path: 'c.ts' } }, seen), 'c.ts');
    assert.equal(pathToday({ anchor: { path: 'a.ts' } }, undefined), 'a.ts');
  });
});
