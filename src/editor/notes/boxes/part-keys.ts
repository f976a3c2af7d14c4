import { commands, CommentThreadCollapsibleState, Disposable, Selection, type TextEditor, window } from 'vscode';
import { readSections, type Section } from '../../../core/feedback/sections';
import { setContextKey } from '../../platform/context-keys';
import { registerCommands } from '../../platform/commands';
import type { Box } from './box';
import type { Boxes } from './boxes';

/**
 * Escape, and Tab and Shift+Tab between the parts of a box once its snippet is done. In the last part (and backwards in the first)
 * the key is not ours, so that it leaves the box as it leaves any other field.
 */
export function registerPartKeys(boxes: Boxes): Disposable {
  const update = (editor: TextEditor | undefined): void => {
    const box = boxes.focused();
    if (!editor || editor.document.uri.scheme !== 'comment' || !box) return;
    const { sections, at } = partAt(editor);
    // A new note's parts are about to come: a Tab typed early goes through them, not to the buttons.
    const coming = box.purpose.what === 'note' && editor.document.getText() === '';
    setContextKey('coachmark:box.firstPart', !coming && at <= 0);
    setContextKey('coachmark:box.lastPart', !coming && at >= sections.length - 1);
  };
  const go = (step: 1 | -1): void => {
    const editor = window.activeTextEditor;
    if (!editor || !boxes.focused()) return;
    const { sections, at } = partAt(editor);
    const target = sections[at + step];
    if (!target) return;
    const position = editor.document.positionAt(target.end);
    editor.selection = new Selection(position, position);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    window.onDidChangeActiveTextEditor(update),
    ...registerCommands({
      'coachmark.box.nextPart': () => go(1),
      'coachmark.box.previousPart': () => go(-1),
      // Bound with a caret in front: VS Code runs it and leaves the key to the page, which moves the focus on.
      'coachmark.box.leave': () => undefined,
      'coachmark.box.hide': () => hide(boxes.focused()),
    }),
  );
}

/**
 * Closes the thread of a box; its text is a draft by then. VS Code's own Escape asks whether to give the text up, which nobody
 * here has to, and in 1.139 does nothing at all in a box: a second handler of the same name took its place.
 */
async function hide(box: Box | undefined): Promise<void> {
  if (!box) return;
  const { thread } = box;
  // It may have been opened by a click, of which VS Code does not tell: only a change is passed on.
  thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** The parts of a box and the one that the cursor is in; -1 before the first. */
function partAt(editor: TextEditor): { readonly sections: readonly Section[]; readonly at: number } {
  const { sections } = readSections(editor.document.getText());
  const offset = editor.document.offsetAt(editor.selection.active);
  return { sections, at: sections.findLastIndex(({ labelStart }) => labelStart <= offset) };
}
