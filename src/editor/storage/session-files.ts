import { type Disposable, Uri, type WorkspaceFolder } from 'vscode';
import { formatState, parseState, type ReadSession } from '../../core/pairing/files/state-file';
import { finishedPart } from '../../core/pairing/files/finished-part';
import type { SessionState } from '../../core/pairing/session/session-state';
import { hashText } from '../../core/text/hash';
import { log } from '../platform/log';
import { type CoachmarkFolder, linksIn, prepareLocal } from './coachmark-folder';
import { type Disk, encode, readTextFile } from './disk';
import { watchBelow } from './watch-below';

/** A session is far smaller; what is larger is not ours. In bytes. */
const largest = 32 * 1024 * 1024;

/** Keeps the pairing session of a folder in `.coachmark/local`, and once more in the extension's own storage. */
export class SessionFiles {
  private onlyCopied = false;

  constructor(
    private readonly storage: Uri,
    private readonly disk: Disk,
    private readonly folderOf: (folder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  /** Whether the folder could not be written the last time, so that the copy may be ahead of the file. */
  get isOnlyCopied(): boolean {
    return this.onlyCopied;
  }

  /** What the file says; undefined where there is none. Rejects when the disk fails. */
  async read(workspaceFolder: WorkspaceFolder): Promise<ReadSession | undefined> {
    const folder = this.folderOf(workspaceFolder);
    return (await linksIn(this.disk, folder)).length > 0 ? undefined : this.readFile(this.fileOf(folder));
  }

  /** Changes with each write of the file; undefined where there is none. Costs one look at the folder. */
  async stampOf(workspaceFolder: WorkspaceFolder): Promise<string | undefined> {
    const stat = await this.disk.stat(this.fileOf(this.folderOf(workspaceFolder)));
    return stat && `${stat.mtime} ${stat.size}`;
  }

  /** The copy outside of the workspace, which `git clean` does not reach. */
  async readCopy(workspaceFolder: WorkspaceFolder): Promise<SessionState | undefined> {
    const read = await this.readFile(this.copyOf(workspaceFolder)).catch((cause: unknown) => {
      log().warn(`The copy of the session was not read: ${String(cause)}`);
      return undefined;
    });
    return read?.kind === 'ok' ? read.state : undefined;
  }

  /** The session without its turn under way, for when the file itself is damaged. */
  async readFinished(workspaceFolder: WorkspaceFolder): Promise<SessionState | undefined> {
    const folder = this.folderOf(workspaceFolder);
    const read = (await linksIn(this.disk, folder)).length > 0 ? undefined : await this.readFile(this.finishedOf(folder));
    return read?.kind === 'ok' ? read.state : undefined;
  }

  /** Rejects when neither place can be written. */
  async write(workspaceFolder: WorkspaceFolder, state: SessionState, isPartChanged: boolean): Promise<void> {
    const folder = this.folderOf(workspaceFolder);
    const text = encode(formatState(state));
    const copied = this.put(this.copyOf(workspaceFolder), text).then(() => true, (cause: unknown) => {
      log().warn(`The copy of the session was not written: ${String(cause)}`);
      return false;
    });
    try {
      await prepareLocal(this.disk, folder);
      // First, so that a window that is killed in between leaves no turn out of it.
      if (isPartChanged) await this.put(this.finishedOf(folder), encode(formatState(finishedPart(state))));
      await this.put(this.fileOf(folder), text);
      this.onlyCopied = false;
    } catch (cause) {
      this.onlyCopied = true;
      if (!(await copied)) throw cause;
      log().warn(`The session is only in the extension's storage: ${String(cause)}`);
    }
    await copied;
  }

  /** Calls back when the file changes, be it by this window. */
  watch(workspaceFolder: WorkspaceFolder, listener: () => void): Disposable {
    return watchBelow(workspaceFolder, '.coachmark/local/session.json', ['.coachmark/local'], listener);
  }

  private async put(file: Uri, content: Uint8Array): Promise<void> {
    await this.disk.makeFolder(Uri.joinPath(file, '..'));
    await this.disk.replace(file, content);
  }

  private async readFile(file: Uri): Promise<ReadSession | undefined> {
    const read = await readTextFile(this.disk, file, largest);
    if (read.ok) return parseState(read.text);
    // The disk failed, not the file: what stands there may be newer than all that is known.
    if (read.detail !== undefined) throw new Error(read.detail);
    return read.reason === 'missing' ? undefined : { kind: 'damaged' };
  }

  private fileOf({ root }: CoachmarkFolder): Uri {
    return Uri.joinPath(root, 'local', 'session.json');
  }

  private finishedOf({ root }: CoachmarkFolder): Uri {
    return Uri.joinPath(root, 'local', 'session-finished.json');
  }

  private copyOf({ uri }: WorkspaceFolder): Uri {
    return Uri.joinPath(this.storage, 'sessions', hashText(uri.toString()), 'session.json');
  }
}
