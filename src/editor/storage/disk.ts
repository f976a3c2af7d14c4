import { FileSystemError, FileType, type Uri, workspace } from 'vscode';

/** Puts a whole file in place of what was there: afterwards the old content stands there or the new, never a part. */
export type ReplaceFile = (file: Uri, content: Uint8Array) => Promise<void>;

/** Why a file was not read. */
export type UnreadReason = 'missing' | 'too-large' | 'not-utf8' | 'link' | 'unreadable';
export type ReadText =
  | { readonly ok: true; readonly text: string; readonly stamp: string }
  | { readonly ok: false; readonly reason: UnreadReason; readonly detail?: string };

/** No entry or draft comes near this; what is larger is not read. In bytes. */
const largestFile = 1024 * 1024;

/** Reads a file of ours as strict UTF-8. Links are refused: they may lead out of the workspace. */
export async function readTextFile(file: Uri): Promise<ReadText> {
  try {
    const stat = await workspace.fs.stat(file);
    if (stat.type & FileType.SymbolicLink) return { ok: false, reason: 'link' };
    if (stat.type !== FileType.File) return { ok: false, reason: 'unreadable' };
    if (stat.size > largestFile) return { ok: false, reason: 'too-large' };
    const bytes = await workspace.fs.readFile(file);
    if (bytes.byteLength > largestFile) return { ok: false, reason: 'too-large' };
    const text = decode(bytes);
    return text === undefined ? { ok: false, reason: 'not-utf8' } : { ok: true, text, stamp: `${stat.mtime} ${stat.size}` };
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

/** Names and types in a folder; empty when it is not there or is a link. */
export async function listFolder(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

/** Whether anything stands at the place, and whether it is a link. */
export async function kindOf(place: Uri): Promise<'missing' | 'file' | 'folder' | 'link'> {
  try {
    const { type } = await workspace.fs.stat(place);
    if (type & FileType.SymbolicLink) return 'link';
    return type & FileType.Directory ? 'folder' : 'file';
  } catch (cause) {
    if (isMissing(cause)) return 'missing';
    throw cause;
  }
}

export function isMissing(cause: unknown): boolean {
  return cause instanceof FileSystemError && (cause.code === 'FileNotFound' || cause.code === 'EntryNotFound');
}

let written = 0;

/**
 * Writes beside, then renames, through VS Code: for file systems that only VS Code can reach. VS Code removes the old file
 * before it renames; the whole new one stands beside it in that moment.
 */
export const replaceThroughVscode: ReplaceFile = async (file, content) => {
  written += 1;
  const beside = file.with({ path: `${file.path}.${Date.now().toString(36)}-${written}.tmp` });
  try {
    await workspace.fs.writeFile(beside, content);
    await workspace.fs.rename(beside, file, { overwrite: true });
  } catch (cause) {
    await removeQuietly(beside);
    throw cause;
  }
};

/** Removes a file that may not be there. */
export async function removeQuietly(file: Uri): Promise<void> {
  try {
    await workspace.fs.delete(file, { useTrash: false });
  } catch {
    // It was not there, or the next start tries again.
  }
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
