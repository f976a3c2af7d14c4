import { type Disposable, FileType, Uri, type WorkspaceFolder } from 'vscode';
import type { EntryProblem } from '../../core/notes/entry-problem';
import { readFileName } from '../../core/notes/entry-path';
import type { Visibility } from '../../core/notes/note';
import type { AskedEntry } from '../../core/questions/memory/asked-entry';
import { askedFileName, formatAsked, parseAsked } from '../../core/questions/memory/asked-file';
import { hashText } from '../../core/text/hash';
import { log } from '../platform/log';
import { type CoachmarkFolder, LinkInTheWay, linksIn, prepareFolder } from './coachmark-folder';
import { type Disk, encode, kindOf, readTextFile, removeQuietly, type UnreadReason } from './disk';
import { inTurns } from './entry-folder';
import { watchBelow } from './watch-below';

/** So many of the newest files are read. */
const mostFiles = 5000;
const atOnce = 64;
const visibilities: readonly Visibility[] = ['shared', 'private'];

export interface LoadedAsked {
  readonly entry: AskedEntry;
  readonly visibility: Visibility;
}

/** A file of the log that could not be read, and stays as it is. */
export interface UnreadAsked {
  readonly file: Uri;
  readonly reason: EntryProblem['code'] | UnreadReason;
  /** From 1. */
  readonly line?: number;
}

interface FoundFile {
  readonly file: Uri;
  readonly name: string;
  readonly visibility: Visibility;
}

export interface AskedLog {
  readonly entries: readonly LoadedAsked[];
  readonly unread: readonly UnreadAsked[];
}

/**
 * The log of asked questions: a file each, in `.coachmark/private/asked` until somebody shares it, then in `.coachmark/asked`.
 * What is private stands once more in the extension's own storage, as `git clean` takes ignored files away.
 */
export class AskedFiles {
  constructor(
    private readonly storage: Uri,
    private readonly disk: Disk,
    private readonly folderOf: (folder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  /** Everything in the log of a folder. What is gone from the private folder, or damaged there, is read from its copy. */
  async load(workspaceFolder: WorkspaceFolder): Promise<AskedLog> {
    const entries: LoadedAsked[] = [];
    const unread: UnreadAsked[] = [];
    await inTurns(await this.list(this.folderOf(workspaceFolder)), atOnce, async (places) => {
      for (const { file, name, visibility } of places) {
        const text = await readTextFile(this.disk, file);
        if (!text.ok && text.reason === 'missing') continue;
        const read = text.ok ? parseAsked(text.text, name) : undefined;
        if (read?.ok) return void entries.push({ entry: read.entry, visibility });
        if (read) unread.push({ file, reason: read.problem.code, ...(read.problem.line === undefined ? {} : { line: read.problem.line }) });
        else if (!text.ok) unread.push({ file, reason: text.reason });
      }
    });
    return { entries, unread };
  }

  /**
   * Writes an entry, or writes it anew where it stands. What is private is kept by its copy where the folder cannot be written,
   * and comes back into the folder with the next entry. Rejects when it was not written anywhere.
   */
  async write(workspaceFolder: WorkspaceFolder, entry: AskedEntry, visibility: Visibility = 'private'): Promise<void> {
    const folder = this.folderOf(workspaceFolder);
    if (visibility === 'shared') return this.put(folder, entry, visibility);
    const copied = await this.copy(folder, entry).then(() => true, (cause: unknown) => {
      log().warn(`The copy of a question was not written: ${String(cause)}`);
      return false;
    });
    try {
      await this.put(folder, entry, visibility);
      await this.bringBack(folder);
    } catch (cause) {
      if (!copied) throw cause;
      log().warn(`A question is only in the extension's storage: ${String(cause)}`);
    }
  }

  /** Moves what is private to where the repository shares it. Rejects when it cannot be written. */
  async share(workspaceFolder: WorkspaceFolder, entries: readonly AskedEntry[]): Promise<void> {
    for (const entry of entries) {
      await this.write(workspaceFolder, entry, 'shared');
      await this.removeFrom(this.folderOf(workspaceFolder), askedFileName(entry), 'private');
    }
  }

  /** Removes entries, wherever they stand. */
  async remove(workspaceFolder: WorkspaceFolder, entries: readonly AskedEntry[]): Promise<void> {
    const folder = this.folderOf(workspaceFolder);
    if ((await linksIn(this.disk, folder)).length > 0) throw new LinkInTheWay(folder.root);
    for (const name of entries.map(askedFileName)) {
      await this.removeFrom(folder, name, 'private');
      await this.removeFrom(folder, name, 'shared');
    }
  }

  /** Calls back when a file of the log comes, changes or goes. */
  watch(workspaceFolder: WorkspaceFolder, listener: () => void): Disposable {
    return watchBelow(workspaceFolder, '.coachmark/{asked,private/asked}/*.md', ['.coachmark/asked', '.coachmark/private', '.coachmark/private/asked'], listener);
  }

  /** The newest names, which begin with the time; of each the places at which it stands, the shared one first and the copy last. */
  private async list(folder: CoachmarkFolder): Promise<readonly (readonly FoundFile[])[]> {
    const isOpen = (await linksIn(this.disk, folder)).length === 0;
    const found = new Map<string, FoundFile[]>();
    for (const [visibility, place] of [...(isOpen ? visibilities.map((one) => [one, placeIn(folder, one)] as const) : []), ['private', this.copiesOf(folder)] as const]) {
      for (const name of await this.namesIn(place)) found.set(name, [...(found.get(name) ?? []), { file: Uri.joinPath(place, name), name, visibility }]);
    }
    return [...found].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, mostFiles).map(([, files]) => files);
  }

  /** What stands in the extension's storage and nowhere in the workspace. */
  private async bringBack(folder: CoachmarkFolder): Promise<void> {
    const there = new Set((await Promise.all(visibilities.map((one) => this.namesIn(placeIn(folder, one))))).flat());
    for (const name of await this.namesIn(this.copiesOf(folder))) {
      if (there.has(name)) continue;
      const text = await readTextFile(this.disk, Uri.joinPath(this.copiesOf(folder), name));
      if (text.ok) await this.disk.replace(Uri.joinPath(placeIn(folder, 'private'), name), encode(text.text));
    }
  }

  private async namesIn(place: Uri): Promise<readonly string[]> {
    if ((await kindOf(this.disk, place)) !== 'folder') return [];
    return (await this.disk.list(place)).flatMap(([name, type]) => (type === FileType.File && readFileName(name) ? [name] : []));
  }

  private async removeFrom(folder: CoachmarkFolder, name: string, visibility: Visibility): Promise<void> {
    const file = Uri.joinPath(placeIn(folder, visibility), name);
    // The copy goes last: were we stopped in between, it would bring the entry back.
    if ((await kindOf(this.disk, file)) === 'file') await this.disk.remove(file);
    if (visibility === 'private') await removeQuietly(this.disk, Uri.joinPath(this.copiesOf(folder), name));
  }

  private async put(folder: CoachmarkFolder, entry: AskedEntry, visibility: Visibility): Promise<void> {
    await prepareFolder(this.disk, folder);
    const place = placeIn(folder, visibility);
    if ((await kindOf(this.disk, place)) === 'link') throw new LinkInTheWay(place);
    await this.disk.makeFolder(place);
    await this.disk.replace(Uri.joinPath(place, askedFileName(entry)), encode(formatAsked(entry)));
  }

  private async copy(folder: CoachmarkFolder, entry: AskedEntry): Promise<void> {
    await this.disk.makeFolder(this.copiesOf(folder));
    await this.disk.replace(Uri.joinPath(this.copiesOf(folder), askedFileName(entry)), encode(formatAsked(entry)));
  }

  private copiesOf({ workspaceFolder }: CoachmarkFolder): Uri {
    return Uri.joinPath(this.storage, 'asked', hashText(workspaceFolder.uri.toString()));
  }
}

function placeIn({ root }: CoachmarkFolder, visibility: Visibility): Uri {
  return visibility === 'shared' ? Uri.joinPath(root, 'asked') : Uri.joinPath(root, 'private', 'asked');
}
