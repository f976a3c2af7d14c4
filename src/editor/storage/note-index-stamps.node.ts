import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListStamps, type Stamp, stampsThroughVscode } from './note-index-stamps';

/** Asks the disk itself, which takes a fraction of the time for thousands of files. */
export const stampsOnDisk: ListStamps = async (place) => {
  if (place.scheme !== 'file') return stampsThroughVscode(place);
  const names = (await orNothing(readdir(place.fsPath))) ?? [];
  const stamps = names
    .filter((name) => name.endsWith('.md'))
    .map(async (name): Promise<Stamp | undefined> => {
      const stat = await orNothing(lstat(join(place.fsPath, name)));
      return stat && { name, mtime: stat.mtime.getTime(), size: stat.size };
    });
  return (await Promise.all(stamps)).filter((stamp) => stamp !== undefined);
};

/** Undefined for what is not there. */
async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ENOENT') return undefined;
    throw cause;
  }
}
