import type { CommentController, CommentThread, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { mapRange } from '../../../core/anchors/map-range';
import type { Place } from '../../../core/anchors/place';
import type { NoteThread } from '../../../core/notes/thread';
import { splitLines } from '../../../core/text/lines';
import type { CodePlace } from '../../platform/code-place';
import type { Box } from '../boxes/box';
import { nearestNotes } from './nearest-notes';
import { NotePlaces } from './note-places';
import { setRange, ShownNote, toVscodeRange } from './shown-note';
import { toTextRange } from './text-range';
import type { FoundPlace, NotesOfDocument, OpenThreads, ThreadSources } from './thread-sources';

/** How long after the last edit threads are placed anew, in milliseconds. */
const settling = 250;
/** How long a place may be lost before it is said, in milliseconds: lines are deleted to be written anew, or pasted. */
const lostPatience = 1200;
/** How long scrolling has to rest before others are drawn, in milliseconds. */
const scrollPause = 250;

/** VS Code makes a widget for every thread: after so many it is given time to draw those, in milliseconds. */
const atOnce = 12;
const drawing = 40;

/** The threads of one open document: its notes, and the boxes in which new ones are written. */
export class DocumentThreads implements OpenThreads {
  readonly shown = new Map<string, ShownNote>();
  readonly boxes = new Map<string, Box>();
  /** How many notes of this file are not drawn because of the cap. */
  hidden = 0;
  private readonly places: NotePlaces;
  private scrolling: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private waitsForBox = false;
  private closed = false;
  private lastEdit = 0;
  /** Notes that VS Code may have drawn elsewhere when the text around them was replaced. */
  private readonly displaced = new Set<string>();
  /** Notes whose own box is about to become their thread. */
  readonly reserved = new Set<string>();
  /** A note that was asked for is drawn whatever the cap says. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly controller: CommentController,
    readonly document: TextDocument,
    readonly place: CodePlace,
    private readonly sources: ThreadSources,
  ) {
    this.places = new NotePlaces(place, splitLines(document.getText()), mapRange);
  }

  /** Brings the threads in line with the files. While somebody writes in one of them, this waits until the box is left. */
  refresh(): Promise<void> {
    if (this.sources.isWriting(this)) {
      this.waitsForBox = true;
      return Promise.resolve();
    }
    this.waitsForBox = false;
    if (this.running) {
      this.again = true;
      // What it has read may be older than what is asked for now.
      return this.running.then(() => this.running);
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
    const edits = contentChanges.map(({ range, text }) => ({ range: toTextRange(range), text }));
    for (const { range, text } of edits) {
      if (range.startLine === range.endLine || !/[\r\n]/.test(text)) continue;
      for (const [id, { place }] of this.shown) {
        if (place.range && place.range.startLine <= range.endLine && range.startLine <= place.range.endLine) this.displaced.add(id);
      }
    }
    this.places.edit(edits, this.document, this.boxes.values());
    for (const [id, note] of this.shown) note.follow(this.places.of(id) ?? note.place);
    this.lastEdit = Date.now();
    this.settleSoon();
  }

  /** Draws a note although the cap leaves it out. */
  async draw(id: string): Promise<ShownNote | undefined> {
    this.asked.add(id);
    if (!this.shown.has(id)) await this.refresh();
    return this.shown.get(id);
  }

  /** Takes places of notes that could not be found in the text alone. */
  placeFound(found: ReadonlyMap<string, Place>): void {
    this.places.takeFound(found);
    this.settleSoon(0);
  }

  /** Whether a note of the folder of this name is among those of this document. */
  uses(folderName: string): boolean {
    return this.places.folders().has(folderName);
  }

  /** Makes the thread in which a note was written the thread of that note. */
  adopt(thread: CommentThread, data: NoteThread, box: Box): void {
    const place: Place = box.range ? { state: 'here', range: box.range } : { state: 'here' };
    this.places.put(data, place);
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
    if (this.shown.size === 0) await this.drawThese({ here: await this.sources.notesNear(this.place, this.document), away: [] });
    await this.drawThese(await this.sources.notesFor(this.place, this.document));
    if (this.closed) return;
    this.tellPlaces();
    await this.sources.restoreDrafts(this);
  }

  private async drawThese({ here, away }: NotesOfDocument): Promise<void> {
    const notes = here.filter(({ id }) => !this.reserved.has(id));
    if (!this.closed && this.places.hasNews(notes)) await this.places.take(notes, await this.sources.remembered(this.place, this.document, notes));
    if (this.closed) return;
    this.places.keep(notes, away, new Set([...this.shown].filter(([, { hasBox }]) => hasBox).map(([id]) => id)));
    const me = this.sources.me(this.place.workspaceFolder);
    const drawn = this.choose(notes.map((data) => ({ data, place: this.places.of(data.id)! })));
    for (const [id, note] of this.shown) {
      if (drawn.has(id) || note.hasBox) continue;
      note.dispose();
      this.shown.delete(id);
    }
    let fresh = 0;
    for (const [id, { data, place: placed }] of drawn) {
      // Edits may have moved it while others were drawn.
      const place = this.places.of(id) ?? placed;
      const known = this.shown.get(id);
      const note = known ?? new ShownNote(this.controller, this.document.uri, data, place, me);
      this.shown.set(id, note);
      note.show(data, me);
      if (known) note.showPlace(place, this.displaced.delete(id));
      else if ((fresh += 1) % atOnce === 0) {
        await new Promise((resolve) => setTimeout(resolve, drawing));
        if (this.closed) return;
      }
    }
  }

  private choose(notes: readonly FoundPlace[]): ReadonlyMap<string, FoundPlace> {
    const most = this.sources.maximum();
    const isKept = (id: string): boolean => this.asked.has(id) || this.shown.get(id)?.hasBox === true;
    this.hidden = Math.max(0, notes.length - most);
    return nearestNotes(notes, most, this.sources.firstVisibleLine(this.document), isKept);
  }

  private settleSoon(delay = settling): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), delay);
  }

  private settle(): void {
    if (this.closed || this.sources.isWriting(this)) return;
    this.places.lookAgain();
    const patient = Date.now() - this.lastEdit < lostPatience;
    let waits = false;
    for (const [id, note] of this.shown) {
      const place = this.places.of(id);
      if (!place) continue;
      if (place.state === 'lost' && note.place.state !== 'lost' && patient) waits = true;
      else note.showPlace(place, this.displaced.delete(id));
    }
    for (const { range, thread } of this.boxes.values()) {
      const wanted = toVscodeRange(range);
      if (range && thread.range && !thread.range.isEqual(wanted)) setRange(thread, wanted);
    }
    if (waits) this.settleSoon(lostPatience);
    else this.tellPlaces();
  }

  private tellPlaces(): void {
    if (this.place.ref === undefined) this.sources.onPlaced(this, this.places.found());
  }
}
