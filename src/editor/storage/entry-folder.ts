import { FileType, Uri } from 'vscode';
import { parseEntry } from '../../core/notes/entry-file';
import { folderNameOf, readFileName } from '../../core/notes/entry-path';
import type { EntryProblem } from '../../core/notes/entry-problem';
import { notesTakenNear } from '../../core/notes/taken-near';
import type { Entry, Visibility } from '../../core/notes/note';
import { type Disk, type ReadText, readTextFile, type UnreadReason } from './disk';
import { turnTaker } from '../platform/turn-taker';

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
/** So many files take a while to be understood: the nearest ones are shown before. */
const many = 150;
/** Files fetched at the same time. Each takes some turns of a process that has other work between them: many share a turn. */
const atOnce = 128;

/** A first look at a folder with many files: at the notes that were taken nearest to a line. */
export interface Glance {
  /** From 1. */
  readonly line: number;
  readonly most: number;
  /** Is given those notes, with everything said about them, before the others are read. Not called for a small folder. */
  readonly take: (nearest: LoadedFolder) => void;
}

/** A file whose text was fetched and not yet understood. */
interface FetchedFile {
  readonly file: Uri;
  readonly fileName: string;
  readonly visibility: Visibility;
  readonly text: string;
}

/** Reads the entries that lie below `name` in both notes folders. */
export async function loadEntryFolder(
  disk: Disk,
  notes: Readonly<Record<Visibility, Uri>>,
  name: string,
  glance?: Glance,
): Promise<LoadedFolder> {
  const { fetched, unreadable } = await fetchFiles(disk, notes, name);
  const entries: LoadedEntry[] = [];
  const breathe = turnTaker();
  const understand = async (files: readonly FetchedFile[]): Promise<void> => {
    for (const one of files) {
      const read = readEntry(one, name);
      if ('entry' in read) entries.push(read);
      else unreadable.push(read);
      await breathe();
    }
  };
  if (!glance || fetched.length < many) await understand(fetched);
  else {
    const nearest = notesTakenNear(fetched.map(({ fileName, text }) => [fileName, text]), glance.line, glance.most);
    const isNear = ({ fileName }: FetchedFile): boolean => nearest.has(readFileName(fileName)?.note ?? '');
    await understand(fetched.filter(isNear));
    glance.take(withoutDuplicates(entries, [...unreadable]));
    await understand(fetched.filter((one) => !isNear(one)));
  }
  return withoutDuplicates(entries, unreadable);
}

async function fetchFiles(
  disk: Disk,
  notes: Readonly<Record<Visibility, Uri>>,
  name: string,
): Promise<{ readonly fetched: readonly FetchedFile[]; readonly unreadable: UnreadableFile[] }> {
  const fetched: FetchedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const visibility of visibilities) {
    const folder = Uri.joinPath(notes[visibility], name);
    const files = (await disk.list(folder)).filter(([file]) => file.endsWith('.md'));
    await inTurns(files, atOnce, async ([fileName, type]) => {
      const file = Uri.joinPath(folder, fileName);
      const read: ReadText = type & FileType.SymbolicLink ? { ok: false, reason: 'link' } : await readTextFile(disk, file);
      if (read.ok) fetched.push({ file, fileName, visibility, text: read.text });
      else if (read.reason !== 'missing') {
        unreadable.push({ file, reason: read.reason, ...(read.detail === undefined ? {} : { detail: read.detail }) });
      }
    });
  }
  return { fetched, unreadable };
}

/** Does the work for every item, so many at a time. */
export async function inTurns<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

function readEntry({ file, fileName, visibility, text }: FetchedFile, folderName: string): LoadedEntry | UnreadableFile {
  const parsed = parseEntry(text, fileName);
  if (!parsed.ok) {
    const { code, line, detail } = parsed.problem;
    return { file, reason: code, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) };
  }
  const { entry } = parsed;
  if (entry.type === 'note' && folderNameOf(entry.anchor.path) !== folderName) {
    return { file, reason: 'wrong-folder', detail: folderNameOf(entry.anchor.path) };
  }
  return { file, visibility, entry, raw: text };
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
