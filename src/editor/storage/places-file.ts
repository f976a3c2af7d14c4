import { Uri } from 'vscode';
import { formatPlaces, parsePlaces } from '../../core/notes/places/places-file';
import type { PlacesInFile } from '../../core/notes/places/today-place';
import { log } from '../platform/log';
import { type CoachmarkFolder, linksIn, prepareLocal } from './coachmark-folder';
import { type Disk, encode, kindOf, readTextFile } from './disk';

/** Far more than a workspace of notes needs; what is larger is not ours. In bytes. */
const largest = 64 * 1024 * 1024;

/** Where notes were when this was written; nothing when the file is missing or damaged, which costs looking for them again. */
export async function readPlaces(disk: Disk, folder: CoachmarkFolder): Promise<Map<string, PlacesInFile>> {
  if ((await linksIn(disk, folder)).length > 0) return new Map();
  const read = await readTextFile(disk, folder.places, largest);
  if (!read.ok) {
    if (read.reason !== 'missing') log().info(`The places of notes were not read: ${read.reason} ${read.detail ?? ''}`);
    return new Map();
  }
  const places = parsePlaces(read.text);
  if (!places) log().info(`The places of notes in ${folder.places.toString()} cannot be read and are worked out anew.`);
  return places ?? new Map();
}

/** Keeps the places where `.coachmark` exists. A failure is logged and nothing else: they can be found again. */
export async function writePlaces(disk: Disk, folder: CoachmarkFolder, files: Iterable<readonly [string, PlacesInFile]>): Promise<void> {
  try {
    if ((await kindOf(disk, folder.root)) !== 'folder' || (await linksIn(disk, folder)).length > 0) return;
    await prepareLocal(disk, folder);
    await disk.makeFolder(Uri.joinPath(folder.places, '..'));
    await disk.replace(folder.places, encode(formatPlaces(files)));
  } catch (cause) {
    log().info(`The places of notes were not kept: ${String(cause)}`);
  }
}
