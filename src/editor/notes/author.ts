import { l10n, type Uri, window, type WorkspaceFolder } from 'vscode';
import type { Author } from '../../core/notes/note';
import { repositoryOf } from '../platform/git';
import { gitUser } from '../platform/git-user';
import { readSetting, writeSetting } from '../platform/settings';

/** Who writes: what git says for the folder, else the settings, else asked once. */
export class AuthorSource {
  private readonly found = new Map<string, Author>();

  /** Who it is, as far as it is known by now; for deciding what is one's own. */
  current(folder: WorkspaceFolder): Author | undefined {
    return this.found.get(folder.uri.toString());
  }

  /** Finds out without asking anybody. */
  async find(folder: WorkspaceFolder): Promise<Author | undefined> {
    const author = (await fromGit(folder.uri)) ?? fromSettings(folder);
    if (author) this.found.set(folder.uri.toString(), author);
    return author;
  }

  async known(folder: WorkspaceFolder): Promise<Author | undefined> {
    return this.current(folder) ?? (await this.find(folder));
  }

  /** Finds out, and asks where nothing is known; undefined when the person does not say. */
  async require(folder: WorkspaceFolder): Promise<Author | undefined> {
    return (await this.known(folder)) ?? (await this.ask(folder));
  }

  /** Asks for the name and keeps it in the settings. */
  async ask(folder: WorkspaceFolder | undefined): Promise<Author | undefined> {
    const name = await window.showInputBox({
      title: l10n.t('Your name on review notes'),
      prompt: l10n.t('Git does not say who you are here. Readers of your notes will see this name.'),
      value: readSetting('coachmark.author.name', ''),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed') : undefined),
    });
    if (name === undefined || name.trim() === '') return undefined;
    await writeSetting('coachmark.author.name', name.trim());
    const author = { name: name.trim() };
    if (folder) this.found.set(folder.uri.toString(), author);
    return author;
  }

  forget(): void {
    this.found.clear();
  }
}

async function fromGit(uri: Uri): Promise<Author | undefined> {
  const repository = await repositoryOf(uri).catch(() => undefined);
  const { name, mail } = repository ? await gitUser(repository) : { name: '', mail: '' };
  return authorOf(name, mail);
}

function fromSettings(folder: WorkspaceFolder): Author | undefined {
  return authorOf(
    readSetting('coachmark.author.name', '', folder),
    readSetting('coachmark.author.mail', '', folder),
  );
}

function authorOf(name: string, mail: string): Author | undefined {
  if (name.trim() === '') return undefined;
  return mail.trim() === '' ? { name: name.trim() } : { name: name.trim(), mail: mail.trim() };
}
