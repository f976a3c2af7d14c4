import { hashText } from '../text/hash';
import type { Quote } from './anchor';

/** A quote keeps this many lines at each end when it is cut. */
const keptLines = 20;
/** A line keeps this many UTF-16 units at each end when it is cut. */
const keptUnits = 200;
const ellipsis = '…';

/** Quotes whole lines; long ones are cut in the middle and hashed. */
export function quoteLines(lines: readonly string[]): Quote {
  const tooMany = lines.length > keptLines * 2;
  const kept = tooMany ? [...lines.slice(0, keptLines), ...lines.slice(-keptLines)] : [...lines];
  const text = kept.map(shortenLine);
  const whole = !tooMany && text.every((line, i) => line === lines[i]);
  if (whole) return { text };
  return { text, cut: { head: tooMany ? keptLines : lines.length, lines: lines.length, hash: hashLines(lines) } };
}

/** How many lines the quote speaks of. */
export function quotedLineCount(quote: Quote): number {
  return quote.cut?.lines ?? quote.text.length;
}

/** Whether the lines from `first` (0-based) on are what was quoted, to the letter. */
export function quoteStandsAt(quote: Quote, lines: readonly string[], first: number): boolean {
  return quoteMayStandAt(quote, lines, first) && wholeStandsAt(quote, lines, first);
}

/** The quick part of `quoteStandsAt`: compares what the quote has kept. It is the whole answer when nothing was cut. */
export function quoteMayStandAt(quote: Quote, lines: readonly string[], first: number): boolean {
  const { text, cut } = quote;
  const count = quotedLineCount(quote);
  if (first < 0 || first + count > lines.length) return false;
  if (!cut) return text.every((line, i) => lines[first + i] === line);
  // Anybody may have written these numbers.
  if (cut.head > text.length || text.length > count) return false;
  const gap = count - text.length;
  return text.every((line, i) => shortenLine(lines[first + i + (i < cut.head ? 0 : gap)]!) === line);
}

/** The slow part of `quoteStandsAt`, for lines that may be the quoted ones. */
export function wholeStandsAt({ cut }: Quote, lines: readonly string[], first: number): boolean {
  return !cut || hashLines(lines.slice(first, first + cut.lines)) === cut.hash;
}

/** Cuts a very long line in the middle, at places where no character is split. */
export function shortenLine(line: string): string {
  if (line.length <= keptUnits * 2) return line;
  const head = line.slice(0, splitsPair(line, keptUnits) ? keptUnits - 1 : keptUnits);
  const from = line.length - keptUnits;
  return head + ellipsis + line.slice(splitsPair(line, from) ? from + 1 : from);
}

/** Whether a cut before the unit at `index` would part two units that are one character. */
function splitsPair(text: string, index: number): boolean {
  return isWithin(text.charCodeAt(index - 1), 0xd800, 0xdbff) && isWithin(text.charCodeAt(index), 0xdc00, 0xdfff);
}

function isWithin(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}

function hashLines(lines: readonly string[]): string {
  return hashText(lines.join('\n'));
}
