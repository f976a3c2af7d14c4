import type { CommentController, CommentThread, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { followEdit } from '../../../core/anchors/follow';
import { type Place, placeAnchor } from '../../../core/anchors/place';
import type { NoteThread } from '../../../core/notes/thread';
import { splitLines } from '../../../core/text/lines';
import type { CodePlace } from '../../platform/code-place';
import type { Box } from '../boxes/box';
import { setRange, ShownNote, toVscodeRange } from './shown-note';
import { toTextRange } from './text-range';
import type { OpenThreads, ThreadSources } from './thread-sources';

/** How long after the last edit threads are placed anew, in milliseconds. */
const settling = 250;
/** How long scrolling has to rest before others are drawn, in milliseconds. */
const scrollPause = 250;

/** The threads of one open document: its notes, and the boxes in which new ones are written. */
export class DocumentThreads implements OpenThreads {
  readonly shown = new Map<string, ShownNote>();
  readonly boxes = new Map<string, Box>();
  /** How many notes of this file are not drawn because of the cap. */
  hidden = 0;
  private scrolling: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private waitsForBox = false;
  private closed = false;
  /** Notes whose own box is about to become their thread. */
  readonly reserved = new Set<string>();
  /** A note that was asked for is drawn whatever the cap says. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly controller: CommentController,
    readonly document: TextDocument,
    readonly place: CodePlace,
    private readonly sources: ThreadSources,
  ) {}

  /** Brings the threads in line with the files. While somebody writes in one of them, this waits until the box is left. */
  refresh(): Promise<void> {
    if (this.sources.isWriting(this)) {
      this.waitsForBox = true;
      return Promise.resolve();
    }
    this.waitsForBox = false;
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.bringInLine().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        void this.refresh();
      }
    });
    return this.running;
  }

  /** Catches up with what came while a box had the focus. */
  onBoxLeft(): void {
    if (this.waitsForBox) void this.refresh();
    this.settleSoon();
  }

  /** Draws those that are near what is on screen now, where not all are drawn. */
  onScroll(): void {
    if (this.hidden === 0) return;
    clearTimeout(this.scrolling);
    this.scrolling = setTimeout(() => void this.refresh(), scrollPause);
  }

  onEdit({ contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    // VS Code lists the changes of one edit from the last to the first, so that none moves another.
    for (const { range, text } of contentChanges) {
      const edit = { range: toTextRange(range), text };
      for (const note of this.shown.values()) {
        if (note.place.range) note.follow(followEdit(note.place.range, edit));
      }
      for (const box of this.boxes.values()) if (box.range) box.range = followEdit(box.range, edit);
    }
    this.settleSoon();
  }

  /** Draws a note although the cap leaves it out. */
  async draw(id: string): Promise<ShownNote | undefined> {
    this.asked.add(id);
    if (!this.shown.has(id)) await this.refresh();
    return this.shown.get(id);
  }

  /** Makes the thread in which a note was written the thread of that note. */
  adopt(thread: CommentThread, data: NoteThread, box: Box): void {
    const place: Place = box.range ? { state: 'here', range: box.range } : { state: 'here' };
    const note = new ShownNote(this.controller, this.document.uri, data, place, this.sources.me(this.place.workspaceFolder), thread);
    this.shown.set(data.id, note);
    this.reserved.delete(data.id);
    this.boxes.delete(box.key);
    note.show(data, this.sources.me(this.place.workspaceFolder));
  }

  dispose(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.scrolling);
    this.sources.onClosed(this);
    for (const note of this.shown.values()) note.dispose();
    for (const { thread } of this.boxes.values()) thread.dispose();
    this.shown.clear();
  }

  private async bringInLine(): Promise<void> {
    const all = await this.sources.notesFor(this.place, this.document);
    if (this.closed) return;
    const notes = all.filter(({ id }) => !this.reserved.has(id));
    const lines = splitLines(this.document.getText());
    const me = this.sources.me(this.place.workspaceFolder);
    const drawn = this.choose(notes.map((data) => ({ data, place: this.placeOf(data, lines) })));
    for (const [id, note] of this.shown) {
      if (drawn.has(id) || note.hasBox) continue;
      note.dispose();
      this.shown.delete(id);
    }
    for (const [id, { data, place }] of drawn) {
      const known = this.shown.get(id);
      const note = known ?? new ShownNote(this.controller, this.document.uri, data, place, me);
      this.shown.set(id, note);
      note.show(data, me);
      if (known) note.showPlace(place);
    }
    await this.sources.restoreDrafts(this);
  }

  private choose(notes: { data: NoteThread; place: Place }[]): Map<string, { data: NoteThread; place: Place }> {
    const most = this.sources.maximum();
    const byLine = notes.sort((a, b) => lineOf(a.place) - lineOf(b.place));
    const focus = this.sources.firstVisibleLine(this.document);
    const nearest = [...byLine].sort((a, b) => Math.abs(lineOf(a.place) - focus) - Math.abs(lineOf(b.place) - focus));
    const kept = new Set(nearest.slice(0, most).map(({ data }) => data.id));
    this.hidden = Math.max(0, notes.length - most);
    return new Map(
      byLine
        .filter(({ data }) => kept.has(data.id) || this.asked.has(data.id) || this.shown.get(data.id)?.hasBox)
        .map((one) => [one.data.id, one]),
    );
  }

  /** Where the text says a note is; a place that was followed through edits counts where the text says nothing sure. */
  private placeOf(data: NoteThread, lines: readonly string[]): Place {
    const cold = placeAnchor(data.anchor, lines);
    const live = this.shown.get(data.id)?.place;
    if (!live?.range || cold.state === 'here' || cold.state === 'moved' || live.state === 'lost') return cold;
    const { range } = live;
    const empty = range.startLine === range.endLine && range.startColumn === range.endColumn;
    return empty || range.endLine > lines.length ? cold : { state: live.state === 'check' ? 'check' : 'changed', range };
  }

  private settleSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), settling);
  }

  private settle(): void {
    if (this.closed || this.sources.isWriting(this)) return;
    const lines = splitLines(this.document.getText());
    for (const note of this.shown.values()) note.showPlace(this.placeOf(note.data, lines));
    for (const { range, thread } of this.boxes.values()) {
      const wanted = toVscodeRange(range);
      if (range && thread.range && !thread.range.isEqual(wanted)) setRange(thread, wanted);
    }
  }
}

function lineOf(place: Place): number {
  return place.range?.startLine ?? 0;
}
