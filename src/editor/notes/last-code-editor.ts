import { type Disposable, type TextEditor, window } from 'vscode';
import { codePlaceOf } from '../platform/code-place';

let last: TextEditor | undefined;

/** Remembers the editor with code that had the focus last: a comment box counts as an editor, and is not meant. */
export function followCodeEditor(): Disposable {
  const note = (editor: TextEditor | undefined): void => {
    if (editor && codePlaceOf(editor.document.uri)) last = editor;
  };
  note(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(note);
}

/**
 * The editor in which a note would begin: the active one, or the one behind a comment box. Undefined when the person looks
 * at something else than code, even if code is open beside it.
 */
export function codeEditorInHand(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active && active.document.uri.scheme !== 'comment' && !codePlaceOf(active.document.uri)) return undefined;
  return lastCodeEditor();
}

/** The editor with code that is or was looked at last. */
export function lastCodeEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active && codePlaceOf(active.document.uri)) return active;
  if (last && window.visibleTextEditors.includes(last)) return last;
  return window.visibleTextEditors.find(({ document }) => codePlaceOf(document.uri));
}
