import { Disposable, type FileRenameEvent, workspace, type WorkspaceFolder } from 'vscode';
import type { ListedNote } from '../../../core/notes/listing/listed-note';
import type { TodayPlace } from '../../../core/notes/places/today-place';
import { codePlaceOf } from '../../platform/code-place';
import { onGitChange } from '../../platform/git';
import { inBackground } from '../../platform/report';
import type { DraftJournal } from '../../storage/draft-journal';
import type { NoteIndex } from '../../storage/note-index';
import type { TodayPlaces } from '../../storage/today-places';

/** How long after the start all notes are read for the first time, in milliseconds: what is open comes first. */
const startDelay = 2500;
/** How long changes are gathered, in milliseconds. */
const gathering = 400;

/** Keeps the places of notes in line with files that are renamed and removed, and with notes that were given other files. */
export class FollowFiles extends Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: Disposable;
  private closed = false;

  constructor(
    private readonly index: NoteIndex,
    private readonly places: TodayPlaces,
    private readonly journal: DraftJournal,
  ) {
    super(() => this.close());
    this.listening = Disposable.from(
      workspace.onDidRenameFiles((event) => inBackground(this.onRename(event))),
      workspace.onDidDeleteFiles(() => this.lookSoon()),
      workspace.onDidCreateFiles(() => this.lookSoon()),
      index.onDidChange(() => this.lookSoon()),
      onGitChange(() => this.lookSoon()),
    );
    this.lookSoon(startDelay);
  }

  private lookSoon(delay = gathering): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground(this.look()), delay);
  }

  private async look(): Promise<void> {
    if (this.closed || !(await this.index.read(() => this.closed))) return;
    for (const folder of workspace.workspaceFolders ?? []) await this.lookInto(folder);
  }

  /** Notes whose file is gone are lost until they are found elsewhere, and no longer when it is back. */
  private async lookInto(folder: WorkspaceFolder): Promise<void> {
    await this.places.ready(folder);
    const notes = this.index.notesIn(folder).filter(({ deleted }) => !deleted);
    const seen = new Map(notes.map((note) => [note, this.seenOf(folder, note)]));
    const paths = new Set([...seen].map(([{ path }, one]) => one?.path ?? path));
    const gone = await this.places.missing(folder, paths);
    const found = new Map<string, TodayPlace | undefined>();
    for (const [{ id, takenOn, path: home }, one] of seen) {
      const path = one?.path ?? home;
      const isLost = one?.state === 'lost';
      if (gone.has(path)) {
        // Where it was taken is where it is looked for first when that is there again.
        if (!isLost) found.set(id, { id, takenOn, home, path, state: 'lost' });
      } else if (isLost && this.places.blobOf(folder, path) === undefined) found.set(id, elsewhereOnly(id, takenOn, home));
      else if (!one && takenOn !== home) found.set(id, elsewhereOnly(id, takenOn, home));
    }
    await this.places.put(folder, found);
  }

  private async onRename({ files }: FileRenameEvent): Promise<void> {
    await this.index.read(() => this.closed);
    for (const { oldUri, newUri } of files) {
      const from = codePlaceOf(oldUri);
      const to = codePlaceOf(newUri);
      if (!from || !to || from.workspaceFolder.uri.toString() !== to.workspaceFolder.uri.toString()) continue;
      const { workspaceFolder: folder } = from;
      await this.places.ready(folder);
      const found = new Map<string, TodayPlace>();
      const blobs = new Map<string, string>();
      for (const note of this.index.notesIn(folder)) {
        const seen = this.seenOf(folder, note);
        const before = seen?.path ?? note.path;
        const path = renamed(before, from.path, to.path);
        if (path === undefined) continue;
        const blob = this.places.blobOf(folder, before);
        if (blob !== undefined) blobs.set(path, blob);
        const state = seen && seen.state !== 'here' ? seen.state : 'moved';
        found.set(note.id, { id: note.id, takenOn: note.takenOn, home: note.path, path, state, ...(seen?.range ? { range: seen.range } : {}) });
      }
      await this.places.put(folder, found);
      for (const [path, blob] of blobs) await this.places.setBlob(folder, path, blob);
      await this.takeDraftsAlong(folder, from.path, to.path);
    }
    this.lookSoon();
  }

  /** A new note that is not saved yet has no other place than the path in its draft; replies go where their notes go. */
  private async takeDraftsAlong(folder: WorkspaceFolder, from: string, to: string): Promise<void> {
    for (const draft of await this.journal.all(folder)) {
      const { purpose } = draft;
      const path = purpose.what === 'note' ? renamed(purpose.anchor.path, from, to) : undefined;
      if (purpose.what === 'note' && path !== undefined) this.journal.keep(folder, { ...draft, purpose: { ...purpose, anchor: { ...purpose.anchor, path } } });
    }
  }

  private seenOf(folder: WorkspaceFolder, { id, path }: ListedNote): TodayPlace | undefined {
    const seen = this.places.of(folder, id);
    return seen?.home === path ? seen : undefined;
  }

  private close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.listening.dispose();
  }
}

/** The path of a file after it, or a folder above it, was renamed; undefined where that is not so. */
function renamed(path: string, from: string, to: string): string | undefined {
  return path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : undefined;
}

/** What is remembered of a note of which nothing is known but that it was given a place in another file. */
function elsewhereOnly(id: string, takenOn: string, home: string): TodayPlace | undefined {
  return takenOn === home ? undefined : { id, takenOn, home, path: home, state: 'here' };
}
