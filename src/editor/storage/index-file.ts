import { Uri } from 'vscode';
import { formatIndex, type IndexedFolder, parseIndex, type ReadIndex } from '../../core/notes/listing/index-file';
import { log } from '../platform/log';
import { type CoachmarkFolder, linksIn, prepareLocal } from './coachmark-folder';
import { type Disk, encode, kindOf, readTextFile } from './disk';

/** Far more than a workspace of notes needs; what is larger is not ours. In bytes. */
const largest = 64 * 1024 * 1024;

const noIndex: ReadIndex = { size: 0, get: () => undefined };

/** The folders as they were when the index was written; none when it is missing or damaged, which costs one slow reading. */
export async function readIndex(disk: Disk, folder: CoachmarkFolder): Promise<ReadIndex> {
  const read = await readTextFile(disk, folder.index, largest);
  if (!read.ok) {
    if (read.reason !== 'missing') log().info(`The index of notes was not read: ${read.reason} ${read.detail ?? ''}`);
    return noIndex;
  }
  const index = parseIndex(read.text);
  if (!index) log().info(`The index of notes in ${folder.index.toString()} cannot be read and is made anew.`);
  return index ?? noIndex;
}

/** Keeps the index where `.coachmark` exists. A failure is logged and nothing else: the index only saves time. */
export async function writeIndex(
  disk: Disk,
  folder: CoachmarkFolder,
  folders: Iterable<readonly [string, IndexedFolder]>,
): Promise<void> {
  try {
    if ((await kindOf(disk, folder.root)) !== 'folder' || (await linksIn(disk, folder)).length > 0) return;
    await prepareLocal(disk, folder);
    await disk.makeFolder(Uri.joinPath(folder.index, '..'));
    await disk.replace(folder.index, encode(formatIndex(folders)));
  } catch (cause) {
    log().info(`The index of notes was not kept: ${String(cause)}`);
  }
}
