import { type TextDocument, workspace } from 'vscode';
import { labelMarkup } from '../../../core/feedback/parts';
import type { Box } from '../boxes/box';
import type { Boxes } from '../boxes/boxes';
import type { NoteChanges } from './note-changes';
import type { NoteStarts } from './start-note';

/** Puts a question into a note: into the box in which somebody writes, or into a new one. */
export class QuestionsInNotes {
  constructor(
    private readonly starts: NoteStarts,
    private readonly boxes: Boxes,
    private readonly changes: NoteChanges,
  ) {}

  /** The box that has the focus; to be asked before something else takes that. */
  boxAtHand(): Box | undefined {
    return this.boxes.focused();
  }

  /** The code that one of our boxes is about, by the box's document; lines count from 0. Undefined for any other document. */
  codeOf(box: TextDocument): { readonly document: TextDocument; readonly selected: { readonly first: number; readonly last: number } } | undefined {
    const thread = this.boxes.ofDocument(box)?.thread;
    const document = thread && workspace.textDocuments.find(({ uri }) => uri.toString() === thread.uri.toString());
    return document && thread?.range && { document, selected: { first: thread.range.start.line, last: thread.range.end.line } };
  }

  /** Writes the question into the part of the box for it, else at the cursor; the box becomes a note that asks. Without a box one is opened on the code. */
  async insert(question: string, box?: Box): Promise<void> {
    const target = box ?? (await this.starts.onSelection('ask'));
    if (!target) return;
    this.changes.setBoxKind(target, 'ask');
    const editor = await this.boxes.editorSoon(target);
    if (!editor) return;
    const { document, selection } = editor;
    const label = labelMarkup('question');
    const text = document.getText();
    // The part that waits for a question, else the cursor.
    const open = text.indexOf(`${label}`);
    const line = open < 0 ? undefined : document.lineAt(document.positionAt(open));
    if (line && line.text.trim() === label) return this.boxes.insert(target, `${line.text.endsWith(' ') ? '' : ' '}${question}`, line.range.end);
    const before = document.lineAt(selection.active).text.slice(0, selection.active.character);
    await this.boxes.insert(target, `${before.trim() === '' ? '' : '\n\n'}${label} ${question}`);
  }
}
