import { type CommentThread, type Uri, window, workspace } from 'vscode';
import { meantRange } from '../../../core/anchors/take';
import { splitLines } from '../../../core/text/lines';
import type { Box } from '../boxes/box';
import { catchEarlyKeys } from '../boxes/early-keys';
import type { Boxes } from '../boxes/boxes';
import type { Composer } from '../boxes/composer';
import { codeEditorInHand } from '../last-code-editor';
import { toTextRange } from '../threads/text-range';
import type { ThreadBoard } from '../threads/thread-board';
import { codePlaceOf } from '../../platform/code-place';
import { refuseStart } from './refuse-start';

/** How long the gutter's own box waits for ours to have the focus, in milliseconds. */
const handover = 2000;

/** The ways in which a note begins. */
export class NoteStarts {
  constructor(
    private readonly board: ThreadBoard,
    private readonly boxes: Boxes,
    private readonly composer: Composer,
  ) {}

  /** On the selection, or on the line of the cursor. */
  async onSelection(): Promise<void> {
    const editor = codeEditorInHand();
    const threads = editor && this.board.of(editor.document);
    if (!editor || !threads) return refuseStart(window.activeTextEditor?.document.uri);
    const early = catchEarlyKeys(editor);
    const range = meantRange(toTextRange(editor.selection), splitLines(editor.document.getText()));
    const box = await this.composer.openNew(threads, range, 'improve');
    if (box) await this.handOver(box, () => early.take());
    else await early.take();
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
    if (box) await this.handOver(box, typed);
  }

  /** Brings what was typed elsewhere while our box was being drawn into it. */
  private async handOver(box: Box, typed: () => string | Promise<string>): Promise<void> {
    box.waitFor = this.takeOver(box, typed);
    await box.waitFor;
    // A box that came back with its text is not filled any more; the keys go to its cursor.
    if (box.carried && box.onDrawn === undefined) await this.boxes.insert(box, box.carried);
  }

  /** Waits until our box has the focus: what was typed until then went elsewhere. */
  private async takeOver(box: Box, typed: () => string | Promise<string>): Promise<void> {
    const until = Date.now() + handover;
    while (Date.now() < until && this.boxes.focused() !== box) await new Promise((resolve) => setTimeout(resolve, 15));
    const keys = await typed();
    box.carried = (box.carried ?? '') + keys;
  }
}

function isUri(value: unknown): value is Uri {
  return typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value;
}
