import { l10n, window, workspace, type WorkspaceFolder } from 'vscode';
import { headlineOf } from '../../../core/notes/headline';
import type { NoteThread } from '../../../core/notes/thread';
import { codePlaceOf } from '../../platform/code-place';
import { sayInformation } from '../../platform/say';
import type { NoteStore } from '../../storage/note-store';
import { lastCodeEditor } from '../last-code-editor';
import { NoteComment } from '../threads/note-comment';
import type { DocumentThreads } from '../threads/document-threads';
import type { ShownNote } from '../threads/shown-note';
import type { ThreadBoard } from '../threads/thread-board';
import { kindWord } from '../words';

/** A note that something is to be done with. */
export interface NoteTarget {
  readonly workspaceFolder: WorkspaceFolder;
  /** The file on which it was taken: its files lie in the folder of that one, wherever its code is now. */
  readonly path: string;
  readonly data: NoteThread;
}

/** How a list names a note, without holding it. */
export interface NoteReference {
  readonly folderUri: string;
  readonly path: string;
  readonly id: string;
}

/** Finds out which note a command means: what VS Code handed to it, else the one at the cursor, else by asking. */
export class Targets {
  constructor(
    private readonly board: ThreadBoard,
    private readonly store: NoteStore,
  ) {}

  async note(argument: unknown): Promise<NoteTarget | undefined> {
    const shown = this.shown(argument);
    if (shown) return targetOf(shown.threads, shown.note);
    if (isReference(argument)) return this.referred(argument);
    return this.atCursor();
  }

  /** The thread on screen that an argument (a thread, or one of its comments) belongs to. */
  shown(argument: unknown): { readonly threads: DocumentThreads; readonly note: ShownNote } | undefined {
    const thread = argument instanceof NoteComment ? argument.thread : argument;
    for (const threads of this.board.all()) {
      for (const note of threads.shown.values()) if (note.thread === thread) return { threads, note };
    }
    return undefined;
  }

  /** Where a note is drawn now, in the file as it is today rather than beside a diff. */
  drawn(id: string): { readonly threads: DocumentThreads; readonly note: ShownNote } | undefined {
    const found: { threads: DocumentThreads; note: ShownNote }[] = [];
    for (const threads of this.board.all()) {
      const note = threads.shown.get(id);
      if (note) found.push({ threads, note });
    }
    return found.find(({ threads }) => threads.place.ref === undefined) ?? found[0];
  }

  private async referred({ folderUri, path, id }: NoteReference): Promise<NoteTarget | undefined> {
    const workspaceFolder = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folderUri);
    if (!workspaceFolder) return undefined;
    const data = (await this.store.notesOn(workspaceFolder, path)).find((note) => note.id === id);
    return data && { workspaceFolder, path, data };
  }

  private async atCursor(): Promise<NoteTarget | undefined> {
    const editor = lastCodeEditor();
    const threads = editor && codePlaceOf(editor.document.uri) ? this.board.of(editor.document) : undefined;
    if (!editor || !threads) {
      void sayInformation(l10n.t('Open a file that has review notes, and put the cursor on one of them.'));
      return undefined;
    }
    await threads.refresh();
    const line = editor.selection.active.line + 1;
    const notes = [...threads.shown.values()];
    const here = notes.filter(({ place: { range } }) => range && range.startLine <= line && line <= range.endLine);
    const offered = here.length > 0 ? here : notes;
    const [only] = offered;
    if (only && offered.length === 1) return targetOf(threads, only);
    if (offered.length === 0) {
      void sayInformation(l10n.t('There are no review notes in this file.'));
      return undefined;
    }
    const choice = await window.showQuickPick(
      offered.map((note) => ({
        label: headlineOf(note.data.kind, note.data.note.text) || l10n.t('(no text yet)'),
        description: `${note.place.range?.startLine ?? ''} ${kindWord(note.data.kind)}`.trim(),
        note,
      })),
      { title: l10n.t('Which note?'), matchOnDescription: true },
    );
    return choice && targetOf(threads, choice.note);
  }
}

export function targetOf(threads: DocumentThreads, { data }: ShownNote): NoteTarget {
  return { workspaceFolder: threads.place.workspaceFolder, path: data.note.anchor.path, data };
}

function isReference(value: unknown): value is NoteReference {
  if (typeof value !== 'object' || value === null) return false;
  const { folderUri, path, id } = value as Record<string, unknown>;
  return typeof folderUri === 'string' && typeof path === 'string' && typeof id === 'string';
}
