import * as assert from 'node:assert/strict';
import type { FoundEntry } from '../../../../../src/core/notes/fold-thread';
import { listNotes } from '../../../../../src/core/notes/listing/listed-note';

const author = { name: 'Ana' };
const id = '20261120T104512-0000000000';
const at = '2026-11-20T10:45:12Z';
const note: FoundEntry = {
  visibility: 'shared',
  entry: { type: 'note', id, author, at, kind: 'improve', anchor: { path: 'src/a.ts' }, text: 'Situation: in load\nBehavior: the old name is shown' },
};
const moved: FoundEntry = {
  visibility: 'shared',
  entry: { type: 'place', id: '20261120T104513-0000000000', note: id, order: 1, author, at, anchor: { path: 'lib/b.ts' } },
};

describe('a listed note', () => {
  it('is told by its behavior, and says what is still open', () => {
    const [one] = listNotes([note]);
    assert.equal(one?.headline, 'the old name is shown');
    assert.deepEqual(one?.gaps, ['impact']);
  });

  it('knows where its files are, also when its code went elsewhere', () => {
    const [one] = listNotes([note, moved]);
    assert.equal(one?.path, 'lib/b.ts');
    assert.equal(one?.takenOn, 'src/a.ts');
  });
});
