import { l10n, window } from 'vscode';

/** Asks for one line; undefined where it was left empty or Escape was pressed. */
export async function skippable(title: string, prompt: string): Promise<string | undefined> {
  const text = await askLine(title, prompt);
  return text?.trim() ? text : undefined;
}

/** The same, for where giving up differs from leaving it empty: undefined only for Escape. */
export async function askLine(title: string, prompt: string): Promise<string | undefined> {
  return window.showInputBox({ title, prompt, placeHolder: l10n.t('Enter on an empty line skips this.') });
}
