import { FileType, Uri, type WorkspaceFolder } from 'vscode';
import { continueRecord, formatRecord, parseRecord } from '../../core/pairing/record/record-file';
import { datesAround, recordFileName } from '../../core/pairing/record/record-name';
import type { SessionRecord } from '../../core/pairing/record/session-record';
import { type CoachmarkFolder, LinkInTheWay, linksIn, prepareFolder } from './coachmark-folder';
import { type Disk, encode, kindOf, readTextFile } from './disk';

/** A record of many days is far smaller. In bytes. */
const largest = 8 * 1024 * 1024;
/** So many sessions of one day with one goal get names of their own. */
const mostAlike = 100;
/** So many of the newest records are read for the people in them. */
const newest = 10;

/** Writes down what came of sessions, in `.coachmark/private/sessions` until somebody shares them. */
export class SessionRecords {
  constructor(
    private readonly disk: Disk,
    private readonly folderOf: (folder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  /**
   * Writes a record, or adds its part to the one that the session has already, shared or not. A part that is written down
   * already is not written again. Rejects when it cannot be written.
   */
  async write(workspaceFolder: WorkspaceFolder, record: SessionRecord): Promise<Uri> {
    const folder = this.folderOf(workspaceFolder);
    await prepareFolder(this.disk, folder);
    const [part] = record.parts;
    if (!part) throw new Error('a record needs a part');
    const there = await this.find(folder, record.id);
    if (there) {
      if (there.record.parts.some(({ startedAt }) => startedAt === part.startedAt)) return there.file;
      const continued = continueRecord(there.text, record);
      if (continued.ok) {
        await this.disk.replace(there.file, encode(continued.text));
        return there.file;
      }
    }
    const file = await this.free(await this.openPlace(folder, false), (attempt) => recordFileName(part.startedAt, part.zone, record.goal, attempt));
    await this.disk.replace(file, encode(formatRecord(record)));
    return file;
  }

  /** Moves a record to where the repository shares it, and says where that is. Rejects when it cannot be written. */
  async share(workspaceFolder: WorkspaceFolder, file: Uri): Promise<Uri> {
    const folder = this.folderOf(workspaceFolder);
    const read = await readTextFile(this.disk, file, largest);
    if (!read.ok) throw new Error(read.detail ?? read.reason);
    const name = nameOf(file).replace(/\.md$/, '');
    const shared = await this.free(await this.openPlace(folder, true), (attempt) => (attempt === 1 ? `${name}.md` : `${name}-${attempt}.md`));
    await this.disk.replace(shared, encode(read.text));
    await this.disk.remove(file);
    return shared;
  }

  isShared(workspaceFolder: WorkspaceFolder, file: Uri): boolean {
    return file.path.startsWith(`${placeIn(this.folderOf(workspaceFolder), true).path}/`);
  }

  /** The records that only this machine has, the newest first. */
  async listPrivate(workspaceFolder: WorkspaceFolder): Promise<readonly Uri[]> {
    return this.list(this.folderOf(workspaceFolder), false);
  }

  /** People of the latest sessions, whoever was in the latest first. */
  async people(workspaceFolder: WorkspaceFolder): Promise<SessionRecord['people']> {
    const folder = this.folderOf(workspaceFolder);
    const files = [...(await this.list(folder, false)), ...(await this.list(folder, true))].sort(byNewest);
    const read = await Promise.all(files.slice(0, newest).map((file) => this.read(file)));
    return read.flatMap((one) => one?.record.people ?? []);
  }

  /** The record of a session. Its name begins with the local date, at most a day off the one in the id. */
  private async find(folder: CoachmarkFolder, id: string): Promise<ReadFile | undefined> {
    const dates = datesAround(id);
    for (const isShared of [false, true]) {
      for (const file of await this.list(folder, isShared)) {
        if (!dates.some((date) => nameOf(file).startsWith(date))) continue;
        const read = await this.read(file);
        if (read?.record.id === id) return read;
      }
    }
    return undefined;
  }

  private async read(file: Uri): Promise<ReadFile | undefined> {
    const text = await readTextFile(this.disk, file, largest);
    const read = text.ok ? parseRecord(text.text) : undefined;
    return text.ok && read?.ok ? { file, text: text.text, record: read.record } : undefined;
  }

  private async list(folder: CoachmarkFolder, isShared: boolean): Promise<Uri[]> {
    const place = placeIn(folder, isShared);
    if ((await linksIn(this.disk, folder)).length > 0 || (await kindOf(this.disk, place)) !== 'folder') return [];
    const files = await this.disk.list(place);
    return files.flatMap(([name, type]) => (type === FileType.File && name.endsWith('.md') ? [Uri.joinPath(place, name)] : [])).sort(byNewest);
  }

  private async openPlace(folder: CoachmarkFolder, isShared: boolean): Promise<Uri> {
    await prepareFolder(this.disk, folder);
    const place = placeIn(folder, isShared);
    if ((await kindOf(this.disk, place)) === 'link') throw new LinkInTheWay(place);
    await this.disk.makeFolder(place);
    return place;
  }

  /** The first of these names that no file has. */
  private async free(place: Uri, name: (attempt: number) => string): Promise<Uri> {
    for (let attempt = 1; attempt <= mostAlike; attempt++) {
      const file = Uri.joinPath(place, name(attempt));
      if ((await kindOf(this.disk, file)) === 'missing') return file;
    }
    throw new Error('no name was free for the record');
  }
}

interface ReadFile {
  readonly file: Uri;
  readonly text: string;
  readonly record: SessionRecord;
}

function placeIn({ root }: CoachmarkFolder, isShared: boolean): Uri {
  return isShared ? Uri.joinPath(root, 'sessions') : Uri.joinPath(root, 'private', 'sessions');
}

function byNewest(a: Uri, b: Uri): number {
  return nameOf(a) < nameOf(b) ? 1 : -1;
}

function nameOf(file: Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}
