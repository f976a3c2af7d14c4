import type { Anchor, TextRange } from './anchor';
import { EditLog, type LoggedEdit, type Standing } from './edit-log';
import { followEdit, type TextEdit } from './follow';
import { HeldText } from './held-text';
import type { MapRange } from './map-range';
import type { Place } from './place';
import { quotedLineCount, quoteStandsAt } from './quote';
import { wholeLines } from './take';
import { type Arrival, Tombstones } from './tombstones';
import { stand, standingOf, type TrackedNote, trackNote } from './tracked-note';
import { pointAfter, trimEdit, type TrimmedEdit } from './trim-edit';

/** Both texts of an edit that put several lines in place of several others. */
interface Rewritten {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What an event did to tracked places besides moving them along with the text around them. */
export interface TrackedEdit {
  /** Ids of those that were edited, deleted or found again, and of those in text that was replaced at large. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Where anchors are in one open document while it is edited. Follows each edit at once, brings everything back exactly
 * with undo and redo, and knows again what was deleted and is pasted.
 */
export class TrackedPlaces {
  private readonly text: HeldText;
  private readonly log = new EditLog();
  private readonly tombstones = new Tombstones();
  private readonly notes = new Map<string, TrackedNote>();
  private fingerprint: string;

  constructor(
    lines: readonly string[],
    private readonly mapRange: MapRange,
  ) {
    this.text = new HeldText([...lines]);
    this.fingerprint = this.text.fingerprint();
  }

  /** The lines as the last edit left them. Changes with the next one. */
  get lines(): readonly string[] {
    return this.text.lines;
  }

  has(id: string): boolean {
    return this.notes.has(id);
  }

  ids(): Iterable<string> {
    return this.notes.keys();
  }

  /** Undefined for an id that is not tracked. */
  placeOf(id: string): Place | undefined {
    const note = this.notes.get(id);
    if (!note) return undefined;
    const { state, range } = standingOf(note);
    if (!range) return { state: state === 'exact' ? 'here' : state };
    if (state !== 'exact') return { state, range };
    return { state: range.startLine === note.anchor.range?.startLine ? 'here' : 'moved', range };
  }

  /** Says where an anchor is in the text as it is now. A range outside the text counts as lost. */
  put(id: string, anchor: Anchor, place: Place): void {
    const known = this.notes.get(id);
    const range = place.range && this.isInside(place.range) ? place.range : undefined;
    const lost = place.state === 'lost' || (!range && anchor.range !== undefined);
    const state = lost ? 'lost' : place.state === 'changed' || place.state === 'check' ? place.state : 'exact';
    const standing: Standing = range && !lost ? { state, range } : { state };
    if (known && known.anchor === anchor) {
      this.log.settle(id, standingOf(known));
      stand(known, standing);
      if (standing.range) known.whole = isWhole(standing.range, this.lines);
      return;
    }
    this.tombstones.delete(id);
    const whole = isWhole(range ?? anchor.range, this.lines);
    this.notes.set(id, trackNote(id, anchor, whole, this.log.length, standing));
  }

  delete(id: string): void {
    this.notes.delete(id);
    this.tombstones.delete(id);
  }

  /** Follows the edits of one event, in the order in which they were done. */
  edit(edits: readonly TextEdit[]): TrackedEdit {
    const undo: TextEdit[] = [];
    const logged: LoggedEdit = { before: this.fingerprint, undo, touched: new Map() };
    const arrivals: TextRange[] = [];
    const texts: string[] = [];
    for (const given of edits) {
      const edit = trimEdit(given, this.text);
      if (!edit) continue;
      const end = pointAfter(edit.range.startLine, edit.range.startColumn, edit.text);
      const arrived: TextRange = { ...edit.range, endLine: end.line, endColumn: end.column };
      this.follow(edit, logged);
      undo.unshift({ range: arrived, text: edit.removed });
      arrivals.forEach((one, i) => (arrivals[i] = followEdit(one, edit)));
      arrivals.push(arrived);
      texts.push(edit.text);
    }
    if (undo.length === 0) return { touched: new Set() };
    arrivals.forEach(({ startLine, startColumn }, i) => this.bringBack({ text: texts[i]!, line: startLine, column: startColumn }, logged.touched));
    this.fingerprint = this.text.fingerprint();
    const former = this.log.find(this.fingerprint);
    if (former !== undefined) this.rewind(former, logged);
    this.log.add(logged);
    return { touched: new Set(logged.touched.keys()) };
  }

  private follow(edit: TrimmedEdit, { touched, undo }: LoggedEdit): void {
    const { range, text, removed } = edit;
    const delta = breaksIn(text) - (range.endLine - range.startLine);
    const met: TrackedNote[] = [];
    const { startLine, endLine } = range;
    // This is done for all notes with each key: two comparisons and, where lines come or go, one addition.
    for (const note of this.notes.values()) {
      if (note.endLine + note.shift < startLine) continue;
      if (note.startLine + note.shift > endLine) note.shift += delta;
      else met.push(note);
    }
    const rewritten = met.length > 0 && removed.includes('\n') && text.includes('\n');
    const before = rewritten ? [...this.lines] : [];
    const formers = met.map(standingOf);
    const words = formers.map((former) => this.text.textIn(former.range!));
    this.text.replace(edit);
    const texts = rewritten ? { before, after: [...this.lines] } : undefined;
    met.forEach((note, i) => {
      const former = formers[i]!;
      const next = this.after(note, former.range!, edit, texts, words[i]!);
      // As it stood before the event: earlier edits of the same one may have moved it.
      if (!touched.has(note.id)) touched.set(note.id, { state: former.state, range: undo.reduce(followEdit, former.range!) });
      if (next) stand(note, this.judge(note, next.state === 'check' ? next.state : former.state, next.range!));
      else {
        stand(note, { state: 'lost' });
        if (covers(range, former.range!)) this.tombstones.add({ id: note.id, removed, offset: offsetIn(removed, range, former.range!), length: words[i]!.length });
      }
    });
  }

  /** Where a range is after an edit in its lines; undefined when its text is gone. */
  private after({ whole }: TrackedNote, at: TextRange, edit: TrimmedEdit, texts: Rewritten | undefined, words: string): Place | undefined {
    const { range, text } = edit;
    if (texts && overlaps(range, at)) {
      const place = this.mapRange(texts.before, texts.after, at);
      return place.range && this.isInside(place.range) ? place : undefined;
    }
    const bigger = covers(range, at) && (isBefore(range.startLine, range.startColumn, at.startLine, at.startColumn) || isBefore(at.endLine, at.endColumn, range.endLine, range.endColumn));
    if (bigger && (words !== '' || text.trim() === '' || range.endLine > range.startLine)) return undefined;
    const next = followEdit(at, edit);
    const meant = whole ? wholeLines(next.startLine, next.endLine, this.lines) : next;
    return words.trim() !== '' && this.text.textIn(meant).trim() === '' ? undefined : { state: 'changed', range: meant };
  }

  /** The quoted lines, where they stand again, are as good as before; a guess stays one until a person says otherwise. */
  private judge({ anchor }: TrackedNote, former: Standing['state'], range: TextRange): Standing {
    const { quote, range: taken } = anchor;
    const count = range.endLine - range.startLine + 1;
    const stands = taken && quote && quotedLineCount(quote) === count && quoteStandsAt(quote, this.lines, range.startLine - 1);
    if (!stands) return { state: former === 'check' ? 'check' : 'changed', range };
    const whole = wholeLines(range.startLine, range.endLine, this.lines);
    const startColumn = Math.min(taken.startColumn, this.lines[range.startLine - 1]!.length + 1);
    const endColumn = Math.min(taken.endColumn, whole.endColumn);
    const meant = taken.endLine - taken.startLine + 1 === count && (count > 1 || startColumn <= endColumn);
    return { state: former === 'check' ? 'check' : 'exact', range: meant ? { ...whole, startColumn, endColumn } : whole };
  }

  private bringBack(arrival: Arrival, touched: Map<string, Standing>): void {
    for (const { id, range } of this.tombstones.standingIn(arrival)) {
      const note = this.notes.get(id);
      if (!note || note.stood.state !== 'lost' || !this.isInside(range)) continue;
      if (!touched.has(id)) touched.set(id, note.stood);
      stand(note, this.judge(note, 'exact', note.whole ? wholeLines(range.startLine, range.endLine, this.lines) : range));
    }
  }

  /** The text is one that was there before: all that was touched meanwhile stands as it stood then. */
  private rewind(length: number, logged: LoggedEdit): void {
    for (const id of new Set([...logged.touched.keys(), ...this.log.touchedSince(length)])) {
      const note = this.notes.get(id);
      if (!note || note.since > length) continue;
      const { state, range } = standingOf(note);
      const now = logged.touched.get(id) ?? (range ? { state, range: logged.undo.reduce(followEdit, range) } : { state });
      const then = this.log.rewind(id, now, length);
      if (then.range && !this.isInside(then.range)) continue;
      logged.touched.set(id, now);
      stand(note, then);
    }
  }

  private isInside({ startLine, startColumn, endLine, endColumn }: TextRange): boolean {
    const [first, last] = [this.lines[startLine - 1], this.lines[endLine - 1]];
    if (first === undefined || last === undefined || startColumn < 1 || endColumn < 1) return false;
    return !isBefore(endLine, endColumn, startLine, startColumn) && startColumn <= first.length + 1 && endColumn <= last.length + 1;
  }
}

function isWhole(range: TextRange | undefined, lines: readonly string[]): boolean {
  return range?.startColumn === 1 && range.endColumn === (lines[range.endLine - 1]?.length ?? 0) + 1;
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}

function covers(outer: TextRange, inner: TextRange): boolean {
  return !isBefore(inner.startLine, inner.startColumn, outer.startLine, outer.startColumn) && !isBefore(outer.endLine, outer.endColumn, inner.endLine, inner.endColumn);
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return isBefore(a.startLine, a.startColumn, b.endLine, b.endColumn) && isBefore(b.startLine, b.startColumn, a.endLine, a.endColumn);
}

/** Where a range begins in the text that an edit takes away, in UTF-16 units. */
function offsetIn(removed: string, taken: TextRange, at: TextRange): number {
  let offset = 0;
  for (let line = taken.startLine; line < at.startLine; line++) offset = removed.indexOf('\n', offset) + 1;
  return offset + at.startColumn - (at.startLine === taken.startLine ? taken.startColumn : 1);
}
