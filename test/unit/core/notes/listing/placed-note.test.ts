import * as assert from 'node:assert/strict';
import { groupings, groupNotes } from '../../../../../src/core/notes/listing/grouping';
import { placedToday } from '../../../../../src/core/notes/listing/listed-note';
import type { TodayPlace } from '../../../../../src/core/notes/places/today-place';
import { listed } from './some-notes';

const seen = (id: string, more: Partial<TodayPlace>): TodayPlace => ({ id, takenOn: 'a.ts', home: 'a.ts', path: 'a.ts', state: 'moved', ...more });

describe('notes in the list, where they are today', () => {
  it('stand last and together when they are lost, in every grouping', () => {
    const notes = [
      placedToday(listed({ id: 'one', path: 'a.ts' }), seen('one', { state: 'lost' })),
      listed({ id: 'two', path: 'z.ts' }),
      placedToday(listed({ id: 'three', path: 'b.ts' }), seen('three', { home: 'b.ts', path: 'b.ts', state: 'lost' })),
    ];
    for (const grouping of groupings) {
      const groups = groupNotes(notes, grouping);
      assert.deepEqual(groups.at(-1)?.subject, { by: 'place', place: 'lost' });
      assert.deepEqual(groups.at(-1)?.notes.map(({ id }) => id), ['one', 'three']);
      assert.equal(groups.length, 2);
    }
  });

  it('stand under the file and the line in which they were seen, and say where they were', () => {
    const range = { startLine: 7, startColumn: 1, endLine: 9, endColumn: 2 };
    const note = placedToday(listed({ id: 'one', path: 'a.ts', startLine: 2, endLine: 4 }), seen('one', { path: 'src/b.ts', range }));
    assert.deepEqual([note.path, note.folder, note.startLine, note.endLine, note.formerLine, note.place], ['src/b.ts', ['src'], 7, 9, 2, 'moved']);
  });

  it('stand where their anchor says when that was given after they were seen', () => {
    const note = listed({ id: 'one', path: 'c.ts' });
    assert.equal(placedToday(note, seen('one', { path: 'b.ts' })), note);
  });
});
