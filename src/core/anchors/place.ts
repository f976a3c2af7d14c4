import { isBlank } from '../text/lines';
import type { Anchor, Quote, TextRange } from './anchor';
import type { PlaceState } from './place-state';
import { quotedLineCount, quoteMayStandAt, quoteStandsAt, wholeStandsAt } from './quote';
import { fullScore, type Score, scoreAt, standsToward, type Surroundings, surroundingsOf } from './surroundings';
import { wholeLines } from './take';

/** Where an anchor's code is in a text. `range` is absent for a note on the whole file and for a lost one. */
export interface Place {
  readonly state: PlaceState;
  readonly range?: TextRange;
}

/** A changed passage is taken to be the same only if it grew or shrank within this factor (and a few lines). */
const growth = 2;
const slack = 8;
/** So many places of a cut quote, the nearest first, are compared as a whole. */
const mostCompared = 64;
/** A passage with so many lines that say something is known by itself, wherever it stands. */
const speakingLines = 3;

interface Sought {
  readonly range: TextRange;
  readonly quote: Quote;
  readonly around: Surroundings;
  readonly lines: readonly string[];
}

/**
 * Finds an anchor's code in today's lines of its file. Exact text comes first, then the passage between the kept lines
 * above and below. Equal text is told apart by what stands around it; where that does not decide, the place is a guess,
 * and shown as one.
 */
export function placeAnchor(anchor: Anchor, given: readonly string[]): Place {
  const { range, quote } = anchor;
  if (!range || !quote || quotedLineCount(quote) === 0) return { state: 'here' };
  const lines = given.length > 0 ? given : [''];
  const sought: Sought = { range, quote, around: surroundingsOf(anchor), lines };
  const first = range.startLine - 1;
  if (quoteStandsAt(quote, lines, first) && isFull(sought, first)) return exactly('here', sought, first);
  const exact = placeExact(sought);
  if (exact?.sure) return exact.place;
  const between = placeBetween(sought);
  // The lines were edited where they stood, and the same few words stand somewhere else too.
  if (between?.state === 'changed' && !isSpeaking(quote) && !holds(between, exact?.place)) return between;
  return exact?.place ?? between ?? { state: 'lost' };
}

function placeExact(sought: Sought): { readonly place: Place; readonly sure: boolean } | undefined {
  const { quote, range, around } = sought;
  const { places, all } = exactPlaces(sought);
  const scored = places.map((at) => ({ at, ...scoreOf(sought, at) }));
  const [nearest] = scored;
  if (!nearest) return undefined;
  const best = scored.reduce((a, b) => (b.lines > a.lines ? b : a));
  const isHere = best.at === range.startLine - 1;
  // A lone brace or blank line stands in many places; without any neighbour it says nothing.
  if (best.lines + best.edges === 0 && !isHere && !quote.text.some(saysSomething)) return undefined;
  const state = isHere ? 'here' : 'moved';
  const known = fullScore(around).lines;
  const mostStands = best.lines * 2 >= known;
  const rivals = scored.filter(({ lines }) => lines === best.lines).length - 1;
  if (!all || rivals > 0 || (scored.length > 1 && !mostStands && !isHere)) return { place: exactly('check', sought, best.at), sure: false };
  if (isHere || mostStands || best.side || isSpeaking(quote)) return { place: exactly(state, sought, best.at), sure: true };
  return { place: exactly(best.lines + best.edges > 0 ? state : 'check', sought, best.at), sure: false };
}

/** The places (lines from 0) where the quoted lines stand, the nearest first, and whether these are all of them. */
function exactPlaces({ quote, range, lines }: Sought): { readonly places: readonly number[]; readonly all: boolean } {
  const near = (at: number): number => Math.abs(at + 1 - range.startLine);
  const possible: number[] = [];
  for (let at = 0; at + quotedLineCount(quote) <= lines.length; at++) if (quoteMayStandAt(quote, lines, at)) possible.push(at);
  possible.sort((a, b) => near(a) - near(b));
  if (!quote.cut) return { places: possible, all: true };
  const compared = possible.slice(0, mostCompared);
  return { places: compared.filter((at) => wholeStandsAt(quote, lines, at)), all: compared.length === possible.length };
}

function placeBetween({ quote, range, around, lines }: Sought): Place | undefined {
  const { above, below } = around;
  if (above.length === 0 || below.length === 0) return undefined;
  const most = quotedLineCount(quote) * growth + slack;
  const found: TextRange[] = [];
  // Going up: the nearest place below at which the lines below stand, and the last line that says something above it.
  let end: number | undefined;
  let last = -1;
  let solid: number | undefined;
  for (let i = lines.length - 1; i >= 0; i--) {
    if (end !== undefined && solid !== undefined && last > i && end - i - 1 <= most && standsToward(above, lines, i, -1)) {
      found.push(wholeLines(solid + 1, last + 1, lines));
    }
    if (isBlank(lines[i]!)) continue;
    if (standsToward(below, lines, i, 1)) {
      end = i;
      last = -1;
      solid = undefined;
    } else if (end !== undefined) {
      if (last < 0) last = i;
      solid = i;
    }
  }
  const [only] = found;
  if (!only) return undefined;
  const nearest = found.reduce((a, b) => (distance(b, range) <= distance(a, range) ? b : a), only);
  const sure = found.length === 1 && [...above.slice(0, 2), ...below.slice(0, 2)].some(saysSomething);
  return { state: sure ? 'changed' : 'check', range: nearest };
}

function scoreOf({ around, lines, quote }: Sought, first: number): Score {
  return scoreAt(around, lines, first, first + quotedLineCount(quote));
}

function isFull(sought: Sought, first: number): boolean {
  const [score, full] = [scoreOf(sought, first), fullScore(sought.around)];
  return score.lines === full.lines && score.edges === full.edges;
}

function holds({ range: outer }: Place, inner: Place | undefined): boolean {
  const range = inner?.range;
  return range !== undefined && outer !== undefined && outer.startLine <= range.startLine && range.endLine <= outer.endLine;
}

function isSpeaking({ text }: Quote): boolean {
  return text.filter(saysSomething).length >= speakingLines;
}

function saysSomething(line: string): boolean {
  return line.trim().length >= 4;
}

/** The range on the lines of the quote, which decide where what was written by hand contradicts itself. */
function exactly(state: PlaceState, { range, quote, lines }: Sought, first: number): Place {
  const count = quotedLineCount(quote);
  const whole = wholeLines(first + 1, first + count, lines);
  if (range.endLine - range.startLine + 1 !== count) return { state, range: whole };
  const startColumn = Math.min(range.startColumn, lines[first]!.length + 1);
  const endColumn = Math.min(range.endColumn, whole.endColumn);
  return { state, range: count === 1 && endColumn < startColumn ? whole : { ...whole, startColumn, endColumn } };
}

function distance(a: TextRange, b: TextRange): number {
  return Math.abs(a.startLine - b.startLine);
}
