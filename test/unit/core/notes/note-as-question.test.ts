import * as assert from 'node:assert/strict';
import { noteAsQuestion } from '../../../../src/core/notes/note-as-question';
import type { NoteEntry, ReplyEntry } from '../../../../src/core/notes/note';

const note = (text: string): NoteEntry => ({ type: 'note', id: '20261120T104512-7h2k9qza4m', author: { name: 'Ana' }, at: '2026-11-20T10:45:12.000Z', kind: 'ask', anchor: { path: 'a.ts' }, text });
const reply: ReplyEntry = { type: 'reply', id: '20261120T104513-7h2k9qza4m', note: note('').id, order: 1, author: { name: 'Ben' }, at: '2026-11-20T11:45:12.000Z', text: 'It never does.\n' };

describe('a note as a question', () => {
  it('asks what the note asked, and answers with all that was said', () => {
    const made = noteAsQuestion({ kind: 'ask', note: note('**Situation:** in the cache\n\n**Question:** who says that it is *old*?'), said: [reply] });
    assert.equal(made.question, 'who says that it is old?');
    assert.equal(made.said, 'Ana: **Situation:** in the cache\n\n**Question:** who says that it is *old*?\n\nBen: It never does.');
  });

  it('has its headline where it asks nothing', () => {
    const made = noteAsQuestion({ kind: 'improve', note: note('**Behavior:** the entry stays\n\n**Impact:** readers see old names'), said: [] });
    assert.deepEqual([made.question, made.headline], [undefined, 'the entry stays']);
  });

  it('may have nothing to say', () => {
    assert.deepEqual(noteAsQuestion({ kind: 'ask', note: note(''), said: [] }), { question: undefined, headline: '', said: '' });
  });
});
