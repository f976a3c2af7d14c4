import { commands, l10n, window, workspace, type WorkspaceFolder } from 'vscode';
import type { ListedNote } from '../../../core/notes/listing/listed-note';
import { type Direction, type Spot, stepFrom, type Stop } from '../../../core/notes/listing/walk';
import { codePlaceOf } from '../../platform/code-place';
import { sayInformation } from '../../platform/say';
import type { NoteIndex } from '../../storage/note-index';
import type { TodayPlaces } from '../../storage/today-places';
import type { ReadNotes } from '../actions/read-note';
import { refuseStart } from '../actions/refuse-start';
import { lastCodeEditor } from '../last-code-editor';
import { notesToday, readList, referenceOf } from '../listed-notes';
import type { ThreadBoard } from '../threads/thread-board';

interface NoteStop extends Stop {
  readonly workspaceFolder: WorkspaceFolder;
  readonly note: ListedNote;
}

/** Goes from note to note through all files: those that are open, or all when none is. */
export class NoteWalk {
  /** The note that was gone to last, and the cursor then: who has not moved since is still there. */
  private last: { readonly stop: Stop; readonly cursor: string } | undefined;

  constructor(
    private readonly index: NoteIndex,
    private readonly places: TodayPlaces,
    private readonly board: ThreadBoard,
    private readonly reading: ReadNotes,
  ) {}

  async go(direction: Direction): Promise<void> {
    if (!workspace.workspaceFolders?.length) return refuseStart(undefined);
    await readList(this.index);
    const all = workspace.workspaceFolders.flatMap((workspaceFolder) =>
      notesToday(this.index, this.places, workspaceFolder).flatMap((note) => (note.deleted ? [] : [{ workspaceFolder, note }])),
    );
    const open = all.filter(({ note }) => !note.resolved);
    const stops = (open.length > 0 ? open : all).map((one) => this.stopOf(one));
    const step = stepFrom(stops, this.whereNow(), direction);
    if (!step) return sayEmpty();
    const { stop } = step;
    if (step.wrapped) window.setStatusBarMessage(wrappedWords(direction, stops.length, open.length > 0), 5000);
    // Also where the code is gone, so that the way does not end there.
    this.last = { stop, cursor: cursorNow() };
    await this.reading.reveal(referenceOf(stop.workspaceFolder, stop.note));
    if (this.last.stop === stop) this.last = { stop, cursor: cursorNow() };
  }

  /** In an open file a note is where it is drawn; elsewhere, where it was last seen, or taken. */
  private stopOf({ workspaceFolder, note }: { workspaceFolder: WorkspaceFolder; note: ListedNote }): NoteStop {
    const drawn = this.drawnLines(workspaceFolder, note.path)?.get(note.id);
    return { folder: workspaceFolder.index, path: note.path, line: drawn ?? note.startLine ?? 0, id: note.id, workspaceFolder, note };
  }

  private drawnLines(workspaceFolder: WorkspaceFolder, path: string): ReadonlyMap<string, number> | undefined {
    for (const { place, shown } of this.board.all()) {
      if (place.ref !== undefined || place.path !== path || place.workspaceFolder.index !== workspaceFolder.index) continue;
      return new Map(Array.from(shown, ([id, note]) => [id, note.data.anchor.range ? (note.place.range?.startLine ?? 0) : 0]));
    }
    return undefined;
  }

  private whereNow(): Spot | Stop | undefined {
    if (this.last?.cursor === cursorNow()) return this.last.stop;
    const editor = lastCodeEditor();
    const place = editor && codePlaceOf(editor.document.uri);
    if (!editor || !place) return undefined;
    return { folder: place.workspaceFolder.index, path: place.path, line: editor.selection.active.line + 1 };
  }
}

function cursorNow(): string {
  const editor = lastCodeEditor();
  return editor ? `${editor.document.uri.toString()} ${editor.selection.active.line}` : '';
}

function wrappedWords(direction: Direction, count: number, open: boolean): string {
  if (count === 1) return open ? l10n.t('This is the only open note.') : l10n.t('This is the only note.');
  return direction === 'next' ? l10n.t('That was the last note; this is the first.') : l10n.t('That was the first note; this is the last.');
}

async function sayEmpty(): Promise<void> {
  const add = l10n.t('Add review note');
  const choice = await sayInformation(l10n.t('There are no review notes yet. Select the lines that you want to talk about, and add one.'), add);
  if (choice === add) await commands.executeCommand('coachmark.note.add');
}
