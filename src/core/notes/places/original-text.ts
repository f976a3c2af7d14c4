import type { Anchor, TextRange } from '../../anchors/anchor';

/** A quote whose middle was cut is told with one line in place of that. */
export type LeftOut = (lines: number) => string;

/**
 * Today's lines with the quoted ones where the code is now, so that a comparison shows what became of those and nothing
 * else. Without a place, the quoted lines with what stood around them.
 */
export function originalLines({ quote, before = [], after = [] }: Anchor, today: readonly string[], range: TextRange | undefined, leftOut: LeftOut): readonly string[] {
  if (!quote) return today;
  const { text, cut } = quote;
  const quoted = cut && cut.lines > text.length ? [...text.slice(0, cut.head), leftOut(cut.lines - text.length), ...text.slice(cut.head)] : text;
  if (!range) return [...before, ...quoted, ...after];
  return [...today.slice(0, range.startLine - 1), ...quoted, ...today.slice(range.endLine)];
}
