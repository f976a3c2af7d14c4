import type { Anchor, TextRange } from './anchor';
import type { Standing } from './edit-log';

/** An anchor in a text that is edited. Moving it by lines is one addition, for there may be thousands. */
export interface TrackedNote {
  readonly id: string;
  readonly anchor: Anchor;
  /** Whole lines stay whole lines, whatever is typed at their ends. */
  whole: boolean;
  /** How many edits there had been when it was put here. */
  readonly since: number;
  /** Where it stood `shift` lines ago; read it by `standingOf`. */
  stood: Standing;
  shift: number;
  /** Lines of `stood`, or far above the text. */
  startLine: number;
  endLine: number;
}

const nowhere = -1e9;

export function trackNote(id: string, anchor: Anchor, whole: boolean, since: number, standing: Standing): TrackedNote {
  const note: TrackedNote = { id, anchor, whole, since, stood: standing, shift: 0, startLine: nowhere, endLine: nowhere };
  stand(note, standing);
  return note;
}

export function stand(note: TrackedNote, standing: Standing): void {
  note.stood = standing;
  note.shift = 0;
  note.startLine = standing.range?.startLine ?? nowhere;
  note.endLine = standing.range?.endLine ?? nowhere;
}

export function standingOf({ stood, shift }: TrackedNote): Standing {
  if (shift === 0 || !stood.range) return stood;
  return { state: stood.state, range: movedBy(stood.range, shift) };
}

function movedBy(range: TextRange, lines: number): TextRange {
  return { ...range, startLine: range.startLine + lines, endLine: range.endLine + lines };
}
