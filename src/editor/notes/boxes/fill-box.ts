import { Position, Range, SnippetString, type TextEditor } from 'vscode';

/** A box that was just drawn may refuse its first snippet; it is offered this often, with a pause in milliseconds. */
const tries = 40;
const pause = 30;

/**
 * Replaces a box's text by a snippet with tab stops.
 * @param snippetFor gets what stands in the box at that moment, so that early keystrokes find their place
 * @returns whether VS Code took it
 */
export async function fillBox(editor: TextEditor, snippetFor: (typed: string) => string): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    const { document } = editor;
    if (document.isClosed) return false;
    const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    if (await editor.insertSnippet(new SnippetString(snippetFor(document.getText())), whole)) return true;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}
