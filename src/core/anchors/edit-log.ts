import type { TextRange } from './anchor';
import { followEdit, type TextEdit } from './follow';

/** What is known of a tracked range at one text; `exact` where the quoted lines stand, here or elsewhere. */
export interface Standing {
  readonly state: 'exact' | 'changed' | 'check' | 'lost';
  /** Absent for a lost one, and for a note on the file as a whole. */
  readonly range?: TextRange;
}

/** One edit of a text, as far as it is needed to go back behind it. */
export interface LoggedEdit {
  /** Fingerprint of the text before. */
  readonly before: string;
  /** What takes the edit back, in the order in which to do it. */
  readonly undo: readonly TextEdit[];
  /** How those stood before that the edit touched. The others are where following `undo` brings them. */
  readonly touched: Map<string, Standing>;
}

const mostEdits = 1000;
const mostStandings = 100_000;

/**
 * The last edits of a text. Undo and redo, and whatever else brings a former text back, bring back with it where
 * everything stood then, which following edits alone cannot: what was deleted has no place to come back from.
 */
export class EditLog {
  private edits: LoggedEdit[] = [];
  private standings = 0;
  private dropped = 0;

  /** How many edits there have been. */
  get length(): number {
    return this.dropped + this.edits.length;
  }

  add(edit: LoggedEdit): void {
    this.edits.push(edit);
    this.standings += edit.touched.size;
    while (this.edits.length > mostEdits || (this.standings > mostStandings && this.edits.length > 1)) {
      this.standings -= this.edits.shift()!.touched.size;
      this.dropped += 1;
    }
  }

  /** How many edits there had been when the text was last this one; undefined where that is not known. */
  find(fingerprint: string): number | undefined {
    for (let i = this.edits.length - 1; i >= 0; i--) if (this.edits[i]!.before === fingerprint) return this.dropped + i;
    return undefined;
  }

  /** The ids of all that was touched after there had been so many edits. */
  touchedSince(length: number): Iterable<string> {
    return new Set(this.edits.slice(Math.max(0, length - this.dropped)).flatMap(({ touched }) => [...touched.keys()]));
  }

  /** How something stood when there had been so many edits. */
  rewind(id: string, now: Standing, length: number): Standing {
    let standing = now;
    for (let i = this.edits.length - 1; i >= Math.max(0, length - this.dropped); i--) standing = before(this.edits[i]!, id, standing);
    return standing;
  }

  /** Keeps what is about to be found out anew from counting for the text before the last edit too. */
  settle(id: string, now: Standing): void {
    const last = this.edits.at(-1);
    if (!last || last.touched.has(id)) return;
    last.touched.set(id, before(last, id, now));
    this.standings += 1;
  }
}

function before({ touched, undo }: LoggedEdit, id: string, now: Standing): Standing {
  const known = touched.get(id);
  if (known || !now.range) return known ?? now;
  return { state: now.state, range: undo.reduce(followEdit, now.range) };
}
