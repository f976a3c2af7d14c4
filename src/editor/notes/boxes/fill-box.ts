import { Position, Range, SnippetString, type TextEditor, workspace, WorkspaceEdit } from 'vscode';
import { readSections } from '../../../core/feedback/sections';

/** A box that was just drawn may refuse its first snippet; it is offered this often, with a pause in milliseconds. */
const tries = 40;
const pause = 30;

/**
 * Replaces a box's text by a snippet with tab stops.
 * @param snippetFor gets what stands in the box at that moment, so that early keystrokes find their place; it may give up
 * @returns whether VS Code took it
 */
export async function fillBox(editor: TextEditor, snippetFor: (typed: string) => string | undefined): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    const { document } = editor;
    if (document.isClosed) return false;
    const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const snippet = snippetFor(document.getText());
    if (snippet === undefined) return false;
    if (await editor.insertSnippet(new SnippetString(snippet), whole)) return true;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}

/**
 * Has VS Code measure a box again: one that opens with text is measured before its width is known, and drawn far too tall
 * until its text changes. So the last character is put in place of itself, by an edit that gives way to a key pressed
 * meanwhile and takes no focus.
 */
export async function measureAgain({ document }: TextEditor): Promise<void> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const before = document.positionAt(document.offsetAt(end) - 1);
  const last = new Range(before, end);
  if (document.isClosed || last.isEmpty) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, last, document.getText(last));
  await workspace.applyEdit(edit);
}

/** Puts the cursor where writing goes on: in the first open part, else at the end. */
export async function goToOpenPart(editor: TextEditor): Promise<void> {
  const text = editor.document.getText();
  const open = readSections(text).sections.find((section) => section.text === '');
  await editor.insertSnippet(new SnippetString('$0'), editor.document.positionAt(open?.start ?? text.length));
}
