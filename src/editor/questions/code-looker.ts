import { type Disposable, type TextDocument, window } from 'vscode';
import type { Lines } from '../../core/questions/code/around';
import type { AboutCode } from '../../core/questions/look-at-code';
import type { BesideCode } from '../../protocol/look';
import { within } from '../platform/within';
import { committedText } from './committed-text';
import { reportedNear } from './reported-near';

/** Says what code is about. */
export interface CodeLooker extends Disposable {
  /** Undefined where it could not be looked at. @param selected lines from 0 */
  look(text: string, languageId: string, selected: Lines, beside: BesideCode): Promise<AboutCode | undefined>;
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
/** What the worker compared last, and has at hand. */
let compared: { readonly document: TextDocument; readonly version: number; readonly committed: string } | undefined;

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

/** @param patience how long finding out what is new may take, in milliseconds; then all is as if nothing were */
export async function lookHere(looker: CodeLooker | undefined, here: CodeHere, patience: number): Promise<AboutCode | undefined> {
  const { document, selected } = here;
  const { version } = document;
  const text = document.getText();
  if (!looker || text.length > longest) return undefined;
  const reported = reportedNear(document.uri, selected);
  const look = (committed?: string): Promise<AboutCode | undefined> =>
    looker.look(text, document.languageId, selected, committed === undefined ? { reported } : { reported, committed });
  const asked = committedText(document);
  if (compared?.document === document && compared.version === version) {
    const committed = await within(1, asked);
    if (committed === compared.committed) return look(committed);
  }
  const first = look();
  // The text is being read while git is asked, and then read already. What comes too late is compared for the next time.
  const again = asked.then(async (committed) => {
    if (committed === undefined || committed === text) return undefined;
    const about = await look(committed);
    compared = { document, version, committed };
    return about;
  });
  return (await within(patience, again)) ?? first;
}
