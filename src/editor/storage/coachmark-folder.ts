import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { Visibility } from '../../core/notes/note';
import { type Disk, encode, kindOf } from './disk';

/** The places below `.coachmark` of one workspace folder. */
export interface CoachmarkFolder {
  readonly workspaceFolder: WorkspaceFolder;
  readonly root: Uri;
  readonly notes: Readonly<Record<Visibility, Uri>>;
  readonly drafts: Uri;
  readonly index: Uri;
  readonly places: Uri;
}

export const folderName = '.coachmark';

export function coachmarkFolder(workspaceFolder: WorkspaceFolder): CoachmarkFolder {
  const root = Uri.joinPath(workspaceFolder.uri, folderName);
  return {
    workspaceFolder,
    root,
    notes: { shared: Uri.joinPath(root, 'notes'), private: Uri.joinPath(root, 'private', 'notes') },
    drafts: Uri.joinPath(root, 'local', 'drafts'),
    index: Uri.joinPath(root, 'local', 'index.json'),
    places: Uri.joinPath(root, 'local', 'places.json'),
  };
}

/** What git is told to leave alone, each told where it stays when a branch without `.coachmark` is checked out. */
const ignoreFiles: readonly (readonly [path: readonly string[], content: string])[] = [
  [['.gitignore'], '/private/\n/local/\n*.tmp\n'],
  [['private', '.gitignore'], '*\n'],
  [['local', '.gitignore'], '*\n'],
];

/** Makes the folder and its `.gitignore` files where they are missing. Rejects when a link or a file stands in the way. */
export async function prepareFolder(disk: Disk, folder: CoachmarkFolder): Promise<void> {
  await refuseObstacles(disk, folder);
  for (const [path, content] of ignoreFiles) await writeIfMissing(disk, folder, path, content);
}

/** The same for what only this machine needs, where `.coachmark` exists already: nothing that git would tell of. */
export async function prepareLocal(disk: Disk, folder: CoachmarkFolder): Promise<void> {
  await refuseObstacles(disk, folder);
  for (const [path, content] of ignoreFiles) {
    if (path[0] === 'local') await writeIfMissing(disk, folder, path, content);
  }
}

async function writeIfMissing(disk: Disk, folder: CoachmarkFolder, path: readonly string[], content: string): Promise<void> {
  const file = Uri.joinPath(folder.root, ...path);
  if ((await kindOf(disk, file)) !== 'missing') return;
  await disk.makeFolder(Uri.joinPath(file, '..'));
  await disk.replace(file, encode(content));
}

/** The folders on the way to the notes that are links, and so may lead out of the workspace. */
export async function linksIn(disk: Disk, folder: CoachmarkFolder): Promise<readonly Uri[]> {
  return obstaclesIn(disk, folder, 'link');
}

async function obstaclesIn(disk: Disk, folder: CoachmarkFolder, kind: 'link' | 'file'): Promise<readonly Uri[]> {
  const places = [
    folder.root,
    folder.notes.shared,
    Uri.joinPath(folder.root, 'private'),
    folder.notes.private,
    Uri.joinPath(folder.root, 'local'),
  ];
  const kinds = await Promise.all(places.map((place) => kindOf(disk, place)));
  return places.filter((_, i) => kinds[i] === kind);
}

async function refuseObstacles(disk: Disk, folder: CoachmarkFolder): Promise<void> {
  const [link] = await linksIn(disk, folder);
  if (link) throw new LinkInTheWay(link);
  const [file] = await obstaclesIn(disk, folder, 'file');
  if (file) throw new FileInTheWay(file);
}

/** Thrown when a link stands where a folder of ours should be: what is written there might land anywhere. */
export class LinkInTheWay extends Error {
  constructor(readonly place: Uri) {
    super(`${workspace.asRelativePath(place)} is a symbolic link`);
  }
}

/** Thrown when a file that is not ours to remove stands where a folder of ours should be. */
export class FileInTheWay extends Error {
  constructor(readonly place: Uri) {
    super(`${workspace.asRelativePath(place)} is a file`);
  }
}
