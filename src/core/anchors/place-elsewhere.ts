import type { Anchor } from './anchor';
import { type Place, placeAnchor } from './place';
import { quotedLineCount } from './quote';
import { fullScore, scoreAt, surroundingsOf } from './surroundings';

/** Quoted lines with fewer UTF-16 units may stand in any file. */
const fewUnits = 24;

/**
 * Finds an anchor's code in another file than the one it was taken in, to the letter. There nothing but the text speaks
 * for it, so a passage counts only if it says enough by itself, or if what stood around it came along.
 */
export function placeElsewhere(anchor: Anchor, lines: readonly string[]): Place {
  const { quote } = anchor;
  const { state, range } = placeAnchor(anchor, lines);
  if (!quote || !range || (state !== 'here' && state !== 'moved')) return { state: 'lost' };
  const around = surroundingsOf(anchor);
  const first = range.startLine - 1;
  const score = scoreAt(around, lines, first, first + quotedLineCount(quote)).lines;
  const saying = quote.text.filter((line) => line.trim().length >= 4);
  const units = saying.reduce((sum, line) => sum + line.trim().length, 0);
  const speaks = saying.length >= 2 && units >= fewUnits;
  const cameAlong = score >= 2 && score * 2 >= fullScore(around).lines;
  return speaks || cameAlong ? { state: 'moved', range } : { state: 'lost' };
}
