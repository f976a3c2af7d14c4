import type { PlaceState } from '../../anchors/place-state';
import { foldThreads, type FoundEntry } from '../fold-thread';
import { gapsOf } from '../gaps';
import { headlineOf } from '../headline';
import type { TodayPlace } from '../places/today-place';
import { type NoteSummary, summaryOf } from '../summary';

/** One note in the list of all. */
export interface ListedNote extends NoteSummary {
  /** Path of the code file on which the note was taken: names the folder of its files, wherever its code is now. */
  readonly takenOn: string;
  /** What is known of its code today; absent while nobody has looked. Never kept in the index. */
  readonly place?: PlaceState;
  /** The line (from 1) on which it was taken, where the list shows another one. */
  readonly formerLine?: number;
}

/** A note of the list with its place of today in place of the one in its anchor. */
export function placedToday(note: ListedNote, seen: TodayPlace | undefined): ListedNote {
  if (seen?.home !== note.path) return note;
  const { path, state, range } = seen;
  return {
    ...note,
    path,
    folder: path.split('/').slice(0, -1),
    place: state,
    ...(range ? { startLine: range.startLine, endLine: range.endLine } : {}),
    ...(note.startLine === undefined ? {} : { formerLine: note.startLine }),
  };
}

/** The notes among the entries of one folder, deleted ones too. */
export function listNotes(entries: readonly FoundEntry[]): readonly ListedNote[] {
  return foldThreads(entries).map((thread) => ({
    ...summaryOf(thread, (text) => headlineOf(thread.kind, text), gapsOf(thread.kind, thread.note.text)),
    takenOn: thread.note.anchor.path,
  }));
}
