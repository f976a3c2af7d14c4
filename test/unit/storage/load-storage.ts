import { build } from 'esbuild';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { WorkspaceFolder, Uri } from 'vscode';
import type * as entryFolder from '../../../src/editor/storage/entry-folder';
import type * as coachmarkFolder from '../../../src/editor/storage/coachmark-folder';
import type { Disk, ReplaceFile } from '../../../src/editor/storage/disk';
import type * as draftJournal from '../../../src/editor/storage/draft-journal';
import type * as noteStore from '../../../src/editor/storage/note-store';
import type * as secondCopies from '../../../src/editor/storage/second-copies';

/** Storage as it is, with the real disk in place of `vscode`, for Node without VS Code. */
export type Storage = Pick<typeof entryFolder, 'loadEntryFolder'> &
  Pick<typeof coachmarkFolder, 'coachmarkFolder'> &
  Pick<typeof draftJournal, 'DraftJournal'> &
  Pick<typeof noteStore, 'NoteStore'> &
  Pick<typeof secondCopies, 'SecondCopies'> & { readonly nodeDisk: Disk; readonly replaceOnDisk: ReplaceFile; readonly Uri: { file(place: string): Uri }; readonly logged: string[] };

const modules = [
  "export { loadEntryFolder } from './src/editor/storage/entry-folder';",
  "export { coachmarkFolder } from './src/editor/storage/coachmark-folder';",
  "export { nodeDisk, replaceOnDisk } from './src/editor/storage/disk.node';",
  "export { DraftJournal } from './src/editor/storage/draft-journal';",
  "export { NoteStore } from './src/editor/storage/note-store';",
  "export { SecondCopies } from './src/editor/storage/second-copies';",
  "export { Uri, logged } from 'vscode';",
];

/** A new empty folder for a test. */
export function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'coachmark-storage-'));
}

/**
 * Bundles sources of the extension, with `vscode-on-disk.ts` or another file in place of `vscode`.
 * @returns the path of a file that Node can load
 */
export async function bundleOnDisk(lines: readonly string[], folder: string, name: string, standIn = 'test/unit/storage/vscode-on-disk.ts'): Promise<string> {
  const outfile = path.join(folder, name);
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    alias: { vscode: path.resolve(standIn) },
    logLevel: 'error',
  });
  return outfile;
}

export async function loadStorage(folder: string): Promise<Storage> {
  const file = await bundleOnDisk(modules, folder, 'storage.cjs');
  return createRequire(file)(file) as Storage;
}

export function workspaceFolderAt(storage: Storage, place: string): WorkspaceFolder {
  return { uri: storage.Uri.file(place), name: 'work', index: 0 };
}
