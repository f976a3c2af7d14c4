import type { LineTable } from './line-table';

/** How a line was matched, from surest to least. */
export const how = { none: 0, equal: 1, moved: 2, similar: 3, movedSimilar: 4 } as const;

/** Which line of one text is which of the other, while that is being found out. Lines count from 0; -1 is none. */
export interface Matches {
  readonly before: LineTable;
  readonly after: LineTable;
  readonly toAfter: Int32Array;
  readonly toBefore: Int32Array;
  /** For each line before: a value of `how`. */
  readonly how: Uint8Array;
}

/** A part of both texts; ends are exclusive. */
export interface Region {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

export function noMatches(before: LineTable, after: LineTable): Matches {
  return {
    before,
    after,
    toAfter: new Int32Array(before.count).fill(-1),
    toBefore: new Int32Array(after.count).fill(-1),
    how: new Uint8Array(before.count),
  };
}

export function match(matches: Matches, i: number, j: number, as: number): void {
  matches.toAfter[i] = j;
  matches.toBefore[j] = i;
  matches.how[i] = as;
}

export function unmatch(matches: Matches, i: number): void {
  const j = matches.toAfter[i]!;
  if (j >= 0) matches.toBefore[j] = -1;
  matches.toAfter[i] = -1;
  matches.how[i] = how.none;
}
