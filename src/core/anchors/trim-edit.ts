import { splitLines } from '../text/lines';
import type { TextEdit } from './follow';
import type { HeldText } from './held-text';

/** An edit that says no more than it changes, with what it takes away. Both texts have `\n` between lines. */
export interface TrimmedEdit extends TextEdit {
  readonly removed: string;
}

/**
 * Leaves out what an edit replaces by the same: formatters, reloads and undo replace far more than they change, and text
 * that stays has not been touched. Undefined when nothing changes.
 */
export function trimEdit({ range, text }: TextEdit, held: HeldText): TrimmedEdit | undefined {
  const removed = held.textIn(range);
  const inserted = text.includes('\r') ? splitLines(text).join('\n') : text;
  if (removed === inserted) return undefined;
  const most = Math.min(removed.length, inserted.length);
  let head = 0;
  while (head < most && removed.charCodeAt(head) === inserted.charCodeAt(head)) head++;
  if (head > 0 && isHighHalf(removed, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && removed.charCodeAt(removed.length - 1 - tail) === inserted.charCodeAt(inserted.length - 1 - tail)) tail++;
  if (tail > 0 && isHighHalf(removed, removed.length - tail - 1)) tail--;
  const start = pointAfter(range.startLine, range.startColumn, removed.slice(0, head));
  const taken = removed.slice(head, removed.length - tail);
  const end = pointAfter(start.line, start.column, taken);
  return {
    range: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    text: inserted.slice(head, inserted.length - tail),
    removed: taken,
  };
}

/** Where a text (with `\n` between lines) ends that begins at a line and column, both from 1. */
export function pointAfter(line: number, column: number, text: string): { readonly line: number; readonly column: number } {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line, column: column + text.length };
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return { line: line + breaks, column: text.length - last };
}

function isHighHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
