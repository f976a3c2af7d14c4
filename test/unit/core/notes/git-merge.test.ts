import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseEntry } from '../../../../src/core/notes/entry-file';
import { foldThread, foldThreads, orphansOf } from '../../../../src/core/notes/fold-thread';
import { newEntryId } from '../../../../src/core/notes/id';
import type { Author, Entry, NoteEntry, ReplyEntry } from '../../../../src/core/notes/note';
import { isSameAuthor } from '../../../../src/core/notes/own-entry';
import type { NoteThread } from '../../../../src/core/notes/thread';
import { type Clone, type Stored, copyClones, dropClones, git, load, prepareClones, save, share } from './two-clones';

const runs = 40;
/** Without housekeeping, which takes longer than what is tested. The merge itself is git as it comes. */
const hasty = ['-c', 'maintenance.auto=false'] as const;
const ana: Author = { name: 'Ana', mail: 'ana@example.com' };
const ben: Author = { name: 'Ben', mail: 'ben@example.com' };

const actions = ['note', 'reply', 'edit', 'edit elsewhere', 'kind', 'resolve', 'reopen', 'share', 'delete', 'restore', 'place'] as const;
type Action = (typeof actions)[number];

interface Step {
  readonly who: 0 | 1;
  readonly action: Action;
  readonly pick: number;
  readonly text: string;
  readonly flag: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  action: fc.oneof(fc.constantFrom('note' as const, 'reply' as const, 'edit' as const, 'edit elsewhere' as const, 'share' as const), fc.constantFrom(...actions)),
  pick: fc.nat(6),
  // Few texts, so that both sides often write the same.
  text: fc.constantFrom('One.', 'One.\nTwo.\n', 'One.\n\nTwo.\n\nThree.', '<<<<<<< HEAD\n=======\n>>>>>>> x', ''),
  flag: fc.boolean(),
});
/** Some notes for a start, then twice both sides go their ways and meet. */
const steps: fc.Arbitrary<(Step | 'sync')[]> = fc
  .tuple(
    fc.array(step.map((each) => ({ ...each, action: 'note' as const })), { minLength: 2, maxLength: 4 }),
    fc.array(step, { minLength: 6, maxLength: 20 }),
    fc.array(step, { minLength: 6, maxLength: 20 }),
  )
  .map(([notes, first, second]) => [...notes, ...first, 'sync', ...second]);

/** What a person does, as the editor does it: every action but an edit of an own text is a new file. */
function act(clone: Clone, { action, pick, text, flag }: Step): void {
  const stored = load(clone);
  const base = { id: newEntryId(clone.now(), clone.random), author: clone.author, at: clone.now().toISOString() };
  if (action === 'note') {
    const path = ['code.ts', 'src/日本.ts', 'src/a.ts'][pick % 3] ?? '';
    save(clone, { ...base, type: 'note', kind: 'ask', anchor: { path }, text }, path, flag ? 'private' : 'shared');
    return;
  }
  if (action === 'edit' || action === 'edit elsewhere') {
    // Elsewhere: the same person sits at the other machine.
    const own = choose(stored, pick, ({ entry }) => isText(entry) && (action === 'edit elsewhere' || isSameAuthor(entry.author, clone.author)));
    if (own === undefined) return;
    const entry = { ...(own.entry as NoteEntry | ReplyEntry), text, edited: clone.now().toISOString() };
    save(clone, entry, pathOf(own, stored), own.visibility);
    return;
  }
  const note = choose(stored, pick, ({ entry, visibility }) => entry.type === 'note' && (action !== 'share' || visibility === 'private'));
  if (note === undefined) return;
  const beside = stored.filter(({ entry }) => entry.type !== 'note' && entry.note === note.entry.id);
  if (action === 'share') {
    for (const each of [note, ...beside]) if (each.visibility === 'private') share(clone, each);
    return;
  }
  const thread = foldThread([note, ...beside]) as NoteThread;
  const link = { ...base, note: thread.id, order: thread.nextOrder };
  const reply = flag ? beside.find(({ entry }) => entry.type === 'reply')?.entry.id : undefined;
  save(clone, followUp(action, link, reply, text), thread.note.anchor.path, note.visibility);
}

type Link = Pick<ReplyEntry, 'id' | 'author' | 'at' | 'note' | 'order'>;

function followUp(action: Exclude<Action, 'note' | 'edit' | 'edit elsewhere' | 'share'>, link: Link, of: string | undefined, text: string): Entry {
  switch (action) {
    case 'kind':
      return { ...link, type: 'kind', kind: 'improve', weight: of === undefined ? 'must' : 'consider' };
    case 'delete':
    case 'restore':
      return { ...link, type: action, ...(of === undefined ? {} : { of }) };
    case 'place':
      return { ...link, type: 'place', anchor: { path: 'code.ts', quote: { text: text.split('\n') } } };
    default:
      return { ...link, type: action, text };
  }
}

function isText(entry: Entry): entry is NoteEntry | ReplyEntry {
  return entry.type === 'note' || entry.type === 'reply';
}

function choose(stored: readonly Stored[], pick: number, fits: (stored: Stored) => boolean): Stored | undefined {
  const some = stored.filter(fits);
  return some[pick % Math.max(1, some.length)];
}

function pathOf({ entry }: Stored, stored: readonly Stored[]): string {
  const note = entry.type === 'note' ? entry : stored.find((other) => entry.type === 'reply' && other.entry.id === entry.note)?.entry;
  assert.ok(note?.type === 'note');
  return note.anchor.path;
}

function sharedTexts(clone: Clone): Map<string, string> {
  return new Map(load(clone).filter(({ visibility }) => visibility === 'shared').map(({ file, text }) => [file, text]));
}

/** Every file as it must be after the merge; undefined where both sides rewrote it differently. */
function expected(base: ReadonlyMap<string, string>, a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Map<string, string | undefined> {
  const merged = new Map<string, string | undefined>();
  for (const file of new Set([...base.keys(), ...a.keys(), ...b.keys()])) {
    const [was, ours, theirs] = [base.get(file), a.get(file), b.get(file)];
    merged.set(file, ours === was ? theirs : theirs === was || theirs === ours ? ours : undefined);
  }
  return merged;
}

interface Tally {
  merges: number;
  conflicts: number;
  files: number;
}

/** Both commit, the second merges the first, the first fast-forwards. Returns the shared files that both have then. */
function sync([a, b]: readonly [Clone, Clone], base: ReadonlyMap<string, string>, tally: Tally): Map<string, string> {
  const [atFirst, atSecond] = [sharedTexts(a), sharedTexts(b)];
  const privates = [a, b].map((clone) => load(clone).filter(({ visibility }) => visibility === 'private'));
  const merged = expected(base, atFirst, atSecond);
  const disputed = [...merged].flatMap(([file, text]) => (text === undefined ? [file] : [])).sort();
  // Nothing but the rewritten text of one person may stand against itself.
  for (const file of disputed) assert.deepStrictEqual(butText(atFirst.get(file)), butText(atSecond.get(file)));
  for (const clone of [a, b]) {
    git(clone.root, clone.author, 'add', '-A');
    git(clone.root, clone.author, ...hasty, 'commit', '-q', '--allow-empty', '-m', 'Notes');
  }
  git(b.root, b.author, ...hasty, 'fetch', '-q', '../a', 'main');
  const clean = merges(b);
  tally.merges += 1;
  assert.equal(clean, disputed.length === 0, `disputed: ${disputed.join(', ')}`);
  if (!clean) {
    tally.conflicts += 1;
    settle(b, disputed, merged);
  }
  git(a.root, a.author, ...hasty, 'fetch', '-q', '../b', 'main');
  git(a.root, a.author, 'merge', '-q', '--ff-only', 'FETCH_HEAD');

  const both = sharedTexts(a);
  tally.files += both.size;
  assert.deepStrictEqual(sorted(both), sorted(merged), 'nothing lost, nothing mixed up');
  assert.deepStrictEqual(sorted(sharedTexts(b)), sorted(both));
  const [atA, atB] = [a, b].map((clone) => load(clone).filter(({ visibility }) => visibility === 'shared'));
  assert.ok(atA && atB);
  assert.deepStrictEqual(foldThreads(atB), foldThreads(atA));
  assert.deepStrictEqual(orphansOf(atA), []);
  assert.deepStrictEqual([a, b].map((clone) => load(clone).filter(({ visibility }) => visibility === 'private')), privates);
  assert.doesNotMatch(git(a.root, a.author, 'ls-files'), /private/);
  return both;
}

function butText(file: string | undefined): unknown {
  const parsed = parseEntry(file ?? '');
  assert.ok(parsed.ok && 'edited' in parsed.entry);
  return { ...parsed.entry, text: '', edited: '' };
}

function merges(clone: Clone): boolean {
  try {
    git(clone.root, clone.author, 'merge', '-q', '--no-edit', 'FETCH_HEAD');
    return true;
  } catch {
    return false;
  }
}

/** The conflict is in just those files, each says so when read, and taking one side mends it. */
function settle(clone: Clone, disputed: readonly string[], merged: Map<string, string | undefined>): void {
  const unmerged = git(clone.root, clone.author, '-c', 'core.quotePath=false', 'diff', '--name-only', '--diff-filter=U');
  assert.deepStrictEqual(unmerged.trim().split('\n').sort(), disputed);
  for (const file of disputed) {
    const parsed = parseEntry(readFileSync(join(clone.root, file), 'utf8'));
    assert.equal(!parsed.ok && parsed.problem.code, 'merge-conflict');
    git(clone.root, clone.author, 'checkout', '-q', '--ours', '--', file);
    merged.set(file, readFileSync(join(clone.root, file), 'utf8'));
  }
  git(clone.root, clone.author, 'add', '-A');
  git(clone.root, clone.author, 'commit', '-q', '-m', 'Settle');
}

function sorted(files: ReadonlyMap<string, string | undefined>): [string, string | undefined][] {
  return [...files].sort(([x], [y]) => (x < y ? -1 : 1));
}

describe('two clones', function () {
  // A machine with nothing else to do needs some ten seconds; a busy one makes fewer runs.
  this.timeout(180_000);
  let prepared: string;
  before(() => (prepared = prepareClones(ana)));
  after(() => dropClones(prepared));

  function play(steps: readonly (Step | 'sync')[], tally: Tally): void {
    const { folder, clones } = copyClones(prepared, [ana, ben]);
    try {
      let base: Map<string, string> = new Map();
      for (const each of [...steps, 'sync' as const]) {
        if (each === 'sync') base = sync(clones, base, tally);
        else act(clones[each.who], each);
      }
    } finally {
      dropClones(folder);
    }
  }

  it(`merge without a conflict, lose nothing and read the same threads (up to ${runs} runs)`, () => {
    const tally: Tally = { merges: 0, conflicts: 0, files: 0 };
    fc.assert(fc.property(steps, (each) => play(each, tally)), { numRuns: runs, interruptAfterTimeLimit: 60_000 });
    assert.ok(tally.merges > 0 && tally.files > tally.merges, JSON.stringify(tally));
  });

  it('disagree only where one person rewrote one text on both', () => {
    const own = { pick: 0, flag: false } as const;
    const tally: Tally = { merges: 0, conflicts: 0, files: 0 };
    play([{ ...own, who: 0, action: 'note', text: 'One.' }, 'sync', { ...own, who: 0, action: 'edit', text: 'Two.' }, { ...own, who: 1, action: 'edit elsewhere', text: 'Three.' }], tally);
    assert.deepStrictEqual(tally, { merges: 2, conflicts: 1, files: 2 });
  });
});
