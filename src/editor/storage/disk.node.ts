import type { Dirent, Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { FileType } from 'vscode';
import { type Disk, isMissing, type ReplaceFile, vscodeDisk } from './disk';

let written = 0;

/**
 * Writes beside, flushes to the disk, then renames over the old file, which the system does in one step. Used where the
 * extension runs in Node and the file is on its own disk. Rejects with the system's error (a full disk, no permission),
 * and then the old file is as it was.
 */
export const replaceOnDisk: ReplaceFile = async (file, content) => {
  if (file.scheme !== 'file') return vscodeDisk.replace(file, content);
  written += 1;
  // A process that was killed may have left a file behind, and another may have its number by now.
  const beside = `${file.fsPath}.${process.pid}-${written}-${Math.random().toString(36).slice(2, 8)}.tmp`;
  const handle = await open(beside, 'wx', 0o644);
  try {
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(beside, file.fsPath);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
};

/** On Windows a virus scanner or a reader may hold the old file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? [20, 60, 180, 500] : []) {
    try {
      return await rename(from, to);
    } catch (cause) {
      const { code } = cause as { code?: unknown };
      if (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES') throw cause;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await rename(from, to);
}

/** Asks the disk itself, which takes a fraction of the time; what is not on it goes through VS Code. */
export const nodeDisk: Disk = {
  replace: replaceOnDisk,
  read: async (file) => (file.scheme === 'file' ? readFile(file.fsPath) : vscodeDisk.read(file)),
  stat: async (place) => {
    if (place.scheme !== 'file') return vscodeDisk.stat(place);
    try {
      const stat = await lstat(place.fsPath);
      return { type: typeOf(stat), size: stat.size, mtime: stat.mtime.getTime() };
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw cause;
    }
  },
  list: async (folder) => {
    if (folder.scheme !== 'file') return vscodeDisk.list(folder);
    try {
      const entries = await readdir(folder.fsPath, { withFileTypes: true });
      return entries.map((entry) => [entry.name, typeOf(entry)] as const);
    } catch (cause) {
      if (isMissing(cause)) return [];
      throw cause;
    }
  },
  makeFolder: async (folder) => {
    if (folder.scheme === 'file') await mkdir(folder.fsPath, { recursive: true });
    else await vscodeDisk.makeFolder(folder);
  },
  remove: async (place) => {
    if (place.scheme !== 'file') return vscodeDisk.remove(place);
    if ((await lstat(place.fsPath)).isDirectory()) await rmdir(place.fsPath);
    else await unlink(place.fsPath);
  },
};

/** A link is a link, wherever it leads. */
function typeOf(entry: Stats | Dirent): FileType {
  if (entry.isSymbolicLink()) return FileType.SymbolicLink;
  if (entry.isDirectory()) return FileType.Directory;
  return entry.isFile() ? FileType.File : FileType.Unknown;
}
