import type { TextDocument } from 'vscode';
import type { Anchor, TextRange } from '../../../core/anchors/anchor';
import { quoteStandsAt } from '../../../core/anchors/quote';
import type { SituationFacts } from '../../../core/feedback/situation';
import type { Draft, DraftPurpose } from '../../../core/notes/draft';
import type { Kind } from '../../../core/notes/note';
import { splitLines } from '../../../core/text/lines';
import type { DraftJournal } from '../../storage/draft-journal';
import type { ShownNote } from '../threads/shown-note';
import type { OpenThreads } from '../threads/thread-sources';
import type { Box } from './box';
import type { BoxDrawing } from './box-drawing';
import type { Boxes } from './boxes';
import { prefill } from './prefill';

/** How long saving waits for what git and the language know, in milliseconds. */
const saveGrace = 1500;

/** An anchor, and what the same facts say in words. */
export interface FoundOut {
  readonly anchor: Anchor;
  readonly facts: SituationFacts;
}
/** An anchor at once; when asked for, soon with what git knows, and later also with what a language server takes its time for. */
export interface CapturedAnchor {
  readonly now: Anchor;
  readonly facts: SituationFacts;
  findOut(): { readonly soon: Promise<FoundOut>; readonly later: Promise<FoundOut> };
}
/** Takes the anchor of a range of a document; undefined where no note can be taken. */
export type CaptureAnchor = (document: TextDocument, range: TextRange | undefined) => CapturedAnchor | undefined;
/** Adds what the lines of an anchor are in the syntax of their language, where that is soon known. Never rejects. */
export type AddUnit = (anchor: Anchor, document: TextDocument) => Promise<Anchor>;

/** Opens the boxes in which notes, replies and edits are written. */
export class Composer {
  private readonly opening = new Map<string, Promise<Box | undefined>>();

  constructor(
    private readonly drawing: BoxDrawing,
    private readonly boxes: Boxes,
    private readonly journal: DraftJournal,
    private readonly capture: CaptureAnchor,
    private readonly addUnit: AddUnit,
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
    if (here && here.text.trim() === '') this.drawing.close(threads, here);
    else if (here) {
      const again = this.reopen(threads, draftOf(here));
      if (again) again.untouched = here.untouched;
      return again;
    }
    const purpose: DraftPurpose = { what: 'note', anchor: captured.now, kind, ...(kind === 'improve' ? { weight: 'consider' } : {}) };
    const left = await this.journal.draftFor(threads.place.workspaceFolder, purpose);
    if (left) return this.reopen(threads, left);
    const box = this.drawing.newBox(threads, this.newKey(), purpose, '', true);
    // Only now, for no answer of git's or a language's may stand between the key and the box.
    const { soon, later } = captured.findOut();
    prefill(this.boxes, box, { facts: captured.facts, soon, later }, kind);
    const anchorBox = ({ anchor }: FoundOut): void => {
      if (box.purpose.what === 'note') box.purpose = { ...box.purpose, anchor };
    };
    void soon.then(anchorBox);
    // Asked for last, while somebody writes: at the beginning git's answer would wait for it, and at the end the reader.
    box.anchored = later.then(anchorBox).then(async () => {
      if (box.purpose.what !== 'note') return;
      const anchor = await this.addUnit(box.purpose.anchor, threads.document);
      // Its kind may have been changed meanwhile.
      box.purpose = { ...box.purpose, anchor };
    });
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
    return fresh && (await Promise.race([fresh.findOut().soon.then(({ anchor: soon }) => soon), after(saveGrace).then(() => fresh.now)]));
  }

  /** Shows a draft where it belongs without taking the focus. */
  leave(threads: OpenThreads, draft: Draft): void {
    this.showAgain(threads, draft, false);
  }

  /** Opens the box of a reply below a note. */
  async openReply(threads: OpenThreads, note: ShownNote): Promise<void> {
    const { workspaceFolder } = threads.place;
    const purpose: DraftPurpose = { what: 'reply', note: note.data.id, path: note.data.note.anchor.path };
    const left = await this.journal.draftFor(workspaceFolder, purpose);
    this.drawing.replyBox(threads, note, purpose, left?.key ?? this.newKey(), left?.text ?? '', true);
  }

  /** Opens the box in which the author rewrites a note or a reply. */
  async openEdit(threads: OpenThreads, note: ShownNote, entry: string): Promise<void> {
    const comment = note.commentOf(entry);
    if (!comment) return;
    const { workspaceFolder } = threads.place;
    const purpose: DraftPurpose = { what: 'edit', note: note.data.id, entry, path: note.data.note.anchor.path };
    const left = await this.journal.draftFor(workspaceFolder, purpose);
    this.drawing.editBox(threads, note, purpose, left?.key ?? this.newKey(), left?.text, true);
  }

  /** Shows the drafts that were left on a document, closed, each where it was written. */
  async restore(threads: OpenThreads): Promise<void> {
    if (threads.place.ref !== undefined) return;
    const { workspaceFolder, path } = threads.place;
    // Notes whose code has moved here bring with them what was written on them.
    const paths = new Set([path, ...Array.from(threads.shown.values(), ({ data }) => data.note.anchor.path)]);
    const drafts = await Promise.all([...paths].map((one) => this.journal.draftsOn(workspaceFolder, one)));
    if (threads.document.isClosed) return;
    const open = new Set([...[...this.boxes.all()].map(({ key }) => key), ...this.boxes.saving]);
    for (const draft of drafts.flat()) {
      if (!open.has(draft.key) && (draft.purpose.what !== 'note' || draft.purpose.anchor.path === path)) this.drawing.show(threads, draft, false);
    }
  }

  /** Takes a box off the screen. Its draft stays until it is dropped. */
  close(threads: OpenThreads, box: Box): void {
    this.drawing.close(threads, box);
  }

  /** Opens a draft again and puts the focus into it. */
  reopen(threads: OpenThreads, draft: Draft): Box | undefined {
    return this.showAgain(threads, draft, true);
  }

  /** Shows a draft in a new box, in place of the one that it may be in. */
  private showAgain(threads: OpenThreads, draft: Draft, focus: boolean): Box | undefined {
    for (const box of [...this.boxes.all()]) if (box.key === draft.key) this.drawing.close(threads, box);
    return this.drawing.show(threads, draft, focus);
  }

  /** Opens a box once more that VS Code has closed, with the text it had: its button was pressed in vain. */
  async putBack(threads: OpenThreads, box: Box): Promise<Box | undefined> {
    const { untouched, range, anchored } = box;
    await this.drawing.makeRoom(threads, box);
    const again = this.drawing.show(threads, draftOf(box), true);
    if (!again) return undefined;
    Object.assign(again, { untouched }, range && { range }, anchored && { anchored });
    this.boxes.keep(again);
    return again;
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
