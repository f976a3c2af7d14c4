import type { TextDocument } from 'vscode';
import type { Anchor } from '../../../core/anchors/anchor';
import { followEdit, type TextEdit } from '../../../core/anchors/follow';
import type { MapRange } from '../../../core/anchors/map-range';
import { type Place, placeAnchor } from '../../../core/anchors/place';
import { TrackedPlaces } from '../../../core/anchors/tracked-places';
import { folderNameOf } from '../../../core/notes/entry-path';
import type { NoteThread } from '../../../core/notes/thread';
import { splitLines } from '../../../core/text/lines';
import type { CodePlace } from '../../platform/code-place';
import { turnTaker } from '../../platform/turn-taker';
import type { Box } from '../boxes/box';
import type { FoundPlace } from './thread-sources';

/** How long lost notes are looked for after an edit, in milliseconds; the others follow after the next one. */
const patience = 20;

/** Where all notes of an open document are in it, drawn or not. */
export class NotePlaces {
  private readonly tracked: TrackedPlaces;
  private readonly notes = new Map<string, NoteThread>();
  private away: readonly NoteThread[] = [];

  constructor(
    private readonly place: CodePlace,
    lines: readonly string[],
    mapRange: MapRange,
  ) {
    this.tracked = new TrackedPlaces(lines, mapRange);
  }

  of(id: string): Place | undefined {
    const place = this.tracked.placeOf(id);
    const data = this.notes.get(id);
    return place && data && this.named(data, place);
  }

  /** Where every note was found. */
  found(): ReadonlyMap<string, FoundPlace> {
    const all = [...this.notes.values()].map((data): [string, FoundPlace] => [data.id, { data, place: this.of(data.id)! }]);
    return new Map(all);
  }

  /** The names of the folders in which the notes of this document lie. */
  folders(): ReadonlySet<string> {
    return new Set([...this.notes.values()].map(({ note }) => folderNameOf(note.anchor.path)));
  }

  /** Whether a note came, or one was given another place. */
  hasNews(notes: readonly NoteThread[]): boolean {
    return notes.some((data) => this.isNew(data));
  }

  /** Looks for the notes that came, and for those that were given another place. The others stay where edits brought them. */
  async take(notes: readonly NoteThread[], remembered: ReadonlyMap<string, Place>): Promise<void> {
    const takeTurns = turnTaker();
    for (const data of notes) {
      if (!this.isNew(data)) continue;
      this.put(data, remembered.get(data.id) ?? placeAnchor(data.anchor, this.tracked.lines));
      await takeTurns();
    }
  }

  /** Takes places that were found otherwise, for notes that are lost here or of which the place is a guess. */
  takeFound(found: ReadonlyMap<string, Place>): void {
    for (const [id, place] of found) {
      const data = this.notes.get(id);
      const known = this.tracked.placeOf(id);
      if (data && (known?.state === 'lost' || known?.state === 'check')) this.put(data, place);
    }
  }

  put(data: NoteThread, place: Place): void {
    this.notes.set(data.id, data);
    this.tracked.put(data.id, data.anchor, place);
  }

  /**
   * Takes what is said of the notes now, and lets go of all that are not among them.
   * @param held ids of those that stay because somebody writes on them
   */
  keep(notes: readonly NoteThread[], away: readonly NoteThread[], held: ReadonlySet<string>): void {
    const present = new Set(notes.map(({ id }) => id));
    for (const id of [...this.notes.keys()]) {
      if (present.has(id) || held.has(id)) continue;
      this.notes.delete(id);
      this.tracked.delete(id);
    }
    for (const data of notes) this.notes.set(data.id, { ...data, anchor: this.notes.get(data.id)?.anchor ?? data.anchor });
    this.away = away;
    this.lookForAway();
  }

  edit(edits: readonly TextEdit[], document: TextDocument, boxes: Iterable<Box>): void {
    const written = [...boxes].filter(({ range }) => range);
    for (const { key, purpose, range } of written) {
      if (purpose.what === 'note' && !this.tracked.has(boxId(key))) this.tracked.put(boxId(key), purpose.anchor, { state: 'changed', range: range! });
    }
    this.tracked.edit(edits);
    if (this.tracked.lines.length !== document.lineCount) this.replaceAll(splitLines(document.getText()));
    for (const box of written) {
      // A box whose lines are gone stays where they were.
      box.range = this.tracked.placeOf(boxId(box.key))?.range ?? inside(edits.reduce(followEdit, box.range!), document.lineCount);
    }
  }

  /** Looks again for what edits have lost, and whether a guess has become sure. */
  lookAgain(): void {
    const until = Date.now() + patience;
    for (const { id, anchor } of this.notes.values()) {
      const place = this.tracked.placeOf(id);
      if (!place || (place.state !== 'lost' && place.state !== 'check')) continue;
      if (Date.now() > until) break;
      const found = placeAnchor(anchor, this.tracked.lines);
      if (place.state === 'lost' ? found.state !== 'lost' : found.state === 'here' || found.state === 'moved') this.tracked.put(id, anchor, found);
    }
    this.lookForAway();
  }

  /** What stands again in the file it was taken on counts there, wherever else it was seen meanwhile. */
  private lookForAway(): void {
    for (const data of this.away) {
      const found = placeAnchor(data.anchor, this.tracked.lines);
      if (found.state !== 'here' && found.state !== 'moved') continue;
      this.put(data, found);
    }
    this.away = this.away.filter(({ id }) => !this.notes.has(id));
  }

  private replaceAll(lines: readonly string[]): void {
    const { lines: before } = this.tracked;
    const range = { startLine: 1, startColumn: 1, endLine: before.length, endColumn: before.at(-1)!.length + 1 };
    this.tracked.edit([{ range, text: lines.join('\n') }]);
  }

  private isNew({ id, anchor }: NoteThread): boolean {
    const known = this.notes.get(id);
    return !known || !isSameAnchor(known.anchor, anchor);
  }

  /** What stands in another file than the one it was taken on has moved. */
  private named({ anchor }: NoteThread, place: Place): Place {
    return place.state === 'here' && anchor.path !== this.place.path ? { ...place, state: 'moved' } : place;
  }
}

function boxId(key: string): string {
  return `box ${key}`;
}

function inside(range: Box['range'] & object, lineCount: number): Box['range'] & object {
  return range.endLine <= lineCount ? range : { startLine: lineCount, startColumn: 1, endLine: lineCount, endColumn: 1 };
}

function isSameAnchor(a: Anchor, b: Anchor): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
