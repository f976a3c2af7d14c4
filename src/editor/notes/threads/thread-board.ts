import { type CommentController, Disposable, type TextDocument, type Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import type { Place } from '../../../core/anchors/place';
import { folderNameOf } from '../../../core/notes/entry-path';
import { codePlaceOf } from '../../platform/code-place';
import type { NotesChange, NoteStore } from '../../storage/note-store';
import type { PlacesChange, TodayPlaces } from '../../storage/today-places';
import { inBackground } from '../../platform/report';
import { DocumentThreads } from './document-threads';
import type { ThreadSources } from './thread-sources';

/** The documents whose threads are shown: those that were on screen and are still open. */
export class ThreadBoard extends Disposable {
  private readonly open = new Map<string, DocumentThreads>();

  constructor(
    private readonly controller: CommentController,
    private readonly store: NoteStore,
    private readonly sources: ThreadSources,
    places: TodayPlaces,
  ) {
    super(() => this.close());
    this.listening = Disposable.from(
      window.onDidChangeVisibleTextEditors(() => this.showVisible()),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.uri.scheme !== 'comment') for (const threads of this.open.values()) threads.onBoxLeft();
      }),
      workspace.onDidChangeTextDocument((event) => this.open.get(event.document.uri.toString())?.onEdit(event)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.find(textEditor.document.uri)?.onScroll()),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      store.onDidChange((change) => this.onChange(change)),
      places.onDidChange((change) => this.onPlaces(change)),
    );
    this.showVisible();
  }
  private readonly listening: Disposable;

  /** The threads of a document, from now on shown. Undefined where no notes are taken. */
  of(document: TextDocument): DocumentThreads | undefined {
    const key = document.uri.toString();
    const known = this.open.get(key);
    if (known) return known;
    const place = codePlaceOf(document.uri);
    if (!place) return undefined;
    const threads = new DocumentThreads(this.controller, document, place, this.sources);
    this.open.set(key, threads);
    inBackground(threads.refresh());
    return threads;
  }

  find(uri: Uri): DocumentThreads | undefined {
    return this.open.get(uri.toString());
  }

  all(): Iterable<DocumentThreads> {
    return this.open.values();
  }

  /** Shows notes of open documents where they were found in the text that has this blob id. */
  async placeFound(workspaceFolder: WorkspaceFolder, path: string, found: ReadonlyMap<string, Place>, blob: string): Promise<void> {
    for (const threads of [...this.open.values()]) {
      const { place, document } = threads;
      if (place.ref !== undefined || place.path !== path || place.workspaceFolder.uri.toString() !== workspaceFolder.uri.toString()) continue;
      const { version } = document;
      if ((await this.sources.blobIdOf(document.getText())) === blob && document.version === version) threads.placeFound(found);
    }
  }

  refreshAll(): void {
    for (const threads of this.open.values()) inBackground(threads.refresh());
  }

  private showVisible(): void {
    for (const { document } of window.visibleTextEditors) this.of(document);
  }

  private onChange({ workspaceFolder, folderName }: Required<NotesChange>): void {
    for (const threads of this.open.values()) {
      const { place } = threads;
      if (place.workspaceFolder.uri.toString() !== workspaceFolder.uri.toString()) continue;
      if (folderNameOf(place.path) === folderName || threads.uses(folderName)) inBackground(threads.refresh());
    }
  }

  private onPlaces({ workspaceFolder, moves }: PlacesChange): void {
    for (const threads of this.open.values()) {
      const { place } = threads;
      if (place.ref !== undefined || place.workspaceFolder.uri.toString() !== workspaceFolder.uri.toString()) continue;
      if (moves.has(place.path)) inBackground(threads.refresh());
    }
  }

  private forget(document: TextDocument): void {
    const key = document.uri.toString();
    const threads = this.open.get(key);
    if (!threads) return;
    threads.dispose();
    this.open.delete(key);
    const { workspaceFolder, path } = threads.place;
    const stillOpen = [...this.open.values()].some(
      ({ place }) => place.path === path && place.workspaceFolder.uri.toString() === workspaceFolder.uri.toString(),
    );
    if (!stillOpen) this.store.release(workspaceFolder, path);
  }

  private close(): void {
    this.listening.dispose();
    for (const threads of this.open.values()) threads.dispose();
    this.open.clear();
  }
}
