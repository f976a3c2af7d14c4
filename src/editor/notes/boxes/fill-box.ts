import { Position, Range, SnippetString, type TextEditor } from 'vscode';
import { readSections } from '../../../core/feedback/sections';
import { escapeSnippet } from '../../../core/feedback/skeleton';

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
 * Writes a box's own text into it once more, with the cursor where writing goes on: in the first open part, else at the
 * end. VS Code measures a box that opens with text before it knows its width, and draws it far too tall until then.
 */
export async function settleBox(editor: TextEditor): Promise<void> {
  await fillBox(editor, (text) => {
    const open = readSections(text).sections.find((section) => section.text === '');
    const at = open?.start ?? text.length;
    return `${escapeSnippet(text.slice(0, at))}$0${escapeSnippet(text.slice(at))}`;
  });
}
