import type { TextRange } from './anchor';
import { pointAfter } from './trim-edit';

/** So many deleted places are remembered for each document, the latest. */
const most = 2000;
/** A passage that says less is recognised only together with all that was deleted with it. In UTF-16 units. */
const speaking = 8;

/** A range whose text was deleted. Texts have `\n` between lines. */
export interface Tombstone {
  readonly id: string;
  /** All that the edit took away. */
  readonly removed: string;
  /** Where the range began in it, and how long it was, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
}

/** Text that came in, and where it stands; lines and columns from 1. */
export interface Arrival {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** What was deleted, so that it is known again when it is pasted somewhere else in the same document. */
export class Tombstones {
  private stones = new Map<string, Tombstone>();

  add(stone: Tombstone): void {
    this.stones.delete(stone.id);
    this.stones.set(stone.id, stone);
    for (const id of this.stones.keys()) {
      if (this.stones.size <= most) break;
      this.stones.delete(id);
    }
  }

  delete(id: string): void {
    this.stones.delete(id);
  }

  /** The ranges that stand again in a text that came in. They stay remembered: text may be pasted and cut once more. */
  *standingIn({ text, line, column }: Arrival): Iterable<{ readonly id: string; readonly range: TextRange }> {
    if (text.trim() === '') return;
    // One edit may have deleted thousands of places with the same text.
    const wholes = new Map<string, number>();
    for (const stone of this.stones.values()) {
      const { removed } = stone;
      const whole = wholes.get(removed) ?? text.indexOf(removed);
      wholes.set(removed, whole);
      const at = whole >= 0 ? whole + stone.offset : findIn(text, stone);
      if (at === undefined) continue;
      const start = pointAfter(line, column, text.slice(0, at));
      const end = pointAfter(start.line, start.column, text.slice(at, at + stone.length));
      yield { id: stone.id, range: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column } };
    }
  }
}

function findIn(text: string, { removed, offset, length }: Tombstone): number | undefined {
  const own = removed.slice(offset, offset + length);
  if (own.trim().length < speaking) return undefined;
  const at = text.indexOf(own);
  return at >= 0 && text.indexOf(own, at + 1) < 0 ? at : undefined;
}
