import { FileType, Uri, type WorkspaceFolder } from 'vscode';
import { continueRecord, formatRecord, parseRecord } from '../../core/pairing/record/record-file';
import { recordFileName } from '../../core/pairing/record/record-name';
import type { SessionRecord } from '../../core/pairing/record/session-record';
import { type CoachmarkFolder, LinkInTheWay, prepareFolder } from './coachmark-folder';
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

  /** Writes a record, or adds its parts to the one that the session has already. Rejects when it cannot be written. */
  async write(workspaceFolder: WorkspaceFolder, record: SessionRecord): Promise<Uri> {
    const folder = this.folderOf(workspaceFolder);
    await prepareFolder(this.disk, folder);
    const records = Uri.joinPath(folder.root, 'private', 'sessions');
    if ((await kindOf(this.disk, records)) === 'link') throw new LinkInTheWay(records);
    await this.disk.makeFolder(records);
    const [first] = record.parts;
    for (let attempt = 1; first && attempt <= mostAlike; attempt++) {
      const file = Uri.joinPath(records, recordFileName(first.startedAt, first.zone, record.goal, attempt));
      const there = await readTextFile(this.disk, file, largest);
      if (!there.ok && there.reason !== 'missing') continue;
      const known = there.ok ? parseRecord(there.text) : undefined;
      if (known && !(known.ok && known.record.id === record.id)) continue;
      const continued = there.ok ? continueRecord(there.text, record) : undefined;
      if (continued && !continued.ok) continue;
      await this.disk.replace(file, encode(continued?.text ?? formatRecord(record)));
      return file;
    }
    throw new Error('no name was free for the record');
  }

  /** People of the latest sessions, whoever was in the latest first. */
  async people(workspaceFolder: WorkspaceFolder): Promise<SessionRecord['people']> {
    const { root } = this.folderOf(workspaceFolder);
    const files: Uri[] = [];
    for (const place of [['private', 'sessions'], ['sessions']]) {
      const records = Uri.joinPath(root, ...place);
      if ((await kindOf(this.disk, records)) !== 'folder') continue;
      for (const [name, type] of await this.disk.list(records)) if (type === FileType.File && name.endsWith('.md')) files.push(Uri.joinPath(records, name));
    }
    const nameOf = (file: Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);
    files.sort((a, b) => (nameOf(a) < nameOf(b) ? 1 : -1));
    const read = await Promise.all(files.slice(0, newest).map((file) => readTextFile(this.disk, file, largest)));
    return read.flatMap((one) => {
      const record = one.ok ? parseRecord(one.text) : undefined;
      return record?.ok ? record.record.people : [];
    });
  }
}
