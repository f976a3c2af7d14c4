import * as v from 'valibot';
import { readJson } from '../../text/read-json';
import { isSafePath } from '../safe-path';
import type { PlacesInFile, TodayPlace } from './today-place';

const version = 1;

const safePath = v.pipe(v.string(), v.check(isSafePath));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = v.object({
  id: v.pipe(v.string(), v.maxLength(1000)),
  takenOn: v.exactOptional(safePath),
  home: v.exactOptional(safePath),
  anchor: v.exactOptional(v.string()),
  state: v.picklist(['here', 'moved', 'changed', 'check', 'lost']),
  range: v.exactOptional(v.tuple([count, count, count, count])),
});
const file = v.object({ path: safePath, blob: v.exactOptional(v.string()), places: v.array(place) });
const schema = v.object({ version: v.literal(version), files: v.array(file) });

/** The text of `local/places.json`. What goes without saying, that a note is in the file it was taken on, is left out. */
export function formatPlaces(files: Iterable<readonly [path: string, file: PlacesInFile]>): string {
  const written = Array.from(files, ([path, { blob, places }]) => ({
    path,
    ...(blob === undefined ? {} : { blob }),
    places: places.map(({ id, takenOn, home, anchor, state, range }) => ({
      id,
      ...(takenOn === path ? {} : { takenOn }),
      ...(home === path ? {} : { home }),
      ...(anchor === undefined ? {} : { anchor }),
      state,
      ...(range ? { range: [range.startLine, range.startColumn, range.endLine, range.endColumn] } : {}),
    })),
  }));
  return `${JSON.stringify({ version, files: written })}\n`;
}

/** Undefined for anything that is not such a file of this version. A place that contradicts itself is left out. */
export function parsePlaces(text: string): Map<string, PlacesInFile> | undefined {
  const read = readJson(schema, text);
  return read && new Map(
    read.files.map(({ path, blob, places }) => [
      path,
      { ...(blob === undefined ? {} : { blob }), places: places.flatMap((one) => readPlace(path, one) ?? []) },
    ]),
  );
}

function readPlace(path: string, { id, takenOn = path, home = path, anchor, state, range }: v.InferOutput<typeof place>): TodayPlace | undefined {
  const named = { id, takenOn, home, path, state, ...(anchor === undefined ? {} : { anchor }) };
  if (!range) return named;
  const [startLine, startColumn, endLine, endColumn] = range;
  if (state === 'lost' || endLine < startLine || (endLine === startLine && endColumn < startColumn)) return undefined;
  return { ...named, range: { startLine, startColumn, endLine, endColumn } };
}
