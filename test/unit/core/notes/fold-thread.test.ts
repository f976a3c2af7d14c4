import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type FoundEntry, foldThread, foldThreads, orphansOf } from '../../../../src/core/notes/fold-thread';
import type { Entry, FollowUp, NoteEntry } from '../../../../src/core/notes/note';
import { followUp, id, note } from './arbitrary-entries';

const noteId = '20261120T104512-0000000000';
const ana = { name: 'Ana' };
const ben = { name: 'Ben' };
const theNote: NoteEntry = {
  type: 'note',
  id: noteId,
  author: ana,
  at: '2026-11-20T10:45:12.000Z',
  kind: 'improve',
  weight: 'must',
  anchor: { path: 'a.ts' },
  text: 'Hm.',
};

function idOf(number: number): string {
  return `20261120T110000-${String(number).padStart(10, '0')}`;
}

function later<T extends object>(number: number, own: T, order = number): T & { id: string; note: string; order: number; author: typeof ben; at: string } {
  return { id: idOf(number), note: noteId, order, author: ben, at: '2026-11-20T11:00:00.000Z', ...own };
}

function fold(...entries: Entry[]): NonNullable<ReturnType<typeof foldThread>> {
  const thread = foldThread([theNote, ...entries].map((entry) => ({ entry, visibility: 'shared' })));
  assert.ok(thread);
  return thread;
}

const reply = (number: number, order = number): FollowUp => later(number, { type: 'reply' as const, text: `reply ${number}` }, order);

describe('a folded thread', () => {
  it('is the note while nothing was said', () => {
    assert.deepStrictEqual(fold(), {
      id: noteId,
      visibility: 'shared',
      note: theNote,
      kind: 'improve',
      weight: 'must',
      anchor: { path: 'a.ts' },
      resolved: false,
      said: [],
      deletedReplies: [],
      nextOrder: 1,
      changedAt: '2026-11-20T10:45:12.000Z',
    });
  });

  it('has the kind, and the weight or none, that was given last', () => {
    const thread = fold(later(2, { type: 'kind' as const, kind: 'ask' as const }), later(1, { type: 'kind' as const, kind: 'improve' as const, weight: 'consider' as const }));
    assert.equal(thread.kind, 'ask');
    assert.ok(!('weight' in thread));
  });

  it('is resolved or not by the last word on it', () => {
    const resolve = later(1, { type: 'resolve' as const, text: 'Done.' });
    const reopen = later(2, { type: 'reopen' as const, text: ' ' });
    assert.equal(fold(resolve).resolved, true);
    assert.equal(fold(reopen, resolve).resolved, false);
    assert.deepStrictEqual(fold(reopen, resolve).said, [resolve]);
  });

  it('stands where it was placed last', () => {
    assert.equal(fold(later(1, { type: 'place' as const, anchor: { path: 'b.ts' } }), later(2, { type: 'place' as const, anchor: { path: 'c.ts' } })).anchor.path, 'c.ts');
  });

  it('goes by order, then instant, then id', () => {
    const early = { ...reply(9, 1), at: '2026-11-20T12:00:00Z' };
    const soon = { ...reply(8, 1), at: '2026-11-20T12:00:00.500Z' };
    assert.deepStrictEqual(
      fold(reply(5, 2), soon, early, reply(4, 2)).said.map((entry) => entry.id),
      [early.id, soon.id, idOf(4), idOf(5)],
    );
  });

  it('is deleted and restored as a whole, and a reply outlives it', () => {
    const remove = later(2, { type: 'delete' as const });
    const thread = fold(reply(1), remove, reply(3));
    assert.deepStrictEqual(thread.deleted, { by: ben, at: remove.at });
    assert.equal(thread.said.length, 2);
    assert.equal(fold(remove, later(4, { type: 'restore' as const })).deleted, undefined);
  });

  it('hides and shows each reply by itself', () => {
    const remove = later(3, { type: 'delete' as const, of: idOf(1) });
    const thread = fold(reply(1), reply(2), remove);
    assert.deepStrictEqual(thread.said, [reply(2)]);
    assert.deepStrictEqual(thread.deletedReplies, [reply(1)]);
    assert.equal(thread.deleted, undefined);
    assert.equal(fold(reply(1), reply(2), remove, later(4, { type: 'restore' as const, of: idOf(1) })).said.length, 2);
  });

  it('gives the next order, never beyond what a file may have', () => {
    assert.equal(fold(reply(1, 7), reply(2, 3)).nextOrder, 8);
    assert.equal(fold(reply(1, 1_000_000_000)).nextOrder, 1_000_000_000);
  });

  it('knows when it changed last, edits included', () => {
    assert.equal(fold(reply(1)).changedAt, '2026-11-20T11:00:00.000Z');
    assert.equal(fold({ ...reply(1), edited: '2026-11-21T00:00:00Z' } as FollowUp, reply(2)).changedAt, '2026-11-21T00:00:00Z');
  });

  it('is shared where the note lies in both rooms, with the newest text', () => {
    const edited: NoteEntry = { ...theNote, text: 'Hm!', edited: '2026-11-20T12:00:00Z' };
    for (const [first, second] of [
      ['private', 'shared'],
      ['shared', 'private'],
    ] as const) {
      const thread = foldThread([
        { entry: edited, visibility: first },
        { entry: theNote, visibility: second },
      ]);
      assert.equal(thread?.visibility, 'shared');
      assert.equal(thread?.note.text, 'Hm!');
    }
  });

  it('takes its room from the note, not from what was said', () => {
    const thread = foldThread([
      { entry: theNote, visibility: 'private' },
      { entry: reply(1), visibility: 'shared' },
    ]);
    assert.equal(thread?.visibility, 'private');
  });

  it('has nothing to do with what was said about another note', () => {
    const elsewhere: FollowUp = { ...later(1, { type: 'resolve' as const, text: 'Done.' }), note: idOf(9) };
    assert.deepStrictEqual(fold(elsewhere), fold());
  });

  it('is none without the note; then its follow-ups are orphans', () => {
    const alone: FoundEntry[] = [reply(2), reply(1), reply(1)].map((entry) => ({ entry, visibility: 'shared' }));
    assert.equal(foldThread(alone), undefined);
    assert.deepStrictEqual(orphansOf(alone), [reply(1), reply(2)]);
    assert.deepStrictEqual(orphansOf([...alone, { entry: theNote, visibility: 'private' }]), []);
  });
});

describe('folding', function () {
  this.timeout(30_000);
  const ids = fc.constantFrom(noteId, idOf(1), idOf(2), idOf(3));
  const few = fc.oneof(
    fc.tuple(note, ids).map(([entry, own]): Entry => ({ ...entry, id: own })),
    fc.tuple(followUp(ids, ids), fc.oneof(id, fc.constantFrom(idOf(4), idOf(5)))).map(([entry, own]): Entry => ({ ...entry, id: own })),
  );
  // Few instants, so that two files of one id often claim the same one.
  const instants = fc.constantFrom('2026-11-20T12:00:00Z', '2026-11-20T12:00:00.500Z', '2026-11-20T12:00:01Z');
  const atOnce = fc.tuple(few, instants).map(([entry, at]): Entry => ('edited' in entry ? { ...entry, at, edited: at } : { ...entry, at }));
  const found = fc.array(fc.record({ entry: atOnce, visibility: fc.constantFrom('private' as const, 'shared' as const) }, { noNullPrototype: true }), { maxLength: 12 });
  const shuffled = found.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 })));

  it('depends neither on the order of the entries nor on how often each comes', () => {
    fc.assert(
      fc.property(shuffled, ([entries, mixed]) => {
        assert.deepStrictEqual(foldThreads(mixed), foldThreads(entries));
        assert.deepStrictEqual(orphansOf(mixed), orphansOf(entries));
        assert.deepStrictEqual(foldThread(mixed), foldThread(entries));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no reply: each is said, deleted or an orphan', () => {
    fc.assert(
      fc.property(found, (entries) => {
        const kept = new Set([
          ...foldThreads(entries).flatMap(({ said, deletedReplies }) => [...said, ...deletedReplies].map((entry) => entry.id)),
          ...orphansOf(entries).map((entry) => entry.id),
        ]);
        for (const { entry } of entries) {
          const doubled = entries.some((other) => other.entry.id === entry.id && other.entry !== entry);
          if (entry.type === 'reply' && !doubled) assert.ok(kept.has(entry.id));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
