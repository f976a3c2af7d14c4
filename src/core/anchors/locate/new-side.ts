import type { LineTable } from '../align/line-table';
import type { Outline } from '../syntax/outline';

/** A text in which code is looked for. */
export interface NewSide {
  readonly path: string;
  readonly table: LineTable;
  /** Its syntax, found when first asked for; undefined where no grammar is known. */
  readonly outline: () => Outline | undefined;
}
