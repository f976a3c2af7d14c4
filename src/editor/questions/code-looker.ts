import { type Disposable, type TextDocument, window } from 'vscode';
import type { Lines } from '../../core/questions/code/around';
import type { AboutCode, KnownOfCode } from '../../core/questions/look-at-code';
import { reportedNear } from './reported-near';

/** Says what code is about. */
export interface CodeLooker extends Disposable {
  /** Undefined where it could not be looked at. @param selected lines from 0 */
  look(text: string, languageId: string, selected: Lines, known: KnownOfCode): Promise<AboutCode | undefined>;
}

/** Code that questions are about: what is selected, or the cursor's line. */
export interface CodeHere {
  readonly document: TextDocument;
  readonly selected: Lines;
}

/** Longer texts are not looked at. In UTF-16 units. */
const longest = 2_000_000;
/** Schemes that hold no code: boxes, output, consoles. */
const notCode = new Set(['comment', 'output', 'vscode-scm', 'debug']);

let lastCode: CodeHere | undefined;

/** The code in front of people: where the cursor is, or was before it went into a box. */
export function codeHere(): CodeHere | undefined {
  const editor = window.activeTextEditor;
  if (editor && !notCode.has(editor.document.uri.scheme)) {
    const { start, end } = editor.selection;
    // A selection that ends at the beginning of a line does not mean that line.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    lastCode = { document: editor.document, selected: { first: start.line, last } };
  }
  return lastCode && !lastCode.document.isClosed ? lastCode : undefined;
}

export async function lookHere(looker: CodeLooker | undefined, here: CodeHere): Promise<AboutCode | undefined> {
  const { document, selected } = here;
  const text = document.getText();
  return text.length > longest ? undefined : looker?.look(text, document.languageId, selected, { reported: reportedNear(document.uri, selected) });
}
