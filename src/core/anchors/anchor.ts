/**
 * Where a note was taken, told so that a reader or a later search can find the code again without git. An anchor never
 * changes after it was taken; where its code is today is computed (see `place.ts`).
 */
export interface Anchor {
  /** Path of the file below its workspace folder, with `/` between parts. Never absolute, never with `..`. */
  readonly path: string;
  /** The lines and columns, or absent for a note on the file as a whole. */
  readonly range?: TextRange;
  /** The quoted lines as they were, or absent for a note on the file as a whole. */
  readonly quote?: Quote;
  /** Up to five non-blank lines (and the blank ones among them) above the quote, nearest last. */
  readonly before?: readonly string[];
  /** Up to five non-blank lines (and the blank ones among them) below the quote, nearest first. */
  readonly after?: readonly string[];
  /**
   * Keys of the lines around and in the quote, four characters each (see `stored/line-keys.ts`), so that far more of the
   * text can be recognised than is quoted. `above` says how many of them stand above the quote.
   */
  readonly keys?: { readonly above: number; readonly text: string };
  /** What the range is in the syntax of its language, when it is exactly one unit; see `syntax/same-unit.ts`. */
  readonly unit?: { readonly kinds: readonly string[]; readonly names: readonly string[]; readonly isNamed: boolean };
  /** Names from the outermost symbol to the innermost that holds the range, such as `Cache` then `get`. */
  readonly symbol?: readonly string[];
  /** Full id of the commit that was checked out, or that the compared side belongs to. */
  readonly commit?: string;
  /** Git's blob id of the text in which the note was taken (the text may be unsaved). */
  readonly blob?: string;
}

/** Lines count from 1; columns count UTF-16 units from 1. The end column is one past the last unit. */
export interface TextRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Quoted lines. Long quotes are cut in the middle; then `lines` and `hash` still speak of the whole. */
export interface Quote {
  /** The lines without line ends; of a cut quote, the head followed by the tail. */
  readonly text: readonly string[];
  /** Present when cut: how many lines of `text` are the head, how many lines the whole has, and the hash of the whole. */
  readonly cut?: { readonly head: number; readonly lines: number; readonly hash: string };
}
