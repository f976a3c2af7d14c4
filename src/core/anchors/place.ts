import { isBlank } from '../text/lines';
import type { Anchor, Quote, TextRange } from './anchor';
import type { PlaceState } from './place-state';
import { quotedLineCount, quoteStandsAt, shortenLine } from './quote';
import { wholeLines } from './take';

/** Where an anchor's code is in a text. `range` is absent for a note on the whole file and for a lost one. */
export interface Place {
  readonly state: PlaceState;
  readonly range?: TextRange;
}

/** A changed passage is taken to be the same only if it grew or shrank within this factor (and a few lines). */
const growth = 2;
const slack = 8;

/**
 * Finds an anchor's code in today's lines of its file. Exact text comes first, then the passage between the kept lines
 * above and below. Two places that fit equally well are a guess, and shown as one.
 */
export function placeAnchor(anchor: Anchor, lines: readonly string[]): Place {
  const { range, quote } = anchor;
  if (!range || !quote) return { state: 'here' };
  if (quoteStandsAt(quote, lines, range.startLine - 1)) return { state: 'here', range };
  return placeExact(anchor, range, quote, lines) ?? placeBetween(anchor, range, quote, lines) ?? { state: 'lost' };
}

function placeExact(anchor: Anchor, range: TextRange, quote: Quote, lines: readonly string[]): Place | undefined {
  let best: { first: number; score: number } | undefined;
  let tied = false;
  for (let first = 0; first + quotedLineCount(quote) <= lines.length; first++) {
    if (!quoteStandsAt(quote, lines, first)) continue;
    const score = contextScore(anchor, lines, first, first + quotedLineCount(quote));
    if (!best || score > best.score) {
      best = { first, score };
      tied = false;
    } else if (score === best.score) tied = true;
  }
  // A lone brace or blank line stands in many places; without any neighbour it says nothing.
  if (!best || (best.score === 0 && quote.text.every((line) => line.trim().length < 4))) return undefined;
  const moved = shift(range, best.first + 1 - range.startLine);
  return { state: tied ? 'check' : 'moved', range: moved };
}

function placeBetween(anchor: Anchor, range: TextRange, quote: Quote, lines: readonly string[]): Place | undefined {
  const above = nonBlank(anchor.before ?? []);
  const below = nonBlank(anchor.after ?? []);
  if (above.length === 0 || below.length === 0) return undefined;
  const most = quotedLineCount(quote) * growth + slack;
  const found: TextRange[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!endsWith(lines, i, above)) continue;
    const end = firstStart(lines, i + 1, Math.min(lines.length, i + 2 + most), below);
    if (end !== undefined && end > i + 1) found.push(wholeLines(i + 2, end, lines));
  }
  const only = found[0];
  if (!only) return undefined;
  const nearest = found.reduce((a, b) => (distance(b, range) < distance(a, range) ? b : a), only);
  return { state: found.length === 1 ? 'changed' : 'check', range: nearest };
}

function firstStart(lines: readonly string[], from: number, to: number, below: readonly string[]): number | undefined {
  for (let i = from; i < to; i++) if (startsWith(lines, i, below)) return i;
  return undefined;
}

/** Counts the kept lines that still stand directly above and below, blank ones left out. */
function contextScore(anchor: Anchor, lines: readonly string[], first: number, end: number): number {
  let score = 0;
  let at = first - 1;
  for (const line of nonBlank(anchor.before ?? []).reverse()) {
    while (at >= 0 && isBlank(lines[at]!)) at--;
    if (at < 0 || !sameLine(lines[at]!, line)) break;
    score++;
    at--;
  }
  at = end;
  for (const line of nonBlank(anchor.after ?? [])) {
    while (at < lines.length && isBlank(lines[at]!)) at++;
    if (at >= lines.length || !sameLine(lines[at]!, line)) break;
    score++;
    at++;
  }
  return score;
}

/** Whether the kept lines above stand so that the last of them is at `last`. Two of them are enough. */
function endsWith(lines: readonly string[], last: number, above: readonly string[]): boolean {
  let at = last;
  for (const line of above.slice(-2).reverse()) {
    while (at >= 0 && at !== last && isBlank(lines[at]!)) at--;
    if (at < 0 || !sameLine(lines[at]!, line)) return false;
    at--;
  }
  return true;
}

function startsWith(lines: readonly string[], first: number, below: readonly string[]): boolean {
  let at = first;
  for (const line of below.slice(0, 2)) {
    while (at < lines.length && at !== first && isBlank(lines[at]!)) at++;
    if (at >= lines.length || !sameLine(lines[at]!, line)) return false;
    at++;
  }
  return true;
}

function sameLine(line: string, kept: string): boolean {
  return shortenLine(line).trim() === kept.trim();
}

function nonBlank(lines: readonly string[]): string[] {
  return lines.filter((line) => !isBlank(line));
}

function shift(range: TextRange, by: number): TextRange {
  return { ...range, startLine: range.startLine + by, endLine: range.endLine + by };
}

function distance(a: TextRange, b: TextRange): number {
  return Math.abs(a.startLine - b.startLine);
}
