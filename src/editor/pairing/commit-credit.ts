import { commands, type Disposable, l10n } from 'vscode';
import { withCoAuthors } from '../../core/pairing/credit/co-authors';
import { staying } from '../../core/pairing/session/rotation';
import { type GitRepository, onGitChange, repositoryOf } from '../platform/git';
import { gitUser } from '../platform/git-user';
import { inBackground } from '../platform/report';
import { readSetting } from '../platform/settings';
import { sayInformation } from '../platform/say';
import type { SessionHost } from './session-host';

/** Names everybody in the session in the commit that is being written. */
export class CommitCredit implements Disposable {
  private readonly listening: readonly Disposable[];
  /** The commit for which it was done: whoever takes the lines out again means it. */
  private donefor: string | undefined;

  constructor(private readonly host: SessionHost) {
    const look = (): void => inBackground(this.byItself());
    this.listening = [onGitChange(look), host.onDidChange(look)];
  }

  dispose(): void {
    for (const one of this.listening) one.dispose();
  }

  /** Adds the lines that are missing, and says who could not be named. */
  async add(): Promise<void> {
    const repository = await this.repository();
    if (!repository) {
      void sayInformation(l10n.t('There is no git repository here to commit to.'));
      return;
    }
    const { added, left } = await this.addTo(repository);
    // The box is shown with its cursor at the title: what was put in has left it at the end.
    await commands.executeCommand('workbench.scm.focus');
    if (added.length > 0) await commands.executeCommand('cursorTop');
    const nameless = left.map(({ name }) => name).join(', ');
    if (nameless !== '') void sayInformation(l10n.t('No mail address is known of: {0}. Without one a commit cannot name them.', nameless));
    else if (added.length === 0) void sayInformation(l10n.t('Everybody in the session is named already.'));
  }

  private async byItself(): Promise<void> {
    if (!this.host.running || readSetting('coachmark.pairing.creditCommits', 'ask') !== 'automatically') return;
    const repository = await this.repository();
    if (!repository) return;
    const commit = `${this.host.running.id} ${this.host.running.people.length} ${repository.state.HEAD?.commit ?? ''}`;
    if (commit === this.donefor) return;
    this.donefor = commit;
    await this.addTo(repository);
  }

  private async addTo(repository: GitRepository): Promise<ReturnType<typeof withCoAuthors>> {
    // In this box a line that begins with # is committed like any other.
    const credited = withCoAuthors(repository.inputBox.value, staying(this.host.state?.people), { committer: await gitUser(repository), comment: null });
    if (credited.added.length > 0) repository.inputBox.value = credited.message;
    return credited;
  }

  private async repository(): Promise<GitRepository | undefined> {
    const { folder } = this.host;
    return folder && repositoryOf(folder.uri).catch(() => undefined);
  }
}
