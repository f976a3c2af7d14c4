import { type MessageItem, type MessageOptions, window } from 'vscode';

/**
 * VS Code makes links of `[text](command:…)` in messages, and a click on one runs that command. Names, paths and texts
 * of a workspace are strangers' words, so no message has a link.
 */
export function withoutLinks(text: string): string {
  // A blank between the two brackets, and it is no link any more.
  return text.replaceAll('](', '] (');
}

type Choice = string | MessageItem;

/** Shows a message, in which nothing is a link, and answers which button was pressed. */
export function sayInformation<T extends Choice>(message: string, ...choices: readonly T[]): Thenable<T | undefined> {
  return sayInDialog(window.showInformationMessage, message, {}, choices);
}

export function sayWarning<T extends Choice>(message: string, ...choices: readonly T[]): Thenable<T | undefined> {
  return sayInDialog(window.showWarningMessage, message, {}, choices);
}

export function sayError<T extends Choice>(message: string, ...choices: readonly T[]): Thenable<T | undefined> {
  return sayInDialog(window.showErrorMessage, message, {}, choices);
}

/** In a dialog that has to be answered. */
export function askInformation<T extends Choice>(message: string, options: MessageOptions, ...choices: readonly T[]): Thenable<T | undefined> {
  return sayInDialog(window.showInformationMessage, message, options, choices);
}

export function askWarning<T extends Choice>(message: string, options: MessageOptions, ...choices: readonly T[]): Thenable<T | undefined> {
  return sayInDialog(window.showWarningMessage, message, options, choices);
}

type Show = typeof window.showInformationMessage;

function sayInDialog<T extends Choice>(show: Show, message: string, options: MessageOptions, choices: readonly T[]): Thenable<T | undefined> {
  return show(withoutLinks(message), options, ...(choices as readonly string[])) as Thenable<T | undefined>;
}
