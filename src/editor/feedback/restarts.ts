import { l10n } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { log } from '../platform/log';
import { sayWarning } from '../platform/say';

/** A server that dies more often than this within the time below is left alone. */
const mostDeaths = 4;
/** In milliseconds. */
const within = 3 * 60_000;

/** Starts a server again that died, and says so the first time. Nothing that is being written depends on it. */
export function restartOnce(): ErrorHandler {
  const deaths: number[] = [];
  let told = false;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      deaths.push(now);
      while (deaths[0]! < now - within) deaths.shift();
      const again = deaths.length <= mostDeaths;
      log().warn(`The feedback server stopped (${deaths.length} times of late).`);
      if (!told || !again) {
        told = true;
        const message = again
          ? l10n.t('The hints on comments stopped for a moment, and are back. What you write is not touched by that.')
          : l10n.t('The hints on comments stopped again and again, and are off until the window is reloaded. The log says more.');
        const show = l10n.t('Show log');
        void sayWarning(message, show).then((choice) => choice === show && log().show());
      }
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}
