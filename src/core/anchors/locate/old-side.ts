import type { LineTable } from '../align/line-table';
import type { RangeUnit } from '../syntax/same-unit';

/** What is known of the text in which a range was: all of it, or what a note stores. */
export interface OldSide {
  readonly table: LineTable;
  /** The line of the text, from 0, that is the first of the table. */
  readonly offset: number;
  /** The range in the table, both included. */
  readonly first: number;
  readonly last: number;
  /** What the range is in the syntax of its text. Asked for only when its lines were edited. */
  readonly unit: () => RangeUnit | undefined;
  /** Whether keys are short, as a note stores them. */
  readonly isStored: boolean;
}
