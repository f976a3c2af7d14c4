import { l10n, type Uri, window, type WorkspaceFolder } from 'vscode';
import { mergeRoster } from '../../core/pairing/roster/merge-roster';
import { isSamePerson, personName, type PersonName } from '../../core/pairing/roster/same-person';
import { repositoryOf } from '../platform/git';
import { gitUser } from '../platform/git-user';
import { sayInformation, sayWarning } from '../platform/say';
import type { PeopleFile, PeopleRead } from '../storage/people-file';
import type { SessionRecords } from '../storage/session-records';
import { rosterProblemWords } from './roster-words';
import type { SessionHost } from './session-host';

/** So many of the newest commits are looked at for people. */
const commits = 200;

/** Who may pair here: who is written in `people.json`, the people of earlier sessions, git's user, and who committed. */
export class Roster {
  constructor(
    private readonly people: PeopleFile,
    private readonly records: SessionRecords,
  ) {}

  /** Oneself first, as far as git knows; each person once. A file with a problem is told of, and left out. */
  async known(folder: WorkspaceFolder): Promise<readonly PersonName[]> {
    const repository = await repositoryOf(folder.uri).catch(() => undefined);
    const user = repository && (await gitUser(repository));
    const own = user && user.name !== '' ? [personName({ name: user.name, mail: user.mail || undefined })] : [];
    const written = await this.people.read(folder);
    if (written && !written.ok) this.tell(written, this.people.fileOf(folder));
    const earlier = await this.records.people(folder).catch(() => []);
    const authors = (await repository?.log({ maxEntries: commits }).catch(() => [])) ?? [];
    const committed = authors.flatMap(({ authorName, authorEmail }) => (authorName ? [personName({ name: authorName, mail: authorEmail || undefined })] : []));
    // What people wrote themselves says best how they are called.
    const all = mergeRoster([written?.ok ? written.roster.people : [], own, earlier, committed]);
    const self = all.find((person) => own.some((one) => isSamePerson(one, person)));
    return self ? [self, ...all.filter((person) => person !== self)] : all;
  }

  /** Writes everybody of the session into `people.json`, which the repository shares. */
  async keep({ folder, state }: SessionHost): Promise<void> {
    if (!folder || !state) return;
    const read = await this.people.add(folder, state.people);
    const file = this.people.fileOf(folder);
    if (!read.ok) return this.tell(read, file);
    const open = l10n.t('Open the file');
    const choice = await sayInformation(l10n.t('Everybody of the session is in .coachmark/people.json. Commit it to share it.'), open);
    if (choice === open) await window.showTextDocument(file);
  }

  private tell(read: Extract<PeopleRead, { ok: false }>, file: Uri): void {
    const open = l10n.t('Open the file');
    const message = l10n.t('The people in .coachmark/people.json are left out. {0}', rosterProblemWords(read));
    void sayWarning(message, open).then(async (choice) => {
      if (choice === open) await window.showTextDocument(file);
    });
  }
}
