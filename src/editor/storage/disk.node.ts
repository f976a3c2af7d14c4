import { open, rename, rm } from 'node:fs/promises';
import { type ReplaceFile, replaceThroughVscode } from './disk';

let written = 0;

/**
 * Writes beside, flushes to the disk, then renames over the old file, which the system does in one step. Used where the
 * extension runs in Node and the file is on its own disk. Rejects with the system's error (a full disk, no permission),
 * and then the old file is as it was.
 */
export const replaceOnDisk: ReplaceFile = async (file, content) => {
  if (file.scheme !== 'file') return replaceThroughVscode(file, content);
  written += 1;
  const beside = `${file.fsPath}.${process.pid}-${written}.tmp`;
  try {
    const handle = await open(beside, 'wx', 0o644);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file.fsPath);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
};
