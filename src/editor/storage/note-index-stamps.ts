import { Uri, workspace } from 'vscode';
import type { FileStamp } from '../../core/notes/listing/folder-signature';
import { isMissing, listFolder } from './disk';
import { inTurns } from './entry-folder';

/** Files asked for at the same time: each asking goes to VS Code's window and back. */
const atOnce = 32;

/** What is known of an entry's file without opening it. */
export type Stamp = Omit<FileStamp, 'visibility'>;
/** Gives the entries' files in a folder; none when it is not there. */
export type ListStamps = (place: Uri) => Promise<readonly Stamp[]>;

/** For file systems that only VS Code can reach. */
export const stampsThroughVscode: ListStamps = async (place) => {
  const stamps: Stamp[] = [];
  const files = (await listFolder(place)).filter(([name]) => name.endsWith('.md'));
  await inTurns(files, atOnce, async ([name]) => {
    try {
      const { mtime, size } = await workspace.fs.stat(Uri.joinPath(place, name));
      stamps.push({ name, mtime, size });
    } catch (cause) {
      // A file that went away just now is none; one that says nothing is read every time.
      if (!isMissing(cause)) stamps.push({ name, mtime: 0, size: 0 });
    }
  });
  return stamps;
};
