import { l10n, ProgressLocation, workspace, type WorkspaceFolder } from 'vscode';
import { type ListedNote, placedToday } from '../../core/notes/listing/listed-note';
import type { TodayPlace } from '../../core/notes/places/today-place';
import type { NoteIndex } from '../storage/note-index';
import type { TodayPlaces } from '../storage/today-places';
import type { PrivateNote } from './actions/share-notes';
import type { NoteReference } from './actions/target';
import { withLateProgress } from './late-progress';

/** Reads the list of notes where that was not done yet, and says so in the status bar if it takes a while. */
export async function readList(index: NoteIndex, cancelled?: () => boolean): Promise<boolean> {
  const title = l10n.t('Reading review notes');
  return withLateProgress({ location: ProgressLocation.Window, title }, index.read(cancelled));
}

/** How a note of the list is named towards commands. */
export function referenceOf({ uri }: WorkspaceFolder, { takenOn, id }: ListedNote): NoteReference {
  return { folderUri: uri.toString(), path: takenOn, id };
}

/** All private notes that are not deleted; none when that was cancelled. */
export async function listPrivate(index: NoteIndex, cancelled: () => boolean): Promise<readonly PrivateNote[]> {
  if (!(await readList(index, cancelled))) return [];
  return inAllFolders(index, ({ visibility, deleted }) => visibility === 'private' && !deleted).map(({ workspaceFolder, note }) => ({
    workspaceFolder,
    path: note.takenOn,
    id: note.id,
  }));
}

export async function listDeleted(index: NoteIndex): Promise<readonly NoteReference[]> {
  await readList(index);
  return inAllFolders(index, ({ deleted }) => deleted).map(({ workspaceFolder, note }) => referenceOf(workspaceFolder, note));
}

/** The notes of all workspace folders that fit, with their folder. */
export function inAllFolders(
  index: NoteIndex,
  fits: (note: ListedNote) => boolean,
): readonly { readonly workspaceFolder: WorkspaceFolder; readonly note: ListedNote }[] {
  return (workspace.workspaceFolders ?? []).flatMap((workspaceFolder) =>
    index
      .notesIn(workspaceFolder)
      .filter(fits)
      .map((note) => ({ workspaceFolder, note })),
  );
}

/** Lists are compared by the identity of what is in them, so a note whose place is the same stays the same object. */
const placed = new WeakMap<ListedNote, { readonly seen: TodayPlace; readonly note: ListedNote }>();

/** The notes of a workspace folder, each where it is today. */
export function notesToday(index: NoteIndex, places: TodayPlaces, workspaceFolder: WorkspaceFolder): readonly ListedNote[] {
  return index.notesIn(workspaceFolder).map((note) => today(note, places.of(workspaceFolder, note.id)));
}

function today(note: ListedNote, seen: TodayPlace | undefined): ListedNote {
  if (!seen) return note;
  const known = placed.get(note);
  if (known?.seen === seen) return known.note;
  const made = placedToday(note, seen);
  placed.set(note, { seen, note: made });
  return made;
}
