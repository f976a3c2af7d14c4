import type { ExtensionContext } from 'vscode';
import { blobIdOf } from './editor/anchors/blob-id';
import { captureAnchor } from './editor/anchors/capture';
import { registerNotes } from './editor/notes/register-notes';
import { registerCommand } from './editor/platform/commands';
import { closeLog, log } from './editor/platform/log';
import { type Disk, vscodeDisk } from './editor/storage/disk';
import { DraftJournal } from './editor/storage/draft-journal';
import { NoteIndex } from './editor/storage/note-index';
import { NoteStore } from './editor/storage/note-store';
import { SecondCopies } from './editor/storage/second-copies';
import { watchNotes } from './editor/storage/watch-notes';

let journal: DraftJournal | undefined;

/** The front door: builds every part and hands each what it needs. This one serves the browser; Node has its own disk. */
export function activate(context: ExtensionContext): void {
  open(context, vscodeDisk);
}

/** @param disk how files are reached where the extension runs */
export function open(context: ExtensionContext, disk: Disk): void {
  const now = (): Date => new Date();
  const copies = new SecondCopies(context.globalStorageUri, disk);
  const store = new NoteStore(disk, copies);
  const index = new NoteIndex(store, disk);
  journal = new DraftJournal(context.globalStorageUri, disk, (folder) => store.folderOf(folder));
  const notes = registerNotes({
    store,
    journal,
    capture: captureAnchor,
    blobIdOf,
    index,
    copies,
    memento: context.workspaceState,
    now,
  });
  context.subscriptions.push(
    notes,
    watchNotes(store),
    index,
    store,
    journal,
    registerCommand('coachmark.log.show', () => log().show()),
    { dispose: closeLog },
  );
}

export async function deactivate(): Promise<void> {
  await journal?.flush();
}
