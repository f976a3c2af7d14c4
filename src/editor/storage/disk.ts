import { FileSystemError, type FileStat, FileType, type Uri, workspace } from 'vscode';

/** Puts a whole file in place of what was there: afterwards the old content stands there or the new, never a part. */
export type ReplaceFile = (file: Uri, content: Uint8Array) => Promise<void>;

/** The few things that are done with files, where the extension runs. All reject with the system's error. */
export interface Disk {
  readonly replace: ReplaceFile;
  readonly read: (file: Uri) => Promise<Uint8Array>;
  /** Of a link, the link itself is meant. Undefined when nothing is there. */
  readonly stat: (place: Uri) => Promise<Pick<FileStat, 'type' | 'size' | 'mtime'> | undefined>;
  /** Names and types in a folder; empty when it is not there. */
  readonly list: (folder: Uri) => Promise<readonly (readonly [name: string, type: FileType])[]>;
  /** Makes a folder and those above it, where they are missing. */
  readonly makeFolder: (folder: Uri) => Promise<void>;
  /** Removes a file, or a folder that is empty. */
  readonly remove: (place: Uri) => Promise<void>;
}

/** Why a file was not read. */
export type UnreadReason = 'missing' | 'too-large' | 'not-utf8' | 'link' | 'unreadable';
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadReason; readonly detail?: string };

/** No entry or draft comes near this; what is larger is not read. In bytes. */
const largestFile = 1024 * 1024;

/**
 * Reads a file of ours as strict UTF-8. Links are refused: they may lead out of the workspace.
 * @param largest in bytes
 */
export async function readTextFile(disk: Disk, file: Uri, largest = largestFile): Promise<ReadText> {
  try {
    const stat = await disk.stat(file);
    if (!stat) return { ok: false, reason: 'missing' };
    if (stat.type & FileType.SymbolicLink) return { ok: false, reason: 'link' };
    if (stat.type !== FileType.File) return { ok: false, reason: 'unreadable' };
    if (stat.size > largest) return { ok: false, reason: 'too-large' };
    const bytes = await disk.read(file);
    if (bytes.byteLength > largest) return { ok: false, reason: 'too-large' };
    const text = decode(bytes);
    return text === undefined ? { ok: false, reason: 'not-utf8' } : { ok: true, text };
  } catch (cause) {
    if (isMissing(cause)) return { ok: false, reason: 'missing' };
    return { ok: false, reason: 'unreadable', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether anything stands at the place, and whether it is a link. */
export async function kindOf(disk: Disk, place: Uri): Promise<'missing' | 'file' | 'folder' | 'link'> {
  const stat = await disk.stat(place);
  if (!stat) return 'missing';
  if (stat.type & FileType.SymbolicLink) return 'link';
  return stat.type & FileType.Directory ? 'folder' : 'file';
}

export function isMissing(cause: unknown): boolean {
  if (cause instanceof FileSystemError) return cause.code === 'FileNotFound' || cause.code === 'EntryNotFound';
  const { code } = (cause ?? {}) as { code?: unknown };
  // A file in place of a folder on the way means, too, that nothing is there.
  return code === 'ENOENT' || code === 'ENOTDIR';
}

let written = 0;

/** Everything through VS Code: for file systems that only it can reach. Each call goes to its window and back. */
export const vscodeDisk: Disk = {
  // VS Code removes the old file before it renames; the whole new one stands beside it in that moment.
  replace: async (file, content) => {
    written += 1;
    const beside = file.with({ path: `${file.path}.${Date.now().toString(36)}-${written}.tmp` });
    try {
      await workspace.fs.writeFile(beside, content);
      await workspace.fs.rename(beside, file, { overwrite: true });
    } catch (cause) {
      await removeQuietly(vscodeDisk, beside);
      throw cause;
    }
  },
  read: async (file) => workspace.fs.readFile(file),
  stat: (place) => orIfMissing(workspace.fs.stat(place), undefined),
  list: (folder) => orIfMissing(workspace.fs.readDirectory(folder), []),
  makeFolder: async (folder) => workspace.fs.createDirectory(folder),
  remove: async (place) => workspace.fs.delete(place, { useTrash: false }),
};

async function orIfMissing<T, Fallback>(work: PromiseLike<T>, fallback: Fallback): Promise<T | Fallback> {
  try {
    return await work;
  } catch (cause) {
    if (isMissing(cause)) return fallback;
    throw cause;
  }
}

/** Removes a file that may not be there. */
export async function removeQuietly(disk: Disk, file: Uri): Promise<void> {
  try {
    await disk.remove(file);
  } catch {
    // It was not there, or the next start tries again.
  }
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
