import { isBlank } from '../text/lines';
import type { Anchor, TextRange } from './anchor';
import { quoteLines, shortenLine } from './quote';
import { takeKeys } from './stored/take-keys';

/** How many non-blank lines around the quote are kept. */
export const contextLines = 5;
/** Blank lines are kept too, but no more lines than this in all. */
export const contextLimit = 12;

/** What is known about the text that an anchor is taken from, apart from the text. */
export interface AnchorSource {
  readonly path: string;
  readonly symbol?: readonly string[];
  readonly commit?: string;
  readonly blob?: string;
}

/**
 * Makes a person's selection into the range that is meant: a selection that ends at the first column means the lines
 * above it, an empty one means its whole line, and nothing reaches past the text.
 * @param selection lines and columns from 1, start before end
 */
export function meantRange(selection: TextRange, lines: readonly string[]): TextRange {
  const last = Math.max(1, lines.length);
  const startLine = clamp(selection.startLine, 1, last);
  let endLine = clamp(selection.endLine, startLine, last);
  let endColumn = selection.endLine > last ? lengthOf(lines, endLine) + 1 : selection.endColumn;
  const empty = selection.startLine === selection.endLine && selection.startColumn === selection.endColumn;
  if (empty) return wholeLines(startLine, startLine, lines);
  if (selection.endLine <= last && endLine > startLine && endColumn <= 1) {
    endLine -= 1;
    endColumn = lengthOf(lines, endLine) + 1;
  }
  const startColumn = clamp(selection.startColumn, 1, lengthOf(lines, startLine) + 1);
  endColumn = clamp(endColumn, 1, lengthOf(lines, endLine) + 1);
  if (startLine === endLine && startColumn >= endColumn) return wholeLines(startLine, endLine, lines);
  return { startLine, startColumn, endLine, endColumn };
}

/** The range of whole lines, both included. */
export function wholeLines(startLine: number, endLine: number, lines: readonly string[]): TextRange {
  return { startLine, startColumn: 1, endLine, endColumn: lengthOf(lines, endLine) + 1 };
}

/** Takes the anchor of a range, or of the file as a whole when there is none. */
export function takeAnchor(source: AnchorSource, lines: readonly string[], range?: TextRange): Anchor {
  if (!range) return { ...source };
  const first = range.startLine - 1;
  return {
    ...source,
    range,
    quote: quoteLines(lines.slice(first, range.endLine)),
    before: contextAbove(lines, first),
    after: contextBelow(lines, range.endLine),
    keys: takeKeys(lines, first, range.endLine - 1),
  };
}

function contextAbove(lines: readonly string[], end: number): string[] {
  let start = end;
  for (let found = 0; start > 0 && found < contextLines && end - start < contextLimit; start--) {
    if (!isBlank(lines[start - 1]!)) found++;
  }
  return lines.slice(start, end).map(shortenLine);
}

function contextBelow(lines: readonly string[], start: number): string[] {
  let end = start;
  for (let found = 0; end < lines.length && found < contextLines && end - start < contextLimit; end++) {
    if (!isBlank(lines[end]!)) found++;
  }
  return lines.slice(start, end).map(shortenLine);
}

function lengthOf(lines: readonly string[], line: number): number {
  return lines[line - 1]?.length ?? 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
