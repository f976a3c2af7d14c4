import { type LogOutputChannel, window } from 'vscode';

let channel: LogOutputChannel | undefined;

/** The extension's log, made when something is first written to it. */
export function log(): LogOutputChannel {
  channel ??= window.createOutputChannel('Coachmark', { log: true });
  return channel;
}

export function closeLog(): void {
  channel?.dispose();
  channel = undefined;
}
