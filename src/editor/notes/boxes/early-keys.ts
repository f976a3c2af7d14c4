import { type TextEditor, workspace, WorkspaceEdit, Range } from 'vscode';
import { readTypedKeys, type Replacement } from '../../../core/text/typed-keys';

/** Keys that land in the code while a box is being drawn. */
export interface EarlyKeys {
  /** Takes them out of the code again and returns them; empty when there were none, or when it was no typing. */
  take(): Promise<string>;
}

/**
 * Between the key that opens a box and the box, VS Code still has its focus in the code: who types on would write over the
 * very lines that are selected. What comes in that moment is put back, and handed to the box.
 */
export function catchEarlyKeys(editor: TextEditor): EarlyKeys {
  const { document } = editor;
  const before = document.getText();
  const start = document.offsetAt(editor.selection.start);
  const selection = { offset: start, length: document.offsetAt(editor.selection.end) - start };
  const single = editor.selections.length === 1;
  const changes: Replacement[] = [];
  const listening = workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    for (const { rangeOffset, rangeLength, text } of event.contentChanges) {
      changes.push({ offset: rangeOffset, length: rangeLength, text });
    }
  });
  return {
    take: async () => {
      listening.dispose();
      const keys = single ? readTypedKeys(before, selection, changes) : undefined;
      if (!keys || keys.typed === '') return '';
      for (const { offset, length, text } of keys.undo) {
        const edit = new WorkspaceEdit();
        edit.replace(document.uri, new Range(document.positionAt(offset), document.positionAt(offset + length)), text);
        if (!(await workspace.applyEdit(edit))) return '';
      }
      return keys.typed;
    },
  };
}
