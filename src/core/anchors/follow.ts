import { splitLines } from '../text/lines';
import type { TextRange } from './anchor';

/** One replacement in a text: what stood from start to end became `text`. Lines and columns count from 1. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a range is after an edit. Text inserted at either end stays outside, so that a comment on a line does not grow
 * when lines are added around it. What takes the place of its first or last words is inside as they were; what is deleted
 * inside shrinks it, at the least to nothing.
 */
export function followEdit(range: TextRange, edit: TextEdit): TextRange {
  const start = movePoint({ line: range.startLine, column: range.startColumn }, edit, 'after');
  const end = movePoint({ line: range.endLine, column: range.endColumn }, edit, 'before');
  const turned = end.line < start.line || (end.line === start.line && end.column < start.column);
  const last = turned ? start : end;
  return { startLine: start.line, startColumn: start.column, endLine: last.line, endColumn: last.column };
}

/** @param side where a point that lies inside the replaced text ends up, and one at which text is inserted */
function movePoint(point: Point, edit: TextEdit, side: 'before' | 'after'): Point {
  const from = { line: edit.range.startLine, column: edit.range.startColumn };
  const to = { line: edit.range.endLine, column: edit.range.endColumn };
  const toFrom = compare(point, from);
  const replaces = compare(from, to) < 0;
  if (toFrom < 0 || (toFrom === 0 && (side === 'before' || replaces))) return point;
  const end = endOfInserted(from, edit.text);
  if (compare(point, to) < 0) return side === 'before' ? from : end;
  if (point.line > to.line) return { line: point.line + end.line - to.line, column: point.column };
  return { line: end.line, column: end.column + point.column - to.column };
}

function endOfInserted(from: Point, text: string): Point {
  const lines = splitLines(text);
  const last = lines[lines.length - 1]!;
  return lines.length === 1
    ? { line: from.line, column: from.column + last.length }
    : { line: from.line + lines.length - 1, column: last.length + 1 };
}

function compare(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}
