import { type CommentController, CommentMode, type CommentThread, CommentThreadCollapsibleState, type TextDocument } from 'vscode';
import type { TextRange } from '../../../core/anchors/anchor';
import { placeAnchor } from '../../../core/anchors/place';
import { quoteStandsAt } from '../../../core/anchors/quote';
import type { SituationFacts } from '../../../core/feedback/situation';
import type { Draft, DraftPurpose } from '../../../core/notes/draft';
import type { Kind } from '../../../core/notes/note';
import { splitLines } from '../../../core/text/lines';
import type { DraftJournal } from '../../storage/draft-journal';
import type { AuthorSource } from '../author';
import type { OpenThreads } from '../threads/thread-sources';
import { setRange, type ShownNote, toVscodeRange } from '../threads/shown-note';
import { labelText } from '../words';
import { type Box, BoxComment } from './box';
import type { Boxes } from './boxes';
import { prefill } from './prefill';
import { labelOf } from '../../../core/notes/label';
import type { Anchor } from '../../../core/anchors/anchor';

/** How long saving waits for what git and the language know, in milliseconds. */
const saveGrace = 1500;

/** VS Code gathers the changes of a thread for 100 milliseconds before it looks at them. */
const betweenLooks = 200;

/** An anchor at once, soon with what git knows, and later also with what a language server takes its time for. */
export interface CapturedAnchor {
  readonly now: Anchor;
  readonly facts: SituationFacts;
  readonly soon: Promise<{ readonly anchor: Anchor; readonly facts: SituationFacts }>;
  readonly later: Promise<{ readonly anchor: Anchor; readonly facts: SituationFacts }>;
}
/** Takes the anchor of a range of a document; undefined where no note can be taken. */
export type CaptureAnchor = (document: TextDocument, range: TextRange | undefined) => CapturedAnchor | undefined;

/** Opens the boxes in which notes, replies and edits are written. */
export class Composer {
  private readonly opening = new Map<string, Promise<Box | undefined>>();

  constructor(
    private readonly controller: CommentController,
    private readonly boxes: Boxes,
    private readonly journal: DraftJournal,
    private readonly authors: AuthorSource,
    private readonly capture: CaptureAnchor,
    private readonly newKey: () => string,
  ) {}

  /** Opens the box of a new note on a range, or on the file as a whole; the draft that was left there comes back instead. */
  openNew(threads: OpenThreads, range: TextRange | undefined, kind: Kind): Promise<Box | undefined> {
    // The key pressed twice means one box, and what is being typed into it stays.
    const place = `${threads.document.uri.toString()} ${range?.startLine}-${range?.endLine}`;
    const opening = this.opening.get(place) ?? this.open(threads, range, kind).finally(() => this.opening.delete(place));
    this.opening.set(place, opening);
    return opening;
  }

  private async open(threads: OpenThreads, range: TextRange | undefined, kind: Kind): Promise<Box | undefined> {
    const captured = this.capture(threads.document, range);
    if (!captured) return undefined;
    const here = boxOn(threads, range);
    if (here && this.boxes.isOpening(here)) return here;
    if (here && here.text.trim() === '') this.close(threads, here);
    else if (here) {
      const again = this.reopen(threads, draftOf(here));
      if (again) again.untouched = here.untouched;
      return again;
    }
    const purpose: DraftPurpose = { what: 'note', anchor: captured.now, kind, ...(kind === 'improve' ? { weight: 'consider' } : {}) };
    const left = await this.journal.draftFor(threads.place.workspaceFolder, purpose);
    if (left) return this.reopen(threads, left);
    const box = this.newBox(threads, this.newKey(), purpose, '', true);
    prefill(this.boxes, box, captured, kind);
    const anchorBox = ({ anchor }: { readonly anchor: Anchor }): void => {
      if (box.purpose.what === 'note') box.purpose = { ...box.purpose, anchor };
    };
    void captured.soon.then(anchorBox);
    box.anchored = captured.later.then(anchorBox);
    return box;
  }

  /** Takes the anchor that a new note would have. */
  captureAt(document: TextDocument, range: TextRange | undefined): CapturedAnchor | undefined {
    return this.capture(document, range);
  }

  /** The anchor that a new note is saved with: the one it was begun with, unless its lines were edited or moved since. */
  async anchorNow(threads: OpenThreads, box: Box): Promise<Anchor | undefined> {
    if (box.purpose.what !== 'note') return undefined;
    const { anchored, range } = box;
    if (anchored) await Promise.race([anchored, after(saveGrace)]);
    const { anchor } = box.purpose;
    if (!range || !anchor.range || !anchor.quote) return anchor;
    const lines = splitLines(threads.document.getText());
    if (range.startLine === anchor.range.startLine && quoteStandsAt(anchor.quote, lines, range.startLine - 1)) return anchor;
    const fresh = this.capture(threads.document, range);
    return fresh && (await Promise.race([fresh.soon.then((soon) => soon.anchor), after(saveGrace).then(() => fresh.now)]));
  }

  /** Shows a draft where it belongs without taking the focus. */
  leave(threads: OpenThreads, draft: Draft): void {
    this.showAgain(threads, draft, false);
  }

  /** Opens the box of a reply below a note. */
  async openReply(threads: OpenThreads, note: ShownNote): Promise<void> {
    const { workspaceFolder, path } = threads.place;
    const purpose: DraftPurpose = { what: 'reply', note: note.data.id, path };
    const left = await this.journal.draftFor(workspaceFolder, purpose);
    this.replyBox(threads, note, purpose, left?.key ?? this.newKey(), left?.text ?? '', true);
  }

  /** Opens the box in which the author rewrites a note or a reply. */
  async openEdit(threads: OpenThreads, note: ShownNote, entry: string): Promise<void> {
    const comment = note.commentOf(entry);
    if (!comment) return;
    const { workspaceFolder, path } = threads.place;
    const purpose: DraftPurpose = { what: 'edit', note: note.data.id, entry, path };
    const left = await this.journal.draftFor(workspaceFolder, purpose);
    this.editBox(threads, note, purpose, left?.key ?? this.newKey(), left?.text, true);
  }

  /** Shows the drafts that were left on a document, closed, each where it was written. */
  async restore(threads: OpenThreads): Promise<void> {
    if (threads.place.ref !== undefined) return;
    const open = new Set([...[...this.boxes.all()].map(({ key }) => key), ...this.boxes.saving]);
    for (const draft of await this.journal.draftsOn(threads.place.workspaceFolder, threads.place.path)) {
      if (!open.has(draft.key)) this.show(threads, draft, false);
    }
  }

  /** Opens a draft again and puts the focus into it. */
  reopen(threads: OpenThreads, draft: Draft): Box | undefined {
    return this.showAgain(threads, draft, true);
  }

  /** Shows a draft in a new box, in place of the one that it may be in. */
  private showAgain(threads: OpenThreads, draft: Draft, focus: boolean): Box | undefined {
    for (const box of [...this.boxes.all()]) if (box.key === draft.key) this.close(threads, box);
    return this.show(threads, draft, focus);
  }

  /** Opens a box once more that VS Code has closed, with the text it had: its button was pressed in vain. */
  async putBack(threads: OpenThreads, box: Box): Promise<Box | undefined> {
    const { untouched, range, anchored, comment, purpose } = box;
    if (purpose.what !== 'edit' || comment instanceof BoxComment) this.close(threads, box);
    else {
      // VS Code would not see an edit box that closes and opens between two of its looks at a thread. Still named a box,
      // it keeps its note on screen meanwhile, whatever became of the note's file.
      this.boxes.remove(box);
      comment.mode = CommentMode.Preview;
      threads.shown.get(purpose.note)?.refreshComments();
      await after(betweenLooks);
    }
    const again = this.show(threads, draftOf(box), true);
    if (!again) return undefined;
    Object.assign(again, { untouched }, range && { range }, anchored && { anchored });
    this.boxes.keep(again);
    return again;
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

  private show(threads: OpenThreads, draft: Draft, focus: boolean): Box | undefined {
    const { purpose, key, text } = draft;
    if (purpose.what === 'note') return this.newBox(threads, key, purpose, text, focus);
    const note = threads.shown.get(purpose.note);
    if (!note) return undefined;
    if (purpose.what === 'reply') return this.replyBox(threads, note, purpose, key, text, focus);
    return this.editBox(threads, note, purpose, key, text, focus);
  }

  private newBox(threads: OpenThreads, key: string, purpose: DraftPurpose & { what: 'note' }, text: string, focus: boolean): Box {
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

  private replyBox(threads: OpenThreads, note: ShownNote, purpose: DraftPurpose, key: string, text: string, focus: boolean): Box {
    const comment = new BoxComment(text, this.me(threads), 'reply');
    const box: Box = { key, workspaceFolder: threads.place.workspaceFolder, thread: note.thread, comment, purpose, untouched: '', text };
    this.boxes.add(box);
    note.setReply(comment);
    if (focus) note.reveal();
    return box;
  }

  private editBox(threads: OpenThreads, note: ShownNote, purpose: DraftPurpose & { what: 'edit' }, key: string, text: string | undefined, focus: boolean): Box | undefined {
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

/** The box of a new note that stands on just these lines today, or on the file as a whole. */
function boxOn(threads: OpenThreads, range: TextRange | undefined): Box | undefined {
  return [...threads.boxes.values()].find(
    (box) => box.range?.startLine === range?.startLine && box.range?.endLine === range?.endLine,
  );
}

function draftOf({ key, purpose, text }: Box): Draft {
  return { key, purpose, text, at: '' };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
