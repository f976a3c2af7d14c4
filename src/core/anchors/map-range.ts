import { type Alignment, alignLines } from './align/align-lines';
import type { TextRange } from './anchor';
import type { Place } from './place';
import { resolveRange } from './resolve/resolve-range';
import { wholeLines } from './take';

/** With so much of a range found again it is the same passage; with less it is a guess, and with hardly anything it is gone. */
const same = 0.5;
const guessed = 0.25;

/**
 * Where the code of a range is after a text was replaced as a whole or in large part: by a formatter, a reload from disk,
 * a checkout. `here` and `moved` speak of the text before, not of where a note was taken.
 * @param before the lines before, in which the range is
 * @param after the lines after; both lists are the same objects for all ranges of one replacement
 */
export type MapRange = (before: readonly string[], after: readonly string[], range: TextRange) => Place;

/** Goes by which lines of the one text are which of the other. */
export const mapRange: MapRange = (before, after, range) => {
  const found = resolveRange(alignmentOf(before, after), range.startLine - 1, range.endLine - 1);
  if (!found || found.coverage < guessed) return { state: 'lost' };
  const whole = wholeLines(found.first + 1, found.last + 1, after);
  const wasWhole = range.startColumn === 1 && range.endColumn === before[range.endLine - 1]!.length + 1;
  const place = wasWhole ? whole : withColumns(whole, range, after);
  if (!found.whole) return { state: found.coverage < same ? 'check' : 'changed', range: place };
  return { state: whole.startLine === range.startLine ? 'here' : 'moved', range: place };
};

/** The columns of a range on lines that may have become shorter. */
function withColumns(whole: TextRange, { startColumn, endColumn }: TextRange, lines: readonly string[]): TextRange {
  const place = { ...whole, startColumn: Math.min(startColumn, lines[whole.startLine - 1]!.length + 1), endColumn: Math.min(endColumn, whole.endColumn) };
  return place.startLine === place.endLine && place.endColumn < place.startColumn ? whole : place;
}

let last: { readonly before: readonly string[]; readonly after: readonly string[]; readonly alignment: Alignment } | undefined;

/** Made once for all ranges of a replacement. */
function alignmentOf(before: readonly string[], after: readonly string[]): Alignment {
  if (last?.before !== before || last.after !== after) last = { before, after, alignment: alignLines(before, after) };
  return last.alignment;
}
