import type { Kind, Weight } from '../note';
import type { ListedNote } from './listed-note';
import { compareLines, sortByPath } from './note-order';

/** By what the notes of a workspace folder are put together. */
export type Grouping = 'file' | 'kind' | 'state';
export const groupings: readonly Grouping[] = ['file', 'kind', 'state'];

/** What the notes of a group have in common. */
export type GroupSubject =
  | { readonly by: 'file'; readonly path: string }
  | { readonly by: 'kind'; readonly kind: Kind; readonly weight?: Weight }
  | { readonly by: 'state'; readonly resolved: boolean }
  /** Their code is not to be found: whatever the grouping, they stand together, last. */
  | { readonly by: 'place'; readonly place: 'lost' };

export interface NoteGroup {
  /** The same for the same subject, and for no other. */
  readonly key: string;
  readonly subject: GroupSubject;
  readonly notes: readonly ListedNote[];
}

/** Groups and the notes in them in the order in which they are read; no group is empty, and deleted notes are in none. */
export function groupNotes(notes: Iterable<ListedNote>, grouping: Grouping): readonly NoteGroup[] {
  const groups = new Map<string, { key: string; subject: GroupSubject; notes: ListedNote[] }>();
  for (const note of notes) {
    if (note.deleted) continue;
    const subject = subjectOf(note, grouping);
    const key = keyOf(subject);
    const group = groups.get(key);
    if (group) group.notes.push(note);
    else groups.set(key, { key, subject, notes: [note] });
  }
  const all = [...groups.values()];
  if (grouping === 'file') {
    for (const group of all) group.notes.sort(compareLines);
    const sorted = sortByPath(all, ({ notes }) => notes[0]!.path, () => 0);
    return [...sorted.filter(({ subject }) => subject.by === 'file'), ...sorted.filter(({ subject }) => subject.by !== 'file').map(sortedByPath)];
  }
  return all
    .map(sortedByPath)
    .sort((a, b) => rank(a.subject) - rank(b.subject));
}

function sortedByPath(group: NoteGroup): NoteGroup {
  return { ...group, notes: sortByPath(group.notes, ({ path }) => path, compareLines) };
}

/** How many of the notes are open. */
export function openIn(notes: readonly ListedNote[]): number {
  return notes.reduce((sum, { resolved }) => (resolved ? sum : sum + 1), 0);
}

function subjectOf(note: ListedNote, grouping: Grouping): GroupSubject {
  if (note.place === 'lost') return { by: 'place', place: 'lost' };
  if (grouping === 'file') return { by: 'file', path: note.path };
  if (grouping === 'state') return { by: 'state', resolved: note.resolved };
  if (note.kind !== 'improve') return { by: 'kind', kind: note.kind };
  return { by: 'kind', kind: 'improve', weight: note.weight ?? 'consider' };
}

function keyOf(subject: GroupSubject): string {
  if (subject.by === 'file') return `file ${subject.path}`;
  if (subject.by === 'place') return 'place lost';
  return subject.by === 'state' ? `state ${rank(subject)}` : `kind ${rank(subject)}`;
}

/** What waits for somebody comes first. */
function rank(subject: GroupSubject): number {
  if (subject.by === 'state') return subject.resolved ? 1 : 0;
  if (subject.by === 'file') return 0;
  if (subject.by === 'place') return 9;
  if (subject.kind === 'improve') return subject.weight === 'must' ? 0 : 1;
  return subject.kind === 'ask' ? 2 : 3;
}
