import { l10n } from 'vscode';
import { log } from './log';
import { sayError } from './say';

/** Logs a failure that we did not expect and tells of it in one message that offers the log. */
export function reportFailure(cause: unknown): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  tellOfFailure(cause, l10n.t('Coachmark could not do that: {0}', reason));
}

/** The same in words of the caller's. The button also has VS Code show the whole message, not its first line only. */
export function tellOfFailure(cause: unknown, message: string): void {
  log().error(cause instanceof Error ? cause : String(cause));
  const showLog = l10n.t('Show log');
  void sayError(message, showLog).then((choice) => {
    if (choice === showLog) log().show();
  });
}

/** Runs work that nobody waits for; a failure is logged. */
export function inBackground(work: Promise<unknown>): void {
  work.then(undefined, (cause: unknown) => log().error(cause instanceof Error ? cause : String(cause)));
}
