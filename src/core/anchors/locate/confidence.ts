import type { Placed } from '../place-in';

/** What is less certain than this is shown as a guess, to be checked by a person. */
export const certain = 0.9;
/** What is less certain than this is not shown at all. */
export const worthAGuess = 0.3;

/**
 * How likely it is that a place is right, from 0 to 1. The steps follow what was counted on histories of nine open-source
 * repositories (`npm run bench:anchors` counts again): how often a place of that kind was in another file, without
 * overlap, or of code that was gone.
 * @param lines how many lines the range had
 * @param said how much the range said in all, in full lines
 * @param isElsewhere whether it was found in another file, which is not its own under another name
 */
export function confidenceOf(placed: Placed, lines: number, said: number, isElsewhere = false): number {
  const here = ofPlace(placed, lines, said);
  // In another file a few lines that were edited too may be anybody's.
  return isElsewhere && !placed.whole && said < 3 ? Math.min(here, 0.88) : here;
}

function ofPlace(placed: Placed, lines: number, said: number): number {
  if (placed.whole) return ofWhole(placed, lines, said);
  if (placed.by === 'name') return lines === 1 ? 0.95 : 0.7;
  return placed.by === 'unit' ? ofUnit(placed, lines) : ofLines(placed, lines);
}

/** Unchanged lines: sure between their neighbours, less so where a lone short line stands among strangers. */
function ofWhole({ neighbours, hasTwins }: Placed, lines: number, said: number): number {
  if (hasTwins) return 0.7;
  if (neighbours === 2) return 0.999;
  if (neighbours === 1) return lines > 1 || said > 0.6 ? 0.985 : 0.92;
  if (lines >= 3 && said > 1.5) return 0.98;
  return said > 1 ? 0.9 : 0.8;
}

/** A unit of the same kind: the longer it was, the less of it has to be left. Another one that fits as well is a doubt. */
function ofUnit(placed: Placed, lines: number): number {
  const { coverage, neighbours, margin, home, head } = placed;
  const plain = lines === 1 ? ofOneLine(placed) : lines < 5 ? (coverage >= 0.6 ? 0.985 : coverage >= 0.4 ? 0.91 : 0.65) : ofLong(coverage);
  if (coverage < 0.9 && (margin < 0.12 || (neighbours === 0 && margin < 0.35 && coverage < 0.8))) return Math.min(plain, 0.88);
  return !home && !head && coverage < 0.8 ? Math.min(plain, 0.88) : plain;
}

function ofOneLine({ coverage, neighbours, home }: Placed): number {
  if (coverage >= 0.8) return 0.99;
  if (coverage >= 0.6 && (home || neighbours === 2)) return 0.95;
  // Rewritten in place, between the same neighbours.
  return neighbours === 2 && coverage >= 0.45 ? 0.9 : 0.6;
}

function ofLong(coverage: number): number {
  return coverage >= 0.5 ? 0.985 : coverage >= 0.3 ? 0.95 : 0.85;
}

function ofLines({ coverage, neighbours, head, tail }: Placed, lines: number): number {
  if (coverage >= 0.6) return 0.985;
  if (lines > 1 && head && tail && coverage >= (neighbours === 2 ? 0.3 : 0.5)) return 0.93;
  if (neighbours === 2 && coverage >= (lines === 1 ? 0.45 : 0.55)) return 0.9;
  if (coverage >= 0.5) return 0.8;
  return coverage >= 0.3 ? 0.5 : 0.15;
}
