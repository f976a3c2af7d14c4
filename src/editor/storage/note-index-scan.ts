import { FileType, Uri } from 'vscode';
import { type FileStamp, signatureOf } from '../../core/notes/listing/folder-signature';
import { type ListedNote, listNotes } from '../../core/notes/listing/listed-note';
import type { Visibility } from '../../core/notes/note';
import type { CoachmarkFolder } from './coachmark-folder';
import type { Disk } from './disk';
import { inTurns, loadEntryFolder, type UnreadableFile } from './entry-folder';

/** What the list of all notes holds of one code path's folder: no texts. */
export interface ScannedFolder {
  /** Absent where the next scan has to read again. */
  readonly signature?: string;
  readonly notes: readonly ListedNote[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Files asked for at the same time: through VS Code each asking goes to its window and back. */
const atOnce = 32;

const visibilities: readonly Visibility[] = ['shared', 'private'];

/** The folders of code paths, and what stands among them that is not followed. */
export async function listFolders(disk: Disk, { notes }: CoachmarkFolder): Promise<{
  /** Each with the rooms in which it is. */
  readonly names: ReadonlyMap<string, readonly Visibility[]>;
  readonly unreadable: readonly UnreadableFile[];
}> {
  const names = new Map<string, readonly Visibility[]>();
  const unreadable: UnreadableFile[] = [];
  for (const visibility of visibilities) {
    for (const [name, type] of await disk.list(notes[visibility])) {
      if (type === FileType.Directory) names.set(name, [...(names.get(name) ?? []), visibility]);
      else if (type & FileType.SymbolicLink) unreadable.push({ file: Uri.joinPath(notes[visibility], name), reason: 'link' });
    }
  }
  for (const { file } of unreadable) names.delete(lastPart(file));
  return { names, unreadable };
}

/**
 * Reads a folder, or gives what was known of it when no file in it changed. Where the files changed and the list did not,
 * its arrays are the known ones.
 * @param rooms where the folder is, if that is known
 * @param told something did change, whatever the times of the files say
 * @returns undefined when there is nothing in it
 */
export async function scanFolder(
  disk: Disk,
  folder: CoachmarkFolder,
  name: string,
  { known, rooms = visibilities, told = false }: { known?: ScannedFolder | undefined; rooms?: readonly Visibility[]; told?: boolean },
): Promise<ScannedFolder | undefined> {
  try {
    const files = await stampsIn(disk, folder, name, rooms);
    if (files.length === 0) return undefined;
    const signature = signatureOf(files);
    if (known && !told && signature !== undefined && signature === known.signature) return known;
    const { entries, unreadable } = await loadEntryFolder(disk, folder.notes, name);
    const read = { notes: listNotes(entries), unreadable };
    const same = known !== undefined && contentOf(known) === contentOf(read);
    if (same && known.signature === signature) return known;
    const { notes, unreadable: not } = same ? known : read;
    return { ...(signature === undefined ? {} : { signature }), notes, unreadable: not };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { notes: [], unreadable: [{ file: Uri.joinPath(folder.notes.shared, name), reason: 'unreadable', detail }] };
  }
}

/** What is known of the entries' files without opening them. */
async function stampsIn(
  disk: Disk,
  { notes }: CoachmarkFolder,
  name: string,
  rooms: readonly Visibility[],
): Promise<readonly FileStamp[]> {
  const stamps: FileStamp[] = [];
  for (const visibility of rooms) {
    const place = Uri.joinPath(notes[visibility], name);
    const files = (await disk.list(place)).filter(([file]) => file.endsWith('.md'));
    await inTurns(files, atOnce, async ([file]) => {
      // A file that says nothing is read every time; one that went away just now is none.
      const stat = await disk.stat(Uri.joinPath(place, file)).catch(() => ({ mtime: 0, size: 0 }));
      if (stat) stamps.push({ visibility, name: file, mtime: stat.mtime, size: stat.size });
    });
  }
  return stamps;
}

function contentOf({ notes, unreadable }: ScannedFolder): string {
  const not = unreadable.map(({ file, reason, line, detail }) => [file.toString(), reason, line ?? 0, detail ?? '']).sort();
  return JSON.stringify([notes, not]);
}

function lastPart({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
