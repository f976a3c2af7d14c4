import { FileType, Uri, workspace } from 'vscode';
import { formatIndex, type IndexedFolder, parseIndex, type ReadIndex } from '../../core/notes/listing/index-file';
import { log } from '../platform/log';
import { type CoachmarkFolder, linksIn, prepareLocal } from './coachmark-folder';
import { encode, isMissing, kindOf, type ReplaceFile } from './disk';

/** Far more than a workspace of notes needs; what is larger is not ours. In bytes. */
const largest = 64 * 1024 * 1024;

const noIndex: ReadIndex = { size: 0, get: () => undefined };

/** The folders as they were when the index was written; none when it is missing or damaged, which costs one slow reading. */
export async function readIndex(folder: CoachmarkFolder): Promise<ReadIndex> {
  try {
    const stat = await workspace.fs.stat(folder.index);
    if (stat.type !== FileType.File || stat.size > largest) return noIndex;
    const text = new TextDecoder().decode(await workspace.fs.readFile(folder.index));
    const index = parseIndex(text);
    if (!index) log().info(`The index of notes in ${folder.index.toString()} cannot be read and is made anew.`);
    return index ?? noIndex;
  } catch (cause) {
    if (!isMissing(cause)) log().info(`The index of notes was not read: ${String(cause)}`);
    return noIndex;
  }
}

/** Keeps the index where `.coachmark` exists. A failure is logged and nothing else: the index only saves time. */
export async function writeIndex(
  folder: CoachmarkFolder,
  folders: Iterable<readonly [string, IndexedFolder]>,
  replace: ReplaceFile,
): Promise<void> {
  try {
    if ((await kindOf(folder.root)) !== 'folder' || (await linksIn(folder)).length > 0) return;
    await prepareLocal(folder, replace);
    await workspace.fs.createDirectory(Uri.joinPath(folder.index, '..'));
    await replace(folder.index, encode(formatIndex(folders)));
  } catch (cause) {
    log().info(`The index of notes was not kept: ${String(cause)}`);
  }
}
