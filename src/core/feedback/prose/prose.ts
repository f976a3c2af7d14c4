import { maskCode, type Span } from './mask-code';
import { sentencesIn, type Sentence } from './sentences';
import { wordsIn, type Word } from './words';

/** A comment as prose: what of it is a person's own words, and where. Offsets are UTF-16 units in the text, ends exclusive. */
export interface Prose {
  readonly text: string;
  /**
   * The text with everything that is no prose of the writer blanked out, of the same length: fences, inline code,
   * suggestions, quoted lines, links and HTML. Line ends stay.
   */
  readonly own: string;
  /** What was blanked out, in order. */
  readonly masked: readonly Span[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

/** Reads a comment once for everything that looks at it. Takes time in proportion to its length. */
export function readProse(text: string): Prose {
  const masked = maskCode(text);
  const own = blank(text, masked);
  const words = wordsIn(own);
  return { text, own, masked, words, sentences: sentencesIn(own, words) };
}

function blank(text: string, spans: readonly Span[]): string {
  let own = '';
  let at = 0;
  for (const { start, end } of spans) {
    own += text.slice(at, start) + blanks(text.slice(start, end));
    at = end;
  }
  return own + text.slice(at);
}

/** Line by line: replacing sign by sign takes ten times as long where much is quoted. */
function blanks(text: string): string {
  return text
    .split('\n')
    .map((line) => ' '.repeat(line.length))
    .join('\n');
}
