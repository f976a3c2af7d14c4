import { tableOf } from '../core/anchors/align/line-table';
import type { NewSide } from '../core/anchors/locate/new-side';
import type { OldSide } from '../core/anchors/locate/old-side';
import type { Outline } from '../core/anchors/syntax/outline';
import { unitOf } from '../core/anchors/syntax/same-unit';
import { splitLines } from '../core/text/lines';

/** Finds the syntax of a text, or undefined where its language has no grammar. */
export type ParseOutline = (text: string) => Outline | undefined;

/** A text as it was read, with what was found out about it kept. */
export interface ReadText extends NewSide {
  readonly text: string;
}

export function readText(path: string, text: string, parse: ParseOutline): ReadText {
  let outline: { readonly found: Outline | undefined } | undefined;
  return {
    path,
    text,
    table: tableOf(splitLines(text)),
    outline: () => (outline ??= { found: parse(text) }).found,
  };
}

/** The old side of a range of a text that is known as a whole. Lines count from 0, both included. */
export function oldSideOf(from: ReadText, first: number, last: number): OldSide {
  return {
    table: from.table,
    offset: 0,
    first,
    last,
    unit: () => {
      const outline = from.outline();
      return outline && unitOf(outline, first, last);
    },
    isStored: false,
  };
}
