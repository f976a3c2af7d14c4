import { FileType, Uri } from 'vscode';
import { parseEntry } from '../../core/notes/entry-file';
import { folderNameOf, readFileName } from '../../core/notes/entry-path';
import type { EntryProblem } from '../../core/notes/entry-problem';
import type { Entry, Visibility } from '../../core/notes/note';
import { type Disk, readTextFile, type UnreadReason } from './disk';

/** An entry as it was read, with the text of its file, by which a change is told from an echo. */
export interface LoadedEntry {
  readonly file: Uri;
  readonly visibility: Visibility;
  readonly entry: Entry;
  readonly raw: string;
}

/** Why a file in a notes folder is not shown as a note. */
export type UnreadableReason = EntryProblem['code'] | Exclude<UnreadReason, 'missing'> | 'wrong-folder' | 'duplicate-id';
export interface UnreadableFile {
  readonly file: Uri;
  readonly reason: UnreadableReason;
  /** Line in the file, from 1. */
  readonly line?: number;
  readonly detail?: string;
}

/** Everything in the folder of one code path, private and shared. */
export interface LoadedFolder {
  readonly entries: readonly LoadedEntry[];
  readonly unreadable: readonly UnreadableFile[];
}

const visibilities: readonly Visibility[] = ['shared', 'private'];
/** Files read at the same time. */
const atOnce = 16;

/** Reads the entries that lie below `name` in both notes folders. */
export async function loadEntryFolder(disk: Disk, notes: Readonly<Record<Visibility, Uri>>, name: string): Promise<LoadedFolder> {
  const entries: LoadedEntry[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const visibility of visibilities) {
    const folder = Uri.joinPath(notes[visibility], name);
    const files = (await disk.list(folder)).filter(([file]) => file.endsWith('.md'));
    await inTurns(files, atOnce, async ([fileName, type]) => {
      const file = Uri.joinPath(folder, fileName);
      const read = type & FileType.SymbolicLink ? link(file) : await readEntry(disk, file, fileName, visibility, name);
      if (!read) return;
      if ('entry' in read) entries.push(read);
      else unreadable.push(read);
    });
  }
  return withoutDuplicates(entries, unreadable);
}

/** Does the work for every item, so many at a time. */
export async function inTurns<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

async function readEntry(
  disk: Disk,
  file: Uri,
  fileName: string,
  visibility: Visibility,
  folderName: string,
): Promise<LoadedEntry | UnreadableFile | undefined> {
  const read = await readTextFile(disk, file);
  if (!read.ok) {
    if (read.reason === 'missing') return undefined;
    return { file, reason: read.reason, ...(read.detail === undefined ? {} : { detail: read.detail }) };
  }
  const parsed = parseEntry(read.text, fileName);
  if (!parsed.ok) {
    const { code, line, detail } = parsed.problem;
    return { file, reason: code, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) };
  }
  const { entry } = parsed;
  if (entry.type === 'note' && folderNameOf(entry.anchor.path) !== folderName) {
    return { file, reason: 'wrong-folder', detail: folderNameOf(entry.anchor.path) };
  }
  return { file, visibility, entry, raw: read.text };
}

function link(file: Uri): UnreadableFile {
  return { file, reason: 'link' };
}

/**
 * The same entry private and shared is a share that was cut off, and the shared one stands. Two that differ under one id
 * are neither shown nor touched.
 */
function withoutDuplicates(entries: readonly LoadedEntry[], unreadable: UnreadableFile[]): LoadedFolder {
  const byId = new Map<string, LoadedEntry>();
  const doubted = new Set<string>();
  for (const loaded of entries) {
    const { id } = loaded.entry;
    const other = byId.get(id);
    if (!other) byId.set(id, loaded);
    else if (other.raw === loaded.raw) byId.set(id, other.visibility === 'shared' ? other : loaded);
    else {
      doubted.add(id);
      unreadable.push({ file: other.file, reason: 'duplicate-id' }, { file: loaded.file, reason: 'duplicate-id' });
    }
  }
  return { entries: [...byId.values()].filter(({ entry }) => !doubted.has(entry.id)), unreadable };
}

/** Whether a file name belongs to the note, as the note itself or as a follow-up. */
export function belongsTo(fileName: string, note: string): boolean {
  return readFileName(fileName)?.note === note;
}
