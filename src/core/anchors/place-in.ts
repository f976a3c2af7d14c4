import { type Alignment, alignTables } from './align/align-lines';
import { withShortKeys } from './align/line-table';
import type { NewSide } from './locate/new-side';
import type { OldSide } from './locate/old-side';
import { type Resolved, resolveRange } from './resolve/resolve-range';
import { twinsOf } from './stored/twins';
import { grown } from './syntax/grown-unit';
import { sameUnit } from './syntax/same-unit';

/** Where an alignment and the syntax of both texts put a range. Lines count from 0, both included. */
export interface Placed {
  readonly first: number;
  readonly last: number;
  /** Every line stands there, but for white space. */
  readonly whole: boolean;
  /** How much of what the range says is there, from 0 to 1. */
  readonly coverage: number;
  /** Whether the first and the last line are known to be those of the place. */
  readonly head: boolean;
  readonly tail: boolean;
  /** What led there. */
  readonly by: 'lines' | 'unit' | 'name';
  /** Whether the lines directly above and below the range, as far as they say something, still are. */
  readonly neighbours: number;
  /** How much better the unit is than the next best one. */
  readonly margin: number;
  /** Whether the unit stands in declarations of the same names as the range did; true where there are none. */
  readonly home: boolean;
  /** Whether it may stand in other places just as well. */
  readonly hasTwins?: boolean;
}

/** Places a range of one text in another. */
export function placeIn(old: OldSide, now: NewSide): Placed | undefined {
  const alignment = alignTables(old.table, old.isStored ? withShortKeys(now.table) : now.table);
  const { first, last } = old;
  const lines = resolveRange(alignment, first, last);
  const twin = lines?.whole && old.isStored ? nearestTwin(alignment, old, lines) : undefined;
  if (twin) return twin;
  const neighbours = lines?.whole ? neighboursOf(alignment, first, last, lines) : 0;
  // Between the same neighbours nothing can have been added to the unit that the range is.
  if (lines?.whole && neighbours === 2) return { ...lines, by: 'lines', neighbours, margin: 1, home: true };
  const was = old.unit();
  if (lines?.whole) return { ...lines, ...(was && grown(was, lines, now.outline())), by: 'lines', neighbours, margin: 1, home: true };
  const outline = was && now.outline();
  if (was && outline) {
    const guess = sameUnit(alignment, first, last, was, outline);
    if (guess && (lines || guess.names)) {
      const found = { first: guess.unit.first, last: guess.unit.last };
      return {
        ...found,
        whole: false,
        coverage: Math.max(guess.alike, lines?.coverage ?? 0),
        head: guess.head || guess.names,
        tail: true,
        by: lines ? 'unit' : 'name',
        neighbours: neighboursOf(alignment, first, last, found),
        margin: guess.margin,
        home: guess.home,
      };
    }
  }
  return lines && { ...lines, by: 'lines', neighbours: neighboursOf(alignment, first, last, lines), margin: 0, home: true };
}

/** Where nothing tells a place from others, the one that is nearest to where the range was; undefined where something does. */
function nearestTwin(alignment: Alignment, { first, last, offset }: OldSide, lines: Resolved): Placed | undefined {
  const twins = twinsOf(alignment, first, last, lines.first);
  if (twins.length === 0) return undefined;
  const distance = (line: number): number => Math.abs(line - first - offset);
  const nearest = twins.reduce((a, b) => (distance(b) < distance(a) ? b : a), lines.first);
  return { ...lines, first: nearest, last: nearest + last - first, by: 'lines', neighbours: 0, margin: 0, home: true, hasTwins: true };
}

/** How many of the two neighbours, the nearest lines above and below that are matched, stand directly around the place. */
function neighboursOf(alignment: Alignment, first: number, last: number, to: Pick<Resolved, 'first' | 'last'>): number {
  return Number(standsBeside(alignment, first, to.first, -1)) + Number(standsBeside(alignment, last, to.last, 1));
}

/** Whether the next line that says something beyond an end of the range became the next one beyond the place's end. */
function standsBeside(alignment: Alignment, edge: number, to: number, step: -1 | 1): boolean {
  const outside = nextSolid(alignment.before.weights, edge, step);
  const beyond = nextSolid(alignment.after.weights, to, step);
  if (outside === undefined || beyond === undefined) return outside === beyond;
  return alignment.to(outside) === beyond;
}

function nextSolid(weights: Float32Array, from: number, step: -1 | 1): number | undefined {
  let line = from + step;
  while (line >= 0 && line < weights.length && weights[line] === 0) line += step;
  return line >= 0 && line < weights.length ? line : undefined;
}
