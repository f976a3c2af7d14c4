import { type CommentController, CommentMode, type CommentThread, CommentThreadCollapsibleState } from 'vscode';
import { placeAnchor } from '../../../core/anchors/place';
import type { Draft, DraftPurpose } from '../../../core/notes/draft';
import { labelOf } from '../../../core/notes/label';
import { splitLines } from '../../../core/text/lines';
import type { AuthorSource } from '../author';
import { setRange, type ShownNote, toVscodeRange } from '../threads/shown-note';
import type { OpenThreads } from '../threads/thread-sources';
import { labelText } from '../words';
import { type Box, BoxComment } from './box';
import type { Boxes } from './boxes';

/** VS Code gathers the changes of a thread for 100 milliseconds before it looks at them. */
const betweenLooks = 200;

/** Draws boxes in the threads of a document, and takes them off again. */
export class BoxDrawing {
  constructor(
    private readonly controller: CommentController,
    private readonly boxes: Boxes,
    private readonly authors: AuthorSource,
  ) {}

  /** Takes a box off so that another can be drawn in its place. */
  async makeRoom(threads: OpenThreads, box: Box): Promise<void> {
    const { comment, purpose } = box;
    if (purpose.what !== 'edit' || comment instanceof BoxComment) return this.close(threads, box);
    // VS Code would not see an edit box that closes and opens between two of its looks at a thread. Still named a box,
    // it keeps its note on screen meanwhile, whatever became of the note's file.
    this.boxes.remove(box);
    comment.mode = CommentMode.Preview;
    threads.shown.get(purpose.note)?.refreshComments();
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }

  /** Takes a box off the screen. Its draft stays until it is dropped. */
  close(threads: OpenThreads, box: Box): void {
    this.boxes.remove(box);
    if (box.purpose.what === 'note') {
      threads.boxes.delete(box.key);
      box.thread.dispose();
      return;
    }
    const note = threads.shown.get(box.purpose.note);
    if (!note) return;
    if (box.comment instanceof BoxComment) note.setReply(undefined);
    else {
      box.comment.closeBox();
      note.show(note.data, this.authors.current(threads.place.workspaceFolder));
      note.refreshComments();
    }
  }

  /** Says on the thread what the box will become. */
  showKind(box: Box): void {
    const { purpose, thread } = box;
    if (purpose.what !== 'note') return;
    const { kind, weight } = purpose;
    const parts = labelOf({ kind, place: 'here', ...(weight ? { weight } : {}) });
    thread.label = labelText([...parts, 'draft']);
    thread.contextValue = `box.note.${kind}`;
  }

  /** Shows a draft in a box of its kind; undefined when its note is not on screen. */
  show(threads: OpenThreads, draft: Draft, focus: boolean): Box | undefined {
    const { purpose, key, text } = draft;
    if (purpose.what === 'note') return this.newBox(threads, key, purpose, text, focus);
    const note = threads.shown.get(purpose.note);
    if (!note) return undefined;
    if (purpose.what === 'reply') return this.replyBox(threads, note, purpose, key, text, focus);
    return this.editBox(threads, note, purpose, key, text, focus);
  }

  /** Opens the box of a new note. */
  newBox(threads: OpenThreads, key: string, purpose: DraftPurpose & { what: 'note' }, text: string, focus: boolean): Box {
    // The code may have changed since the text was left there.
    const range = purpose.anchor.range && placeAnchor(purpose.anchor, splitLines(threads.document.getText())).range;
    const comment = new BoxComment(text, this.me(threads), 'note');
    const thread = this.controller.createCommentThread(threads.document.uri, toVscodeRange(range), [comment]);
    if (!purpose.anchor.range) setRange(thread, undefined);
    const box: Box = { key, workspaceFolder: threads.place.workspaceFolder, thread, comment, purpose, untouched: '', text, ...(range ? { range } : {}) };
    this.prepare(thread, focus);
    this.boxes.add(box);
    threads.boxes.set(key, box);
    this.showKind(box);
    return box;
  }

  /** Opens the box of a reply below a note. */
  replyBox(threads: OpenThreads, note: ShownNote, purpose: DraftPurpose, key: string, text: string, focus: boolean): Box {
    const comment = new BoxComment(text, this.me(threads), 'reply');
    const box: Box = { key, workspaceFolder: threads.place.workspaceFolder, thread: note.thread, comment, purpose, untouched: '', text };
    this.boxes.add(box);
    note.setReply(comment);
    if (focus) note.reveal();
    return box;
  }

  /** Turns a comment into a box, with its own text or another. */
  editBox(threads: OpenThreads, note: ShownNote, purpose: DraftPurpose & { what: 'edit' }, key: string, text: string | undefined, focus: boolean): Box | undefined {
    const comment = note.commentOf(purpose.entry);
    if (!comment) return undefined;
    const shown = text ?? comment.entry.text;
    const box: Box = { key, workspaceFolder: threads.place.workspaceFolder, thread: note.thread, comment, purpose, untouched: comment.entry.text, text: shown };
    this.boxes.add(box);
    comment.openBox(shown);
    note.refreshComments();
    if (focus) note.reveal();
    return box;
  }

  private prepare(thread: CommentThread, focus: boolean): void {
    thread.canReply = false;
    if (focus) thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  private me(threads: OpenThreads): { name: string } {
    return { name: this.authors.current(threads.place.workspaceFolder)?.name ?? '' };
  }
}
