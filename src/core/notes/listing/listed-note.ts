import { foldThreads, type FoundEntry } from '../fold-thread';
import { gapsOf } from '../gaps';
import { headlineOf } from '../headline';
import { type NoteSummary, summaryOf } from '../summary';

/** One note in the list of all. */
export interface ListedNote extends NoteSummary {
  /** Path of the code file on which the note was taken: names the folder of its files, wherever its code is now. */
  readonly takenOn: string;
}

/** The notes among the entries of one folder, deleted ones too. */
export function listNotes(entries: readonly FoundEntry[]): readonly ListedNote[] {
  return foldThreads(entries).map((thread) => ({
    ...summaryOf(thread, (text) => headlineOf(thread.kind, text), gapsOf(thread.kind, thread.note.text)),
    takenOn: thread.note.anchor.path,
  }));
}
