import { type TextDocument, window, type WorkspaceFolder } from 'vscode';
import { type Place, placeAnchor } from '../../../core/anchors/place';
import { folderNameOf } from '../../../core/notes/entry-path';
import type { Author } from '../../../core/notes/note';
import { anchorKey, pathToday, type TodayPlace } from '../../../core/notes/places/today-place';
import type { NoteThread } from '../../../core/notes/thread';
import { splitLines } from '../../../core/text/lines';
import { type CodePlace, codePlaceOf } from '../../platform/code-place';
import { inBackground } from '../../platform/report';
import { readSetting } from '../../platform/settings';
import type { NoteStore } from '../../storage/note-store';
import type { TodayPlaces } from '../../storage/today-places';
import type { AuthorSource } from '../author';
import type { Box } from '../boxes/box';
import type { Boxes } from '../boxes/boxes';
import type { Composer } from '../boxes/composer';
import type { FoundPlace, NotesOfDocument, OpenThreads, ThreadSources } from './thread-sources';

/** How long drafts wait for their author's name, in milliseconds: git looks for its repositories when a window opens. */
const patience = 3000;

/** Answers what the threads of a document need to know, from the store, the boxes and the settings. */
export class NoteSources implements ThreadSources {
  /** Called when it has become known who sits here, which decides what is one's own. */
  onAuthorKnown: () => void = () => {};
  private readonly asking = new Set<string>();
  private readonly waiting = new Map<string, Promise<void>>();

  /** @param onFolderUsed called when the notes of a code path's folder are read */
  constructor(
    private readonly store: NoteStore,
    private readonly authors: AuthorSource,
    private readonly boxes: Boxes,
    private readonly composer: Composer,
    private readonly places: TodayPlaces,
    readonly blobIdOf: (text: string) => Promise<string>,
    private readonly onFolderUsed: (folder: WorkspaceFolder, folderName: string) => void,
  ) {}

  async notesFor(place: CodePlace, document: TextDocument): Promise<NotesOfDocument> {
    const { workspaceFolder, path } = place;
    this.onFolderUsed(workspaceFolder, folderNameOf(path));
    // Git may take seconds to answer; the notes are shown meanwhile.
    if (!this.authors.current(workspaceFolder)) inBackground(this.findAuthor(workspaceFolder));
    await this.places.ready(workspaceFolder);
    const own = (await this.store.notesOn(workspaceFolder, path)).filter(isShown);
    if (place.ref !== undefined) return { here: await this.notesBeside(own, place, document), away: [] };
    const all = [...own, ...(await this.takenElsewhere(workspaceFolder, path)).filter(isShown)];
    const today = (data: NoteThread): string => pathToday(data, this.places.of(workspaceFolder, data.id));
    const away = all.filter((data) => today(data) !== path && data.anchor.path === path);
    const here = all.filter((data) => today(data) === path);
    return { here, away: away.length > 0 && (await this.isGone(place)) ? [] : away };
  }

  async remembered(place: CodePlace, document: TextDocument, notes: readonly NoteThread[]): Promise<ReadonlyMap<string, Place>> {
    const { workspaceFolder, path, ref } = place;
    const blob = this.places.blobOf(workspaceFolder, path);
    if (blob === undefined || ref !== undefined) return new Map();
    const { version } = document;
    const isSame = (await this.blobIdOf(document.getText())) === blob && document.version === version;
    if (!isSame) return new Map();
    const seen = notes.flatMap(({ id, anchor }): [string, Place][] => {
      const one = this.places.of(workspaceFolder, id);
      // What was found for another anchor says nothing of this one.
      return one?.path === path && one.anchor === anchorKey(anchor) ? [[id, placeOf(one)]] : [];
    });
    return new Map(seen);
  }

  onPlaced({ place, document }: OpenThreads, found: ReadonlyMap<string, FoundPlace>): void {
    const { workspaceFolder, path } = place;
    const { version } = document;
    const places = new Map(Array.from(found, ([id, one]) => [id, todayPlace(one, path)]));
    inBackground(
      (async () => {
        if (await this.isGone(place)) return;
        await this.places.put(workspaceFolder, places);
        if (this.places.inFile(workspaceFolder, path).length === 0 || document.version !== version) return;
        const blob = await this.blobIdOf(document.getText());
        if (document.version === version) await this.places.setBlob(workspaceFolder, path, blob);
      })(),
    );
  }

  async notesNear({ workspaceFolder, path, ref }: CodePlace, document: TextDocument): Promise<readonly NoteThread[]> {
    if (ref !== undefined) return [];
    await this.places.ready(workspaceFolder);
    const near = await this.store.notesNear(workspaceFolder, path, this.firstVisibleLine(document), this.maximum());
    return near.filter((data) => isShown(data) && pathToday(data, this.places.of(workspaceFolder, data.id)) === path);
  }

  me(folder: WorkspaceFolder): Author | undefined {
    return this.authors.current(folder);
  }

  isWriting(threads: OpenThreads): boolean {
    const box = this.boxes.focused();
    return box !== undefined && holds(threads, box);
  }

  /** VS Code never draws the name over a box anew, so boxes that nobody asked for wait for git to say who sits here. */
  restoreDrafts(threads: OpenThreads): Promise<void> {
    const folder = threads.place.workspaceFolder;
    if (this.me(folder)) return this.composer.restore(threads);
    inBackground(this.authorSoon(folder).then(() => this.composer.restore(threads)));
    return Promise.resolve();
  }

  /** Asks once more who sits here, where that is not known: git may have found its repository since. */
  askAgain(folder: WorkspaceFolder): void {
    if (!this.me(folder)) inBackground(this.findAuthor(folder));
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

  /** A file that was removed stays open in its tab for a while, and says nothing any more of where code is. */
  private async isGone({ workspaceFolder, path }: CodePlace): Promise<boolean> {
    return (await this.places.missing(workspaceFolder, new Set([path]))).size > 0;
  }

  /** Notes taken on other files that have, or had, to do with this one. */
  private async takenElsewhere(workspaceFolder: WorkspaceFolder, path: string): Promise<readonly NoteThread[]> {
    const notes: NoteThread[] = [];
    for (const { id, path: now, home, takenOn } of this.places.all(workspaceFolder)) {
      if (takenOn === path || (now !== path && home !== path)) continue;
      const data = (await this.store.notesOn(workspaceFolder, takenOn)).find((note) => note.id === id);
      if (data) notes.push(data);
    }
    return notes;
  }

  /** Resolves when the author is known, or when that takes too long. */
  private authorSoon(folder: WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const soon = this.waiting.get(key) ?? this.waitForAuthor(folder);
    this.waiting.set(key, soon);
    return soon;
  }

  private async waitForAuthor(folder: WorkspaceFolder): Promise<void> {
    const until = Date.now() + patience;
    while (!this.me(folder) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
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

function placeOf({ state, range }: TodayPlace): Place {
  return range ? { state, range } : { state };
}

/** What is to be remembered of a note; nothing where it is where its anchor says. */
function todayPlace({ data, place: { state, range } }: FoundPlace, path: string): TodayPlace | undefined {
  const takenOn = data.note.anchor.path;
  const home = data.anchor.path;
  if (state === 'here' && home === path && takenOn === path) return undefined;
  return { id: data.id, takenOn, home, anchor: anchorKey(data.anchor), path, state, ...(range ? { range } : {}) };
}
