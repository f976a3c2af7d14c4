import { FileType, Uri } from 'vscode';
import { hashText } from '../../core/text/hash';
import { type CoachmarkFolder, prepareFolder } from './coachmark-folder';
import { type Disk, encode, kindOf, readTextFile, removeQuietly } from './disk';

/** A private entry that stands in the extension's storage and no longer in the workspace. */
export interface MissingFile {
  readonly copy: Uri;
  /** Name of the folder of its code path, and of the file in it. */
  readonly folderName: string;
  readonly fileName: string;
}

/**
 * Copies of private notes in the extension's own storage. What lies in the workspace's ignored folders is one
 * `git clean -fdX` from gone; from here it is offered back.
 */
export class SecondCopies {
  constructor(
    private readonly storage: Uri,
    private readonly disk: Disk,
  ) {}

  async put(folder: CoachmarkFolder, folderName: string, fileName: string, text: string): Promise<void> {
    const place = Uri.joinPath(this.placeOf(folder), folderName);
    await this.disk.makeFolder(place);
    await this.disk.replace(Uri.joinPath(place, fileName), encode(text));
  }

  async drop(folder: CoachmarkFolder, folderName: string, fileName: string): Promise<void> {
    await removeQuietly(this.disk, Uri.joinPath(this.placeOf(folder), folderName, fileName));
  }

  /** What stands here and neither private nor shared in the workspace. */
  async missingFrom(folder: CoachmarkFolder): Promise<readonly MissingFile[]> {
    const missing: MissingFile[] = [];
    for (const [folderName, type] of await this.disk.list(this.placeOf(folder))) {
      if (type !== FileType.Directory) continue;
      const place = Uri.joinPath(this.placeOf(folder), folderName);
      for (const [fileName] of await this.disk.list(place)) {
        if (!fileName.endsWith('.md')) continue;
        const stands = await Promise.all(
          [folder.notes.private, folder.notes.shared].map((notes) => kindOf(this.disk, Uri.joinPath(notes, folderName, fileName))),
        );
        if (stands.every((kind) => kind === 'missing')) {
          missing.push({ copy: Uri.joinPath(place, fileName), folderName, fileName });
        }
      }
    }
    return missing;
  }

  /** Writes missing files back to where they were; returns how many. Files that cannot be read stay in storage. */
  async bringBack(folder: CoachmarkFolder, missing: readonly MissingFile[]): Promise<number> {
    let count = 0;
    // What was ignored by git before is so again.
    if (missing.length > 0) await prepareFolder(this.disk, folder);
    for (const { copy, folderName, fileName } of missing) {
      const read = await readTextFile(this.disk, copy);
      if (!read.ok) continue;
      const place = Uri.joinPath(folder.notes.private, folderName);
      await this.disk.makeFolder(place);
      await this.disk.replace(Uri.joinPath(place, fileName), encode(read.text));
      count += 1;
    }
    return count;
  }

  async forget(missing: readonly MissingFile[]): Promise<void> {
    for (const { copy } of missing) await removeQuietly(this.disk, copy);
  }

  private placeOf(folder: CoachmarkFolder): Uri {
    return Uri.joinPath(this.storage, 'copies', hashText(folder.workspaceFolder.uri.toString()));
  }
}
