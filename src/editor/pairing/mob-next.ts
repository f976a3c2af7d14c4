import { Disposable, l10n, ProcessExecution, Task, TaskRevealKind, tasks, workspace, type WorkspaceFolder } from 'vscode';
import { isMobBranch, mobMessage } from '../../core/pairing/credit/mob-message';
import { isSamePerson } from '../../core/pairing/roster/same-person';
import { staying } from '../../core/pairing/session/rotation';
import { type GitRepository, repositoryOf } from '../platform/git';
import { gitUser } from '../platform/git-user';
import { readSetting } from '../platform/settings';
import { sayInformation, sayWarning } from '../platform/say';
import type { SessionHost } from './session-host';

/** After a switch on a branch of mob.sh: offers to hand it on. Does nothing elsewhere, or where it is not wished. */
export async function offerMobNext(host: SessionHost): Promise<void> {
  if (readSetting('coachmark.pairing.mobNext', 'ask') !== 'ask' || !(await mobRepository(host.folder))) return;
  const run = l10n.t('Run mob next');
  if ((await sayInformation(l10n.t('Hand the branch on to the next machine?'), run)) === run) await runMobNext(host);
}

/** Runs `mob next` where it can be watched, with a message by which `mob done` credits everybody in the session. */
export async function runMobNext(host: SessionHost): Promise<void> {
  const { folder } = host;
  const repository = await mobRepository(folder);
  if (!folder || !repository) {
    void sayInformation(l10n.t('This is not a branch of mob.sh in a folder that you trust. Begin one with "mob start".'));
    return;
  }
  // What is not on disk yet would stay behind on this machine.
  await workspace.saveAll();
  const committer = await gitUser(repository);
  const people = staying(host.state?.people).filter((person) => !isSamePerson(person, committer));
  // Arguments and no line for a shell: names are other people's words.
  const execution = new ProcessExecution('mob', ['next', '--message', mobMessage({ navigators: people })], { cwd: repository.rootUri.fsPath });
  const task = new Task({ type: 'process' }, folder, 'mob next', 'Coachmark', execution, []);
  task.presentationOptions = { reveal: TaskRevealKind.Always, clear: true, showReuseMessage: false };
  const code = await exitCodeOf(task);
  if (code !== 0) void sayWarning(l10n.t('The branch was not handed on. The terminal says why; "mob" has to be installed.'));
}

async function exitCodeOf(task: Task): Promise<number | undefined> {
  const running = await tasks.executeTask(task);
  return new Promise((resolve) => {
    const listening = Disposable.from(
      tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution !== running) return;
        listening.dispose();
        resolve(exitCode);
      }),
      // A program that is not there never becomes a process.
      tasks.onDidEndTask(({ execution }) => {
        if (execution !== running) return;
        setTimeout(() => {
          listening.dispose();
          resolve(undefined);
        }, 500);
      }),
    );
  });
}

/** The repository, if it is on a branch of mob.sh, on this machine, and trusted: git would run its hooks. */
export async function mobRepository(folder: WorkspaceFolder | undefined): Promise<GitRepository | undefined> {
  if (folder?.uri.scheme !== 'file' || !workspace.isTrusted) return undefined;
  const repository = await repositoryOf(folder.uri).catch(() => undefined);
  return repository && isMobBranch(repository.state.HEAD?.name ?? '') ? repository : undefined;
}
