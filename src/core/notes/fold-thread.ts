import type { DeleteEntry, Entry, FollowUp, KindEntry, NoteEntry, PlaceEntry, ReplyEntry, StateEntry, Visibility } from './note';
import type { NoteThread } from './thread';
import { formatEntry } from './entry-file';
import { maxOrder } from './entry-limits';

/** An entry and where it was found. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly visibility: Visibility;
}

/**
 * What the entries of one note say together; undefined when the note itself is not among them. The order in which they
 * come does not matter, nor does it how often each does. Of two changes the one with the higher `order` came last, then
 * the one with the later `at`, then the one with the greater id: so every clone comes to the same thread.
 */
export function foldThread(entries: readonly FoundEntry[]): NoteThread | undefined {
  const found = withoutDoubles(entries);
  const first = found.filter(isNote).sort((a, b) => compareText(a.entry.id, b.entry.id))[0];
  if (first === undefined) return undefined;
  const note = first.entry;
  const followUps = found
    .map(({ entry }) => entry)
    .filter((entry): entry is FollowUp => entry.type !== 'note' && entry.note === note.id)
    .sort(compareFollowUps);

  const kind = lastOf(followUps, (entry): entry is KindEntry => entry.type === 'kind') ?? note;
  const place = lastOf(followUps, (entry): entry is PlaceEntry => entry.type === 'place');
  const state = lastOf(followUps, isState);
  const spoken = followUps.filter(isSpoken);
  const gone = deletions(followUps);
  const deletion = gone.get(undefined);
  const last = followUps.at(-1);
  return {
    id: note.id,
    visibility: first.visibility,
    note,
    kind: kind.kind,
    ...(kind.weight === undefined ? {} : { weight: kind.weight }),
    anchor: place?.anchor ?? note.anchor,
    resolved: state?.type === 'resolve',
    ...(deletion === undefined ? {} : { deleted: { by: deletion.author, at: deletion.at } }),
    said: spoken.filter((entry) => !gone.has(entry.id)),
    deletedReplies: spoken.filter((entry) => gone.has(entry.id)),
    nextOrder: last === undefined ? 1 : Math.min(last.order + 1, maxOrder),
    changedAt: [note, ...followUps].flatMap(instantsOf).reduce((a, b) => (compareInstants(a, b) < 0 ? b : a)),
  };
}

/** All threads among the entries, by id. Follow-ups without their note are left out; see `orphansOf`. */
export function foldThreads(entries: readonly FoundEntry[]): readonly NoteThread[] {
  const byNote = new Map<string, FoundEntry[]>();
  for (const found of entries) {
    const id = noteIdOf(found.entry);
    const group = byNote.get(id);
    if (group === undefined) byNote.set(id, [found]);
    else group.push(found);
  }
  return [...byNote.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => foldThread(group) ?? []);
}

/** The follow-ups whose note is not among the entries, oldest first. They are shown as such and never removed. */
export function orphansOf(entries: readonly FoundEntry[]): readonly FollowUp[] {
  const notes = new Set(entries.filter(isNote).map(({ entry }) => entry.id));
  return withoutDoubles(entries)
    .map(({ entry }) => entry)
    .filter((entry): entry is FollowUp => entry.type !== 'note' && !notes.has(entry.note))
    .sort((a, b) => compareText(a.note, b.note) || compareFollowUps(a, b));
}

function noteIdOf(entry: Entry): string {
  return entry.type === 'note' ? entry.id : entry.note;
}

function isNote(found: FoundEntry): found is FoundEntry & { readonly entry: NoteEntry } {
  return found.entry.type === 'note';
}

function lastOf<T extends FollowUp>(entries: readonly FollowUp[], is: (entry: FollowUp) => entry is T): T | undefined {
  return entries.filter(is).at(-1);
}

function isState(entry: FollowUp): entry is StateEntry {
  return entry.type === 'resolve' || entry.type === 'reopen';
}

/** A reply always counts as said; a change of state only when it came with a word. */
function isSpoken(entry: FollowUp): entry is ReplyEntry | StateEntry {
  return entry.type === 'reply' || (isState(entry) && entry.text.trim() !== '');
}

/** The deletions that stand: by the id of what they hide, undefined for the note itself. */
function deletions(followUps: readonly FollowUp[]): Map<string | undefined, DeleteEntry> {
  const standing = new Map<string | undefined, DeleteEntry>();
  for (const entry of followUps) {
    if (entry.type === 'delete') standing.set(entry.of, entry);
    else if (entry.type === 'restore') standing.delete(entry.of);
  }
  return standing;
}

/**
 * One entry for each id. A note may lie in both rooms for a moment (it is written to the shared one before it leaves the
 * private one), and a text may have been rewritten in one of them: the newest text wins, and shared wins over private.
 */
function withoutDoubles(entries: readonly FoundEntry[]): FoundEntry[] {
  const byId = new Map<string, FoundEntry>();
  for (const found of entries) {
    const known = byId.get(found.entry.id);
    if (known === undefined) byId.set(found.entry.id, found);
    else {
      const entry = newerText(known.entry, found.entry);
      const visibility = known.visibility === 'shared' ? 'shared' : found.visibility;
      byId.set(entry.id, { entry, visibility });
    }
  }
  return [...byId.values()];
}

function newerText(a: Entry, b: Entry): Entry {
  const byEdit = compareInstants(editedOf(a), editedOf(b));
  if (byEdit !== 0) return byEdit < 0 ? b : a;
  // Same instant: any rule will do as long as it is the same everywhere.
  return a !== b && compareText(formatEntry(a), formatEntry(b)) < 0 ? b : a;
}

function editedOf(entry: Entry): string {
  return ('edited' in entry ? entry.edited : undefined) ?? entry.at;
}

function instantsOf(entry: Entry): readonly string[] {
  return [entry.at, editedOf(entry)];
}

function compareFollowUps(a: FollowUp, b: FollowUp): number {
  return a.order - b.order || compareInstants(a.at, b.at) || compareText(a.id, b.id);
}

function compareInstants(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b) || compareText(a, b);
}

/** By UTF-16 units: the same on every machine, unlike an order by language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
