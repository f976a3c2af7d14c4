import { type Disposable, Disposable as Disposables, workspace } from 'vscode';
import { inBackground } from '../platform/report';
import type { SessionHost } from './session-host';

/** How long changes are gathered before they are counted to the turn, in milliseconds: each count is written to disk. */
const gathering = 20_000;

/** Counts how many characters are changed in whose turn. What they are is never looked at. */
export function countTyping(host: SessionHost): Disposable {
  let characters = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const counted = characters;
    characters = 0;
    if (counted > 0 && host.running?.turn) inBackground(host.dispatch({ type: 'typed', characters: counted }));
  };
  return Disposables.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (host.running?.phase.kind !== 'running' || document.uri.scheme === 'output') return;
      for (const { text, rangeLength } of contentChanges) characters += Math.max(text.length, rangeLength);
      timer ??= setTimeout(flush, gathering);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
