import { type Disposable, EventEmitter, Uri, type WorkspaceFolder } from 'vscode';
import { formatEntry } from '../../core/notes/entry-file';
import { fileNameOf, folderNameOf } from '../../core/notes/entry-path';
import { foldThreads } from '../../core/notes/fold-thread';
import type { Entry, Visibility } from '../../core/notes/note';
import type { NoteThread } from '../../core/notes/thread';
import { log } from '../platform/log';
import { coachmarkFolder, type CoachmarkFolder, linksIn, prepareFolder } from './coachmark-folder';
import { type Disk, encode, kindOf, removeQuietly } from './disk';
import { belongsTo, type Glance, loadEntryFolder, type LoadedEntry, type LoadedFolder } from './entry-folder';
import type { SecondCopies } from './second-copies';

/** What changed: the notes of one code path's folder, or anything below a workspace folder. */
export interface NotesChange {
  readonly workspaceFolder: WorkspaceFolder;
  readonly folderName?: string;
}

/** What was read of a folder, and what the disk said of its places just before. */
interface Held {
  readonly stamp: Promise<string>;
  readonly reading: Promise<LoadedFolder>;
  /** What was nearest to the line of interest, as soon as that was known; everything where that is not much. */
  nearest: Promise<LoadedFolder>;
}

/**
 * The only way from a note to its file and back. Keeps what it has read of the folders that were asked for, and nothing
 * of the others.
 */
export class NoteStore implements Disposable {
  private readonly changes = new EventEmitter<Required<NotesChange>>();
  private readonly aging = new EventEmitter<WorkspaceFolder>();
  /** Fires after entries of a code path's folder were written here, or found changed on disk. */
  readonly onDidChange = this.changes.event;
  /** Fires after something that may have changed folders that are not held, too. */
  readonly onDidAge = this.aging.event;
  private readonly folders = new Map<string, CoachmarkFolder>();
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly disk: Disk,
    private readonly copies: SecondCopies,
  ) {}

  folderOf(workspaceFolder: WorkspaceFolder): CoachmarkFolder {
    const key = workspaceFolder.uri.toString();
    const known = this.folders.get(key) ?? coachmarkFolder(workspaceFolder);
    this.folders.set(key, known);
    return known;
  }

  /** The notes taken on a code file, deleted ones too. */
  async notesOn(workspaceFolder: WorkspaceFolder, codePath: string): Promise<readonly NoteThread[]> {
    const { entries } = await this.load(workspaceFolder, folderNameOf(codePath));
    return foldThreads(entries).filter(({ note }) => note.anchor.path === codePath);
  }

  /**
   * The same as far as they can be told at once: where a file has very many notes, those that were taken nearest to a line
   * (from 1). Deceived by whatever moved, so ask for all of them next.
   */
  async notesNear(workspaceFolder: WorkspaceFolder, codePath: string, line: number, most: number): Promise<readonly NoteThread[]> {
    const folderName = folderNameOf(codePath);
    const held = this.held.get(keyOf(workspaceFolder, folderName)) ?? this.hold(workspaceFolder, folderName, { line, most });
    const { entries } = await held.nearest;
    return foldThreads(entries).filter(({ note }) => note.anchor.path === codePath);
  }

  /** Reads the folder of a code path, or gives what was read of it before. */
  load(workspaceFolder: WorkspaceFolder, folderName: string): Promise<LoadedFolder> {
    const held = this.held.get(keyOf(workspaceFolder, folderName)) ?? this.hold(workspaceFolder, folderName);
    return held.reading;
  }

  /** Reads without keeping, for those who go through all folders. */
  async read(workspaceFolder: WorkspaceFolder, folderName: string, glance?: Glance): Promise<LoadedFolder> {
    const folder = this.folderOf(workspaceFolder);
    const places = placesOf(folder, folderName);
    const kinds = await Promise.all(places.map((place) => kindOf(this.disk, place)));
    const links = [...(await linksIn(this.disk, folder)), ...places.filter((_, i) => kinds[i] === 'link')];
    if (links.length > 0) {
      return { entries: [], unreadable: links.map((file) => ({ file, reason: 'link' as const })) };
    }
    return loadEntryFolder(this.disk, folder.notes, folderName, glance);
  }

  /** Writes an entry for the note on a code path, new or rewritten by its author. Rejects when the disk refuses. */
  async put(workspaceFolder: WorkspaceFolder, codePath: string, entry: Entry, visibility: Visibility): Promise<void> {
    const folder = this.folderOf(workspaceFolder);
    const folderName = folderNameOf(codePath);
    const fileName = fileNameOf(entry);
    const text = formatEntry(entry);
    await prepareFolder(this.disk, folder);
    const place = Uri.joinPath(folder.notes[visibility], folderName);
    await this.disk.makeFolder(place);
    await this.disk.replace(Uri.joinPath(place, fileName), encode(text));
    if (visibility === 'private') await this.keepCopy(folder, folderName, fileName, text);
    await this.reload(workspaceFolder, folderName);
  }

  /** Moves a private note and all its follow-ups to the shared folder. Cut off halfway, it can be done again. */
  async share(workspaceFolder: WorkspaceFolder, codePath: string, note: string): Promise<void> {
    const folder = this.folderOf(workspaceFolder);
    const folderName = folderNameOf(codePath);
    await prepareFolder(this.disk, folder);
    const target = Uri.joinPath(folder.notes.shared, folderName);
    await this.disk.makeFolder(target);
    const { entries } = await this.read(workspaceFolder, folderName);
    const moving = entries.filter((one) => one.visibility === 'private' && belongsTo(nameOf(one), note));
    // The note itself goes first: follow-ups that arrived before it would be orphans on another machine.
    moving.sort((a, b) => Number(b.entry.type === 'note') - Number(a.entry.type === 'note'));
    for (const one of moving) {
      await this.disk.replace(Uri.joinPath(target, nameOf(one)), encode(one.raw));
      await this.disk.remove(one.file);
      await this.copies.drop(folder, folderName, nameOf(one));
    }
    await removeQuietly(this.disk, Uri.joinPath(folder.notes.private, folderName));
    await this.reload(workspaceFolder, folderName);
  }

  /** Reads a folder again, if it is held, and tells of it when anything in it is different. */
  async reload(workspaceFolder: WorkspaceFolder, folderName: string): Promise<void> {
    const former = this.held.get(keyOf(workspaceFolder, folderName));
    const now = former && this.hold(workspaceFolder, folderName);
    const before = await former?.reading.catch(() => undefined);
    const after = await now?.reading;
    if (!before || !after || isDifferent(before, after)) this.changes.fire({ workspaceFolder, folderName });
  }

  /** Reads every folder again that is held, after something that may have changed any of them. */
  async reloadAll(workspaceFolder: WorkspaceFolder): Promise<void> {
    const prefix = keyOf(workspaceFolder, '');
    const names = [...this.held.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    await Promise.all(names.map((name) => this.reload(workspaceFolder, name)));
    this.aging.fire(workspaceFolder);
  }

  /** Reads a folder that is held again if files came or went since, or were put in place of others. */
  async lookAgain(workspaceFolder: WorkspaceFolder, folderName: string): Promise<void> {
    const held = this.held.get(keyOf(workspaceFolder, folderName));
    if (held && (await held.stamp) !== (await this.stampOf(workspaceFolder, folderName))) await this.reload(workspaceFolder, folderName);
  }

  /** Forgets a folder that no open file needs any more. */
  release(workspaceFolder: WorkspaceFolder, codePath: string): void {
    this.held.delete(keyOf(workspaceFolder, folderNameOf(codePath)));
  }

  dispose(): void {
    this.changes.dispose();
    this.aging.dispose();
  }

  private hold(workspaceFolder: WorkspaceFolder, folderName: string, near?: Omit<Glance, 'take'>): Held {
    const key = keyOf(workspaceFolder, folderName);
    const stamp = this.stampOf(workspaceFolder, folderName);
    let take: Glance['take'] | undefined;
    const glance = new Promise<LoadedFolder>((resolve) => (take = resolve));
    const reading = stamp.then(() => this.read(workspaceFolder, folderName, near && take && { ...near, take }));
    const held: Held = { stamp, reading, nearest: near ? Promise.race([glance, reading]) : reading };
    this.held.set(key, held);
    // Whoever waits for it hears of a failure; often nobody does.
    held.nearest.catch(() => {});
    reading.then(
      () => (held.nearest = reading),
      () => this.held.get(key) === held && this.held.delete(key),
    );
    return held;
  }

  /** A folder's own time changes with every file that is added, removed or renamed in it. */
  private async stampOf(workspaceFolder: WorkspaceFolder, folderName: string): Promise<string> {
    const stats = placesOf(this.folderOf(workspaceFolder), folderName).map((place) => this.disk.stat(place).catch(() => undefined));
    return (await Promise.all(stats)).map((stat) => `${stat?.type} ${stat?.mtime}`).join();
  }

  private async keepCopy(folder: CoachmarkFolder, folderName: string, fileName: string, text: string): Promise<void> {
    try {
      await this.copies.put(folder, folderName, fileName, text);
    } catch (cause) {
      // The note itself is written; the copy is the second line of defence.
      log().warn(`No second copy of ${fileName}: ${String(cause)}`);
    }
  }
}

/** Where a code path's folder may be. */
function placesOf({ notes }: CoachmarkFolder, folderName: string): readonly Uri[] {
  return [notes.shared, notes.private].map((room) => Uri.joinPath(room, folderName));
}

function keyOf(workspaceFolder: WorkspaceFolder, folderName: string): string {
  return `${workspaceFolder.uri.toString()}\n${folderName}`;
}

function nameOf(loaded: LoadedEntry): string {
  return loaded.file.path.slice(loaded.file.path.lastIndexOf('/') + 1);
}

function isDifferent(a: LoadedFolder, b: LoadedFolder): boolean {
  return fingerprint(a) !== fingerprint(b);
}

function fingerprint({ entries, unreadable }: LoadedFolder): string {
  const read = entries.map(({ file, raw }) => `${file.toString()}\n${raw}`);
  const not = unreadable.map(({ file, reason, line, detail }) => `${file.toString()}\n${reason} ${line} ${detail}`);
  return [...read, ...not].sort().join('\0');
}
