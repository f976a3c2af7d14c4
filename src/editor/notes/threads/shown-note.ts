import {
  type Comment,
  type CommentController,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  Range,
  type Uri,
} from 'vscode';
import type { TextRange } from '../../../core/anchors/anchor';
import type { Place } from '../../../core/anchors/place';
import type { PlaceState } from '../../../core/anchors/place-state';
import { gapsOf } from '../../../core/notes/gaps';
import { labelOf } from '../../../core/notes/label';
import type { Author } from '../../../core/notes/note';
import { isSameAuthor } from '../../../core/notes/own-entry';
import type { NoteThread } from '../../../core/notes/thread';
import type { BoxComment } from '../boxes/box';
import { gapText, labelText } from '../words';
import { lostLines } from './lost-lines';
import { NoteComment } from './note-comment';

/** One note as a comment thread of one document. */
export class ShownNote {
  readonly thread: CommentThread;
  private readonly comments = new Map<string, NoteComment>();
  /** The box of a reply that is being written, below everything said. */
  private reply: BoxComment | undefined;

  /** @param adopted the thread in which the note was just written, which stays as it is on screen */
  constructor(
    controller: CommentController,
    uri: Uri,
    public data: NoteThread,
    public place: Place,
    private me: Author | undefined,
    adopted?: CommentThread,
  ) {
    // VS Code draws a thread at once, and hears of changes a tenth of a second later: who clicks in between must not find
    // an empty thread, which would ask for a new comment.
    this.bringInLine(data, me);
    this.thread = adopted ?? controller.createCommentThread(uri, toVscodeRange(place.range), this.spoken());
    this.thread.canReply = false;
    // A thread is closed at first. Saying so would reach VS Code a moment later, and close what was opened meanwhile.
    if (!data.anchor.range) setRange(this.thread, undefined);
  }

  /** Brings the thread up to date, and touches only what is different. */
  show(data: NoteThread, me: Author | undefined): void {
    this.data = data;
    this.me = me;
    const { thread } = this;
    const changed = this.bringInLine(data, me);
    const wanted: Comment[] = this.spoken();
    if (this.reply) wanted.push(this.reply);
    if (changed || !sameItems(thread.comments, wanted)) thread.comments = wanted;
    const state = data.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    if (thread.state !== state) thread.state = state;
    this.showHead();
  }

  /**
   * Moves the thread to where its code is. Takes the focus from a box in it, so ask first.
   * @param displaced whether VS Code may have drawn it elsewhere, because an edit replaced the text around it
   */
  showPlace(place: Place, displaced = false): void {
    const wasLost = this.place.state === 'lost';
    this.place = place;
    const range = this.data.anchor.range ? toVscodeRange(place.range) : undefined;
    const { range: shown } = this.thread;
    if (range && displaced && shown && range.isEqual(shown)) {
      // The same range once more would not reach VS Code.
      setRange(this.thread, range.with({ end: range.end.translate(1) }));
      setRange(this.thread, range);
    } else if (range ? !shown || !range.isEqual(shown) : shown) setRange(this.thread, range);
    if (wasLost !== (place.state === 'lost') && this.bringInLine(this.data, this.me)) this.refreshComments();
    this.showHead();
  }

  /** Follows an edit without telling VS Code, which moves the drawn thread by itself. What is lost says so a moment later. */
  follow(place: Place): void {
    if (place.state !== 'lost') this.place = place;
  }

  commentOf(entry: string): NoteComment | undefined {
    return this.comments.get(entry);
  }

  /** Opens, or takes away, the box for a reply. */
  setReply(box: BoxComment | undefined): void {
    this.reply = box;
    this.refreshComments();
  }

  /** Hands the comments to VS Code again after one of them was changed. */
  refreshComments(): void {
    const spoken = this.spoken();
    this.thread.comments = this.reply ? [...spoken, this.reply] : spoken;
    this.showHead();
  }

  reveal(): void {
    // VS Code does not tell when a person closes a thread: what was said last is said again only after something else.
    this.thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    this.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  get hasBox(): boolean {
    return this.reply !== undefined || [...this.comments.values()].some(({ contextValue }) => contextValue === 'box.edit');
  }

  dispose(): void {
    this.thread.dispose();
  }

  private spoken(): NoteComment[] {
    return [this.data.note, ...this.data.said].map(({ id }) => this.comments.get(id)!);
  }

  /** Makes a comment of each entry; returns whether anything on screen is different. */
  private bringInLine(data: NoteThread, me: Author | undefined): boolean {
    let changed = false;
    const quiet = gapsOf(data.kind, data.note.text).map((gap) => `*${gapText(gap)}*`).slice(0, 1);
    const foot = this.place.state === 'lost' ? lostLines(data.anchor) : [];
    for (const entry of [data.note, ...data.said]) {
      let comment = this.comments.get(entry.id);
      if (!comment) {
        comment = new NoteComment(this, entry);
        this.comments.set(entry.id, comment);
      }
      const isNote = entry.id === data.id;
      const own = me !== undefined && isSameAuthor(me, entry.author);
      changed = comment.show(entry, own, isNote ? [...foot, ...quiet] : [], isNote ? data.deleted?.by : undefined) || changed;
    }
    return changed;
  }

  private showHead(): void {
    const { data, place } = this;
    const contextValue = contextValueOf(data, place.state);
    if (this.thread.contextValue !== contextValue) this.thread.contextValue = contextValue;
    const parts = labelOf({
      kind: data.kind,
      place: place.state,
      visibility: data.visibility,
      resolved: data.resolved,
      ...(data.weight ? { weight: data.weight } : {}),
      ...(data.anchor.range ? { formerLine: data.anchor.range.startLine } : {}),
    });
    const label = labelText(this.hasBox ? [...parts.slice(0, 2), 'draft'] : parts);
    if (this.thread.label !== label) this.thread.label = label;
  }
}

function contextValueOf(data: NoteThread, place: PlaceState): string {
  const words = ['note', data.visibility, data.resolved ? 'resolved' : 'open', data.kind, place];
  return data.deleted ? `${words.join('.')}.deleted` : words.join('.');
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** VS Code counts from 0. A note without a place is shown at the top of its file. */
export function toVscodeRange(range: TextRange | undefined): Range {
  if (!range) return new Range(0, 0, 0, 0);
  return new Range(range.startLine - 1, range.startColumn - 1, range.endLine - 1, range.endColumn - 1);
}

/** `createCommentThread` wants a range, though a thread without one is what a note on the file as a whole is. */
export function setRange(thread: CommentThread, range: Range | undefined): void {
  (thread as { range: Range | undefined }).range = range;
}
