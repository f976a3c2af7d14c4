import { isBlank } from '../text/lines';
import type { Anchor } from './anchor';
import { shortenLine } from './quote';
import { contextLimit, contextLines } from './take';

/** A run of more blank lines than this parts what stands above it from what stands below. Keeps the search linear. */
const blankRun = 64;

/** What stood around a quote, blank lines left out. Each list begins next to the quote. */
export interface Surroundings {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Whether the file began above, or ended below, after what was kept. */
  readonly beginsAbove: boolean;
  readonly endsBelow: boolean;
}

export function surroundingsOf({ before, after }: Anchor): Surroundings {
  const above = nonBlank(before ?? []).reverse();
  const below = nonBlank(after ?? []);
  return { above, below, beginsAbove: reachesEdge(before, above), endsBelow: reachesEdge(after, below) };
}

/** How much of the surroundings stands around a place. */
export interface Score {
  /** Kept lines, each next to the one before. */
  readonly lines: number;
  /** Edges of the file. They only ever confirm: text is added at the ends of a file every day. */
  readonly edges: number;
  /** Whether all that was above still stands, or all that was below; text that comes or goes on one side leaves the other. */
  readonly side: boolean;
}

/** The score of a place around which nothing changed. */
export function fullScore({ above, below, beginsAbove, endsBelow }: Surroundings): Score {
  return { lines: above.length + below.length, edges: Number(beginsAbove) + Number(endsBelow), side: true };
}

/** Looks at what stands directly around the lines from `first` up to `end` (0-based, exclusive). */
export function scoreAt(around: Surroundings, lines: readonly string[], first: number, end: number): Score {
  const above = scoreToward(around.above, around.beginsAbove, lines, first - 1, -1);
  const below = scoreToward(around.below, around.endsBelow, lines, end, 1);
  return { lines: above.lines + below.lines, edges: above.edges + below.edges, side: above.side || below.side };
}

function scoreToward(kept: readonly string[], edge: boolean, lines: readonly string[], from: number, step: 1 | -1): Score {
  let at = from;
  for (let score = 0; score < kept.length; score++) {
    at = skipBlank(lines, at, step);
    if (!isSameLine(lines[at], kept[score]!)) return { lines: score, edges: 0, side: false };
    at += step;
  }
  const atEdge = edge && lines[skipBlank(lines, at, step)] === undefined;
  return { lines: kept.length, edges: Number(atEdge), side: atEdge === edge && (edge || kept.length > 0) };
}

/** Whether the nearest kept lines (two are enough) stand from `at` on; `at` itself is the nearest. */
export function standsToward(kept: readonly string[], lines: readonly string[], at: number, step: 1 | -1): boolean {
  const [nearest, next] = kept;
  if (nearest === undefined || !isSameLine(lines[at], nearest)) return false;
  return next === undefined || isSameLine(lines[skipBlank(lines, at + step, step)], next);
}

function skipBlank(lines: readonly string[], from: number, step: 1 | -1): number {
  let at = from;
  for (let i = 0; i < blankRun && lines[at] !== undefined && isBlank(lines[at]!); i++) at += step;
  return at;
}

function isSameLine(line: string | undefined, kept: string): boolean {
  return line !== undefined && (line === kept || shortenLine(line).trim() === kept.trim());
}

function nonBlank(lines: readonly string[]): string[] {
  return lines.filter((line) => !isBlank(line));
}

/** Fewer lines were kept than would have been, so there were no more. */
function reachesEdge(kept: readonly string[] | undefined, solid: readonly string[]): boolean {
  return kept !== undefined && solid.length < contextLines && kept.length < contextLimit;
}
