import { Uri, type WorkspaceFolder } from 'vscode';
import { formatRoster, parseRoster, type ReadRoster, type RosterPerson } from '../../core/pairing/roster/roster-file';
import { isSamePerson, personName, type PersonName } from '../../core/pairing/roster/same-person';
import { type CoachmarkFolder, linksIn, prepareFolder } from './coachmark-folder';
import { type Disk, encode, readTextFile } from './disk';

/** In bytes; what is larger is not read. */
const largest = 4 * 1024 * 1024;

export type PeopleRead =
  | ReadRoster
  /** There is a file, and it could not be read from the disk. */
  | { readonly ok: false; readonly problem: { readonly code: 'unreadable'; readonly where?: string; readonly detail?: string } };

/** The roster that a repository shares: `.coachmark/people.json`, for people to edit. */
export class PeopleFile {
  constructor(
    private readonly disk: Disk,
    private readonly folderOf: (folder: WorkspaceFolder) => CoachmarkFolder,
  ) {}

  fileOf(workspaceFolder: WorkspaceFolder): Uri {
    return Uri.joinPath(this.folderOf(workspaceFolder).root, 'people.json');
  }

  /** Undefined where there is no file. */
  async read(workspaceFolder: WorkspaceFolder): Promise<PeopleRead | undefined> {
    if ((await linksIn(this.disk, this.folderOf(workspaceFolder))).length > 0) return undefined;
    const read = await readTextFile(this.disk, this.fileOf(workspaceFolder), largest);
    if (read.ok) return parseRoster(read.text);
    return read.reason === 'missing' ? undefined : { ok: false, problem: { code: 'unreadable', detail: read.detail ?? read.reason } };
  }

  /**
   * Adds those who are not in it yet, and a mail where one was missing. A file with a problem stays as it is: then what
   * was read is given back. Rejects when it cannot be written.
   */
  async add(workspaceFolder: WorkspaceFolder, people: readonly PersonName[]): Promise<PeopleRead> {
    const read = await this.read(workspaceFolder);
    if (read && !read.ok) return read;
    const before = read?.roster ?? { people: [] };
    const known: RosterPerson[] = before.people.map((person) => {
      const withMail = people.find((one) => one.mail !== undefined && isSamePerson(person, one));
      return person.mail === undefined && withMail?.mail !== undefined ? { ...person, mail: withMail.mail } : person;
    });
    for (const person of people.map(personName)) {
      if (!known.some((other) => isSamePerson(other, person))) known.push(person);
    }
    const roster = { ...before, people: known };
    await prepareFolder(this.disk, this.folderOf(workspaceFolder));
    await this.disk.replace(this.fileOf(workspaceFolder), encode(formatRoster(roster)));
    return { ok: true, roster };
  }
}
