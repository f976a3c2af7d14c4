import { l10n, window } from 'vscode';
import { log } from './log';

/** Logs a failure that we did not expect and tells of it in one message that offers the log. */
export function reportFailure(cause: unknown): void {
  log().error(cause instanceof Error ? cause : String(cause));
  const showLog = l10n.t('Show log');
  const reason = cause instanceof Error ? cause.message : String(cause);
  void window.showErrorMessage(l10n.t('Coachmark could not do that: {0}', reason), showLog).then((choice) => {
    if (choice === showLog) log().show();
  });
}

/** Runs work that nobody waits for; a failure is logged. */
export function inBackground(work: Promise<unknown>): void {
  work.then(undefined, (cause: unknown) => log().error(cause instanceof Error ? cause : String(cause)));
}
