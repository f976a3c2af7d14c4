import { type TextDocument, window, type WorkspaceFolder } from 'vscode';
import { placeAnchor } from '../../../core/anchors/place';
import { folderNameOf } from '../../../core/notes/entry-path';
import type { Author } from '../../../core/notes/note';
import type { NoteThread } from '../../../core/notes/thread';
import { splitLines } from '../../../core/text/lines';
import { type CodePlace, codePlaceOf } from '../../platform/code-place';
import { inBackground } from '../../platform/report';
import { readSetting } from '../../platform/settings';
import type { NoteStore } from '../../storage/note-store';
import type { AuthorSource } from '../author';
import type { Box } from '../boxes/box';
import type { Boxes } from '../boxes/boxes';
import type { Composer } from '../boxes/composer';
import type { OpenThreads, ThreadSources } from './thread-sources';

/** Answers what the threads of a document need to know, from the store, the boxes and the settings. */
export class NoteSources implements ThreadSources {
  /** Called when it has become known who sits here, which decides what is one's own. */
  onAuthorKnown: () => void = () => {};
  private readonly asking = new Set<string>();

  /** @param onFolderUsed called when the notes of a code path's folder are read */
  constructor(
    private readonly store: NoteStore,
    private readonly authors: AuthorSource,
    private readonly boxes: Boxes,
    private readonly composer: Composer,
    private readonly blobIdOf: (text: string) => Promise<string>,
    private readonly onFolderUsed: (folder: WorkspaceFolder, folderName: string) => void,
  ) {}

  async notesFor(place: CodePlace, document: TextDocument): Promise<readonly NoteThread[]> {
    this.onFolderUsed(place.workspaceFolder, folderNameOf(place.path));
    // Git may take seconds to answer; the notes are shown meanwhile.
    if (!this.authors.current(place.workspaceFolder)) inBackground(this.findAuthor(place.workspaceFolder));
    const notes = (await this.store.notesOn(place.workspaceFolder, place.path)).filter(isShown);
    return place.ref === undefined ? notes : this.notesBeside(notes, place, document);
  }

  me(folder: WorkspaceFolder): Author | undefined {
    return this.authors.current(folder);
  }

  isWriting(threads: OpenThreads): boolean {
    const box = this.boxes.focused();
    return box !== undefined && holds(threads, box);
  }

  restoreDrafts(threads: OpenThreads): Promise<void> {
    return this.composer.restore(threads);
  }

  onClosed(threads: OpenThreads): void {
    for (const box of [...this.boxes.all()]) if (holds(threads, box)) this.boxes.remove(box);
  }

  maximum(): number {
    return Math.max(1, readSetting('coachmark.threads.maximum', 100));
  }

  firstVisibleLine(document: TextDocument): number {
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    return (editor?.visibleRanges[0]?.start.line ?? 0) + 1;
  }

  private async findAuthor(folder: WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    if (this.asking.has(key)) return;
    this.asking.add(key);
    const author = await this.authors.find(folder).finally(() => this.asking.delete(key));
    if (author) this.onAuthorKnown();
  }

  /**
   * Beside a diff only those notes are shown that were taken from that very text and that the file of today cannot show
   * in their place; the others would stand on both sides.
   */
  private async notesBeside(notes: readonly NoteThread[], place: CodePlace, document: TextDocument): Promise<readonly NoteThread[]> {
    if (notes.length === 0) return [];
    const blob = await this.blobIdOf(document.getText());
    const today = window.visibleTextEditors.find((editor) => {
      const other = codePlaceOf(editor.document.uri);
      return other?.path === place.path && other.ref === undefined;
    });
    const lines = today && splitLines(today.document.getText());
    return notes.filter(({ anchor }) => {
      if (anchor.blob !== blob) return false;
      const now = lines && placeAnchor(anchor, lines).state;
      return now !== 'here' && now !== 'moved';
    });
  }
}

/** Whether the box stands in one of the document's threads. */
function holds(threads: OpenThreads, box: Box): boolean {
  return threads.boxes.get(box.key) === box || [...threads.shown.values()].some(({ thread }) => thread === box.thread);
}

/** A deleted note stays on screen as long as somebody's reply hangs on it. */
function isShown({ deleted, said }: NoteThread): boolean {
  return !deleted || said.some(({ type }) => type === 'reply');
}
