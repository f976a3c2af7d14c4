import * as assert from 'node:assert/strict';
import { groupNotes, openIn } from '../../../../../src/core/notes/listing/grouping';
import { comparePaths } from '../../../../../src/core/notes/listing/note-order';
import { listed } from './some-notes';

describe('the order of paths', () => {
  it('puts the files of a folder before its subfolders, and counts numbers as numbers', () => {
    const paths = ['README.md', 'lib/z.ts', 'src/a.ts', 'src/file2.ts', 'src/file10.ts', 'src/core/a.ts', 'src/core/deep/b.ts', 'src-old/a.ts'];
    const sorted = [...paths].reverse().sort(comparePaths);
    assert.deepEqual(sorted, paths);
  });

  it('keeps paths apart that differ in form only', () => {
    const [composed, decomposed] = ['src/\u00e9.ts', 'src/e\u0301.ts'];
    assert.notEqual(comparePaths(composed, decomposed), 0);
    assert.equal(Math.sign(comparePaths(composed, decomposed)), -Math.sign(comparePaths(decomposed, composed)));
  });
});

describe('groups of notes', () => {
  it('are files in their order, with the notes from top to bottom', () => {
    const groups = groupNotes(
      [
        listed({ path: 'src/b.ts', startLine: 77 }),
        listed({ path: 'src/a.ts', startLine: 120 }),
        listed({ path: 'src/a.ts', startLine: 9 }),
        fileNote('src/a.ts'),
      ],
      'file',
    );
    assert.deepEqual(
      groups.map(({ subject, notes }) => [subject, notes.map(({ startLine }) => startLine)]),
      [
        [{ by: 'file', path: 'src/a.ts' }, [undefined, 9, 120]],
        [{ by: 'file', path: 'src/b.ts' }, [77]],
      ],
    );
  });

  it('leave out deleted notes, and have at least one', () => {
    assert.deepEqual(groupNotes([listed({ deleted: true })], 'file'), []);
    assert.equal(groupNotes([listed({ resolved: true })], 'state').length, 1);
  });

  it('by kind begin with what has to be settled', () => {
    const notes = [reinforce(), listed({ weight: 'consider' }), listed({ kind: 'ask' }), listed({ weight: 'must' })];
    assert.deepEqual(
      groupNotes(notes, 'kind').map(({ subject }) => subject),
      [
        { by: 'kind', kind: 'improve', weight: 'must' },
        { by: 'kind', kind: 'improve', weight: 'consider' },
        { by: 'kind', kind: 'ask' },
        { by: 'kind', kind: 'reinforce' },
      ],
    );
  });

  it('by state begin with what is open, ordered by file and line', () => {
    const notes = [listed({ resolved: true }), listed({ path: 'z.ts' }), listed({ startLine: 8 }), listed({ startLine: 3 })];
    assert.deepEqual(
      groupNotes(notes, 'state').map(({ subject, notes: inside }) => [subject, inside.map(({ path, startLine }) => `${path}:${startLine}`)]),
      [
        [{ by: 'state', resolved: false }, ['z.ts:1', 'src/a.ts:3', 'src/a.ts:8']],
        [{ by: 'state', resolved: true }, ['src/a.ts:1']],
      ],
    );
  });

  it('have a key of their own', () => {
    const notes = [listed({ path: 'a' }), listed({ path: 'b' }), reinforce(), listed({ weight: 'must' }), listed({ resolved: true })];
    const keys = (['file', 'kind', 'state'] as const).flatMap((by) => groupNotes(notes, by).map(({ key }) => key));
    assert.equal(new Set(keys).size, keys.length);
  });

  it('count what is open', () => {
    assert.equal(openIn([listed(), listed({ resolved: true }), listed()]), 2);
  });
});

function reinforce(): ReturnType<typeof listed> {
  const { weight: _, ...note } = listed({ kind: 'reinforce' });
  return note;
}

function fileNote(path: string): ReturnType<typeof listed> {
  const { startLine: _, endLine: __, ...note } = listed({ path });
  return note;
}
