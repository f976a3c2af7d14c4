import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { parseState } from '../../../src/core/pairing/files/state-file';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import type { SessionHost } from '../../../src/editor/pairing/session-host';
import type * as sessionHost from '../../../src/editor/pairing/session-host';
import type * as statusItem from '../../../src/editor/pairing/status-item';
import type { Disk } from '../../../src/editor/storage/disk';
import type * as coachmarkFolder from '../../../src/editor/storage/coachmark-folder';
import type * as sessionFiles from '../../../src/editor/storage/session-files';
import { bundleOnDisk, makeFolder } from '../storage/load-storage';
import type * as standIn from './vscode-in-a-process';

/** What keeps a session, with the real disk in place of `vscode`. */
export type Pairing = Pick<typeof sessionHost, 'SessionHost'> &
  Pick<typeof sessionFiles, 'SessionFiles'> &
  Pick<typeof statusItem, 'StatusItem'> &
  Pick<typeof coachmarkFolder, 'coachmarkFolder'> &
  Pick<typeof standIn, 'shown' | 'logged' | 'openFolder' | 'focus' | 'item'> & { readonly nodeDisk: Disk; readonly Uri: { file(place: string): Parameters<Disk['read']>[0] } };

const modules = [
  "export { SessionHost } from './src/editor/pairing/session-host';",
  "export { StatusItem } from './src/editor/pairing/status-item';",
  "export { SessionFiles } from './src/editor/storage/session-files';",
  "export { coachmarkFolder } from './src/editor/storage/coachmark-folder';",
  "export { nodeDisk } from './src/editor/storage/disk.node';",
  "export { focus, item, logged, openFolder, shown, Uri } from 'vscode';",
];
const windowProgram = [
  "import { nodeDisk } from './src/editor/storage/disk.node';",
  "import { runWindow } from './test/unit/pairing/window-process';",
  'void runWindow(nodeDisk);',
];
const stub = 'test/unit/pairing/vscode-in-a-process.ts';

export async function loadPairing(folder: string): Promise<Pairing> {
  const file = await bundleOnDisk(modules, folder, 'pairing.cjs', stub);
  return createRequire(file)(file) as Pairing;
}

/** Bundles `window-process.ts`: the path of a program for Node. */
export function bundleWindow(folder: string): Promise<string> {
  return bundleOnDisk(windowProgram, folder, 'window.cjs', stub);
}

/** A folder of a workspace, the extension's own storage, and the files of a session in them. */
export interface Place {
  readonly work: string;
  readonly storage: string;
  readonly local: string;
  readonly file: string;
  readonly finished: string;
  /** Of the copy in the extension's storage; there is one once something was written. */
  copy(): string | undefined;
  /** What the file says; undefined where it says nothing that can be read. */
  read(): SessionState | undefined;
  remove(): void;
}

export function makePlace(): Place {
  const root = makeFolder();
  const [work, storage] = [path.join(root, 'work'), path.join(root, 'storage')];
  mkdirSync(work);
  const local = path.join(work, '.coachmark', 'local');
  const file = path.join(local, 'session.json');
  return {
    work,
    storage,
    local,
    file,
    finished: path.join(local, 'session-finished.json'),
    copy: () => filesBelow(storage).find((one) => one.endsWith('session.json')),
    read: () => stateIn(file),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export function stateIn(file: string | undefined): SessionState | undefined {
  const read = file !== undefined && existsSync(file) ? parseState(readFileSync(file, 'utf8')) : undefined;
  return read?.kind === 'ok' ? read.state : undefined;
}

/** All files below a folder, as whole paths. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

export interface Window {
  readonly now: () => number;
  readonly writer?: string;
  readonly disk?: Disk;
}

/** Opens a window on a place, and waits until it has looked at what is there. */
export async function openWindow(pairing: Pairing, place: Place, { now, writer = 'w1', disk = pairing.nodeDisk }: Window): Promise<SessionHost> {
  pairing.openFolder(place.work);
  const host = new pairing.SessionHost(new pairing.SessionFiles(pairing.Uri.file(place.storage), disk, pairing.coachmarkFolder), now, writer);
  await host.look();
  return host;
}

/** Closes a window, and waits until what it had begun is done. */
export async function closeWindow(host: SessionHost): Promise<void> {
  host.dispose();
  await host.look();
}
