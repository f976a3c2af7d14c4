import { type CommentThread, type Uri, window, workspace } from 'vscode';
import { meantRange } from '../../../core/anchors/take';
import type { Kind } from '../../../core/notes/note';
import { splitLines } from '../../../core/text/lines';
import type { Box } from '../boxes/box';
import { catchEarlyKeys } from '../boxes/early-keys';
import type { Boxes } from '../boxes/boxes';
import type { Composer } from '../boxes/composer';
import { takeOver } from '../boxes/take-over';
import { codeEditorInHand } from '../last-code-editor';
import { toTextRange } from '../threads/text-range';
import type { ThreadBoard } from '../threads/thread-board';
import { codePlaceOf } from '../../platform/code-place';
import { refuseStart } from './refuse-start';

/** The ways in which a note begins. */
export class NoteStarts {
  constructor(
    private readonly board: ThreadBoard,
    private readonly boxes: Boxes,
    private readonly composer: Composer,
  ) {}

  /** On the selection, or on the line of the cursor. Undefined where no note can be taken, which was told. */
  async onSelection(kind: Kind = 'improve'): Promise<Box | undefined> {
    const editor = codeEditorInHand();
    const threads = editor && this.board.of(editor.document);
    if (!editor || !threads) {
      await refuseStart(window.activeTextEditor?.document.uri);
      return undefined;
    }
    const early = catchEarlyKeys(editor);
    const range = meantRange(toTextRange(editor.selection), splitLines(editor.document.getText()));
    const box = await this.composer.openNew(threads, range, kind);
    if (box) await takeOver(this.boxes, box, () => early.take());
    else await early.take();
    return box;
  }

  /** On a file as a whole: the one given (by the explorer or a tab), else the one in the editor. */
  async onFile(file: unknown): Promise<void> {
    const uri = isUri(file) ? file : codeEditorInHand()?.document.uri;
    if (!uri || !codePlaceOf(uri)) return refuseStart(uri ?? window.activeTextEditor?.document.uri);
    const document = await workspace.openTextDocument(uri);
    if (!window.visibleTextEditors.some((editor) => editor.document === document)) await window.showTextDocument(document);
    const threads = this.board.of(document);
    if (threads) await this.composer.openNew(threads, undefined, 'improve');
  }

  /** At the place of the box that VS Code opened behind its "+". */
  async atThread(thread: CommentThread, typed: () => string): Promise<void> {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === thread.uri.toString());
    const threads = document && this.board.of(document);
    if (!document || !threads) return refuseStart(thread.uri);
    const range = thread.range && meantRange(toTextRange(thread.range), splitLines(document.getText()));
    const box = await this.composer.openNew(threads, range, 'improve');
    if (box) await takeOver(this.boxes, box, typed);
    thread.dispose();
    // What was on its way when it went.
    if (box) await takeOver(this.boxes, box, typed);
  }
}

function isUri(value: unknown): value is Uri {
  return typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value;
}
