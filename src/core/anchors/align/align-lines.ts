import { type LineTable, tableOf } from './line-table';
import { dropLooseMatches } from './loose-matches';
import { how, type Matches, noMatches, type Region } from './match-state';
import { matchMoved } from './moved-lines';
import { matchInOrder } from './patience';
import { isComparable, matchRewritten, pairsIn } from './rewritten-lines';
import { Similarity } from './similarity';

/** Of a very long rewritten passage, so many lines on either side of one that is asked for are compared at once. */
const reach = 60;
/** With more pairs of lines than this in all, what was not compared by then stays as it is: somebody made it to be slow. */
const mostPairs = 8_000_000;

/** Which line of a text is which line of another one. Lines count from 0. */
export class Alignment {
  readonly similarity: Similarity;
  private readonly compared = new Set<number>();
  private pairsLeft = mostPairs;
  /** Asked for line by line, a long passage is looked over once. */
  private lastGap: Region | undefined;

  constructor(readonly matches: Matches) {
    this.similarity = new Similarity(matches.before.texts, matches.after.texts);
  }

  get before(): LineTable {
    return this.matches.before;
  }

  get after(): LineTable {
    return this.matches.after;
  }

  /** The line after that a line before became, or -1. Lines of rewritten passages are compared when first asked for. */
  to(line: number): number {
    this.compareAround(line);
    return this.matches.toAfter[line]!;
  }

  /** The line before that a line after was, or -1, as far as it was asked for from before. */
  from(line: number): number {
    return this.matches.toBefore[line]!;
  }

  /** How it was matched; a value of `how`. */
  how(line: number): number {
    this.compareAround(line);
    return this.matches.how[line]!;
  }

  /** How alike a matched line is to what it became, from 0 to 1. */
  alike(line: number): number {
    const to = this.to(line);
    if (to < 0) return 0;
    return this.before.keys[line] === this.after.keys[to] ? 1 : this.similarity.of(line, to);
  }

  /** The unmatched lines around a line, on both sides, between the nearest that are matched in order. */
  private compareAround(line: number): void {
    if (this.matches.toAfter[line]! >= 0 || this.compared.has(line)) return;
    const gap = this.gapAround(line);
    const region = { ...gap, a0: Math.max(gap.a0, line - reach), a1: Math.min(gap.a1, line + reach) };
    for (let i = region.a0; i < region.a1; i++) this.compared.add(i);
    if (region.b0 >= region.b1 || !isComparable(region)) return;
    this.pairsLeft -= pairsIn(region);
    if (this.pairsLeft >= 0 && matchRewritten(this.matches, region, this.similarity)) this.lastGap = undefined;
  }

  /** From the match in order above to the one below; ends are exclusive. */
  private gapAround(line: number): Region {
    if (this.lastGap && line >= this.lastGap.a0 && line < this.lastGap.a1) return this.lastGap;
    const { toAfter, before, after } = this.matches;
    let a0 = line;
    while (a0 > 0 && !this.isInOrder(a0 - 1)) a0 -= 1;
    let a1 = line + 1;
    while (a1 < before.count && !this.isInOrder(a1)) a1 += 1;
    this.lastGap = { a0, a1, b0: a0 === 0 ? 0 : toAfter[a0 - 1]! + 1, b1: a1 === before.count ? after.count : toAfter[a1]! };
    return this.lastGap;
  }

  private isInOrder(line: number): boolean {
    return this.matches.how[line] === how.equal;
  }
}

/** Aligns two texts. Lines match when nothing but white space differs; rewritten ones are compared when asked for. */
export function alignLines(before: readonly string[], after: readonly string[]): Alignment {
  return alignTables(tableOf(before), tableOf(after));
}

/** The same for texts of which tables were made before. */
export function alignTables(before: LineTable, after: LineTable): Alignment {
  const matches = noMatches(before, after);
  matchInOrder(matches);
  dropLooseMatches(matches);
  matchMoved(matches);
  return new Alignment(matches);
}
