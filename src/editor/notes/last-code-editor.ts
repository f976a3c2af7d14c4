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

export function lastCodeEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active && codePlaceOf(active.document.uri)) return active;
  if (last && window.visibleTextEditors.includes(last)) return last;
  return window.visibleTextEditors.find(({ document }) => codePlaceOf(document.uri));
}
