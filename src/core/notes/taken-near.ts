import { readFileName } from './entry-path';

/** Where an entry's front matter says its lines are, as it is usually written. */
const lines = /^ {2}lines: (\d{1,7})/m;
/** How much of a file is looked at, in UTF-16 units: the anchor stands near the beginning. */
const beginning = 4000;

/**
 * The notes that were taken nearest to a line (from 1), by a look at the texts that is far cheaper than reading them. Only for
 * deciding what is read first: a look may be deceived. The last place that was given to a note counts.
 *
 * @param files names of the entries' files and their texts
 * @returns ids of notes, at most so many
 */
export function notesTakenNear(files: Iterable<readonly [fileName: string, text: string]>, line: number, most: number): ReadonlySet<string> {
  const places = new Map<string, number>();
  // The notes first, then what was said about them in the order in which it was.
  for (const [name, text] of [...files].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const note = readFileName(name)?.note;
    const place = lines.exec(text.slice(0, beginning))?.[1];
    if (note !== undefined && (place !== undefined || !places.has(note))) places.set(note, Number(place ?? 1));
  }
  const byDistance = [...places].sort(([, a], [, b]) => Math.abs(a - line) - Math.abs(b - line));
  return new Set(byDistance.slice(0, most).map(([note]) => note));
}
