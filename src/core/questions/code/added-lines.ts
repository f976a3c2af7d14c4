import { alignLines } from '../../anchors/align/align-lines';
import { splitLines } from '../../text/lines';

/** Longer texts are not compared. In lines. */
const mostLines = 20_000;
/** A lone bracket is on every other line, so that nobody can say whether it is new. */
const leastSaid = 0.2;

/**
 * Lines of a text, from 0, that were not there before and say something. What was only moved or indented anew was there.
 * Undefined where the whole text is new, so that being new says nothing.
 */
export function addedLines(before: string, after: string): readonly number[] | undefined {
  const [old, now] = [splitLines(before), splitLines(after)];
  if (old.length > mostLines || now.length > mostLines) return undefined;
  const alignment = alignLines(old, now);
  const saying = now.flatMap((_, line) => (alignment.after.weights[line]! >= leastSaid ? [line] : []));
  const added = saying.filter((line) => alignment.from(line) < 0);
  return added.length < saying.length ? added : undefined;
}
