import { type Disposable, Disposable as Disposables, EventEmitter, workspace, type WorkspaceFolder } from 'vscode';
import type { ReadIndex } from '../../core/notes/listing/index-file';
import type { ListedNote } from '../../core/notes/listing/listed-note';
import type { Visibility } from '../../core/notes/note';
import { inBackground } from '../platform/report';
import { linksIn } from './coachmark-folder';
import type { Disk } from './disk';
import { inTurns, type UnreadableFile } from './entry-folder';
import { readIndex, writeIndex } from './index-file';
import { listFolders, type ScannedFolder, scanFolder } from './note-index-scan';
import type { NotesChange, NoteStore } from './note-store';
import { turnTaker } from '../platform/turn-taker';

/** Folders of code paths read at the same time. */
const atOnce = 24;
/** How long after a change the index is written, in milliseconds: it is of use in the next window only. */
const writeDelay = 10_000;

/** What is known of a workspace folder. `stale` is what was true a moment ago, and is shown until it is read again. */
interface Known {
  readonly workspaceFolder: WorkspaceFolder;
  state: 'unread' | 'stale' | 'read';
  folders: Map<string, ScannedFolder>;
  /** What an earlier window, or a reading that was cut short, found out: used where no file changed since. */
  remembered: Remembered | undefined;
  /** Links and other things beside the folders. */
  beside: readonly UnreadableFile[];
  /** Readings of one workspace folder come one after the other. */
  queue: Promise<void>;
  begun: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

interface Remembered {
  readonly size: number;
  get(name: string): ScannedFolder | undefined;
}

/**
 * Knows every note of all workspace folders by its summary, and every file that is none though it should be. Costs nothing
 * until somebody asks; from then on it follows the store.
 */
export class NoteIndex implements Disposable {
  private readonly known = new Map<string, Known>();
  private readonly changes = new EventEmitter<NotesChange>();
  private readonly aging = new EventEmitter<void>();
  /** Those who wait for a reading; it stops when none of them wants it any more. */
  private readonly waiting = new Set<() => boolean>();
  private readonly listening: Disposable;
  private closed = false;
  /** Fires after what is listed became different. */
  readonly onDidChange = this.changes.event;
  /** Fires when the list may be out of date; whoever shows it asks for `read` again. */
  readonly onDidAge = this.aging.event;

  constructor(
    private readonly store: NoteStore,
    private readonly disk: Disk,
  ) {
    this.listening = Disposables.from(
      store.onDidChange((change) => this.onStore(change)),
      store.onDidAge((folder) => this.onAged(folder)),
      workspace.onDidChangeWorkspaceFolders(() => this.onFolders()),
    );
  }

  /** Whether the list is complete; it may have aged since. */
  get isRead(): boolean {
    return this.all().every(({ state }) => state !== 'unread');
  }

  /**
   * Reads what is not known yet or may have changed.
   * @returns whether the list is complete; not when `cancelled` said so before
   */
  async read(cancelled: () => boolean = () => false): Promise<boolean> {
    this.waiting.add(cancelled);
    const work = Promise.all(this.all().map((known) => this.enqueue(known, () => this.bringUpToDate(known))));
    const given = cancellation(cancelled);
    try {
      await Promise.race([work, given.up]);
    } finally {
      given.stop();
      this.waiting.delete(cancelled);
    }
    return !cancelled() && this.isRead;
  }

  /** Looks at every file again, even where nothing told of a change. */
  async readAgain(): Promise<boolean> {
    // What was missed in the folders may have been missed in the open files too.
    await Promise.all(this.all().map(({ workspaceFolder }) => this.store.reloadAll(workspaceFolder)));
    for (const known of this.all()) this.age(known);
    return this.read();
  }

  /** The notes of a workspace folder, deleted ones too, in no order; what has not been read is not among them. */
  notesIn(workspaceFolder: WorkspaceFolder): readonly ListedNote[] {
    const known = this.known.get(workspaceFolder.uri.toString());
    return known ? [...known.folders.values()].flatMap(({ notes }) => notes) : [];
  }

  /** Every file of a workspace folder that cannot be shown as a note, once. */
  unreadableIn(workspaceFolder: WorkspaceFolder): readonly UnreadableFile[] {
    const known = this.known.get(workspaceFolder.uri.toString());
    if (!known) return [];
    const all = [...known.beside, ...[...known.folders.values()].flatMap(({ unreadable }) => unreadable)];
    return [...new Map(all.map((one) => [one.file.toString(), one])).values()];
  }

  dispose(): void {
    this.closed = true;
    this.listening.dispose();
    for (const { timer } of this.known.values()) clearTimeout(timer);
    this.changes.dispose();
    this.aging.dispose();
  }

  private all(): readonly Known[] {
    return (workspace.workspaceFolders ?? []).map((workspaceFolder) => {
      const key = workspaceFolder.uri.toString();
      const known = this.known.get(key) ?? newlyKnown(workspaceFolder);
      this.known.set(key, known);
      return known;
    });
  }

  private enqueue(known: Known, work: () => Promise<void>): Promise<void> {
    const next = known.queue.then(() => (this.isGone(known) ? undefined : work()));
    known.queue = next.catch(() => {});
    return next;
  }

  private async bringUpToDate(known: Known): Promise<void> {
    if (known.state === 'read') return;
    const folder = this.store.folderOf(known.workspaceFolder);
    const first = !known.begun;
    known.begun = true;
    const links = await linksIn(this.disk, folder);
    const former = known.remembered ?? (links.length === 0 ? rememberedIn(await readIndex(this.disk, folder)) : new Map<string, ScannedFolder>());
    const { names, unreadable } = links.length > 0 ? { names: new Map<string, readonly Visibility[]>(), unreadable: [] } : await listFolders(this.disk, folder);
    const found = new Map<string, ScannedFolder>();
    const breathe = turnTaker();
    await inTurns([...names], atOnce, async ([name, rooms]) => {
      if (this.isUnwanted(known)) return;
      const scanned = await scanFolder(this.disk, folder, name, { known: former.get(name), rooms });
      if (scanned) found.set(name, scanned);
      await breathe();
    });
    if (this.isUnwanted(known)) {
      known.remembered = { size: former.size, get: (name) => found.get(name) ?? former.get(name) };
      return;
    }
    const beside = [...links.map((file) => ({ file, reason: 'link' as const })), ...unreadable];
    const isNew = !sameFolders(former, found);
    const differs = first || isNew || !sameFiles(known.beside, beside);
    known.folders = found;
    known.remembered = found;
    known.beside = beside;
    known.state = 'read';
    if (isNew) this.writeSoon(known, first ? 0 : writeDelay);
    if (differs) this.changes.fire({ workspaceFolder: known.workspaceFolder });
  }

  private onAged({ uri }: WorkspaceFolder): void {
    const known = this.known.get(uri.toString());
    if (!known?.begun) return;
    this.age(known);
    this.aging.fire();
  }

  private onStore({ workspaceFolder, folderName }: Required<NotesChange>): void {
    const known = this.known.get(workspaceFolder.uri.toString());
    if (!known?.begun) return;
    inBackground(this.enqueue(known, () => this.readOne(known, folderName)));
  }

  private async readOne(known: Known, folderName: string): Promise<void> {
    const folder = this.store.folderOf(known.workspaceFolder);
    const links = await linksIn(this.disk, folder);
    const before = known.folders.get(folderName);
    const scanned = links.length > 0 ? undefined : await scanFolder(this.disk, folder, folderName, { known: before, told: true });
    // A reading that comes later finds this out for itself.
    if (this.isGone(known) || known.state === 'unread') return;
    if (scanned) known.folders.set(folderName, scanned);
    else known.folders.delete(folderName);
    if (scanned === before) return;
    this.writeSoon(known, writeDelay);
    if (scanned?.notes !== before?.notes || scanned?.unreadable !== before?.unreadable) this.changes.fire({ workspaceFolder: known.workspaceFolder, folderName });
  }

  private onFolders(): void {
    const present = new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()));
    for (const [key, known] of this.known) {
      if (present.has(key)) continue;
      clearTimeout(known.timer);
      this.known.delete(key);
      this.changes.fire({ workspaceFolder: known.workspaceFolder });
    }
    this.aging.fire();
  }

  private age(known: Known): void {
    if (known.state === 'read') known.state = 'stale';
  }

  private writeSoon(known: Known, delay: number): void {
    clearTimeout(known.timer);
    known.timer = setTimeout(() => {
      const kept = [...known.folders].flatMap(([name, { signature, notes, unreadable }]) =>
        // What could not be read is looked at again in every window.
        signature === undefined || unreadable.length > 0 ? [] : [[name, { signature, notes }] as const],
      );
      inBackground(writeIndex(this.disk, this.store.folderOf(known.workspaceFolder), kept));
    }, delay);
  }

  private isGone(known: Known): boolean {
    return this.closed || this.known.get(known.workspaceFolder.uri.toString()) !== known;
  }

  private isUnwanted(known: Known): boolean {
    return this.isGone(known) || [...this.waiting].every((cancelled) => cancelled());
  }
}

function newlyKnown(workspaceFolder: WorkspaceFolder): Known {
  return { workspaceFolder, state: 'unread', folders: new Map(), remembered: undefined, beside: [], queue: Promise.resolve(), begun: false };
}

/** The same object each time, so that it can be told whether a folder changed. */
function rememberedIn(index: ReadIndex): Remembered {
  const made = new Map<string, ScannedFolder | undefined>();
  return {
    size: index.size,
    get: (name) => {
      if (!made.has(name)) {
        const folder = index.get(name);
        made.set(name, folder && { ...folder, unreadable: [] });
      }
      return made.get(name);
    },
  };
}

/** A folder that did not change keeps its object. */
function sameFolders(a: Remembered, b: ReadonlyMap<string, ScannedFolder>): boolean {
  return a.size === b.size && [...b].every(([name, folder]) => a.get(name) === folder);
}

function sameFiles(a: readonly UnreadableFile[], b: readonly UnreadableFile[]): boolean {
  return a.length === b.length && a.every(({ file }, i) => file.toString() === b[i]!.file.toString());
}

function cancellation(cancelled: () => boolean): { readonly up: Promise<void>; stop(): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const up = new Promise<void>((resolve) => {
    timer = setInterval(() => cancelled() && resolve(), 100);
  });
  return { up, stop: () => clearInterval(timer) };
}
