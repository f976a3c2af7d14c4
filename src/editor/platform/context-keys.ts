import { commands } from 'vscode';

/** Every context key that the extension sets; a test compares this list with the when-clauses in package.json. */
export type ContextKey =
  | 'coachmark:box.composing'
  | 'coachmark:box.firstPart'
  | 'coachmark:box.lastPart'
  | 'coachmark:notes.empty'
  | 'coachmark:notes.grouping'
  | 'coachmark:pairing.canContinue'
  | 'coachmark:pairing.phase'
  | 'coachmark:questions.grouping'
  | 'coachmark:questions.palette';

const known = new Map<ContextKey, unknown>();

/** Sets a context key, and talks to VS Code only when its value changes. */
export function setContextKey(key: ContextKey, value: boolean | string): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void commands.executeCommand('setContext', key, value);
}
