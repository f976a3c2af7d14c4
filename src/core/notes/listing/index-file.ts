import * as v from 'valibot';
import { readJson } from '../../text/read-json';
import { kinds, weights } from '../note';
import { isSafePath } from '../safe-path';
import type { ListedNote } from './listed-note';

/** Counts up when a summary gets another content, also where its form stays: the index is then made anew. */
const version = 1;

/** What is known of one code path's folder. */
export interface IndexedFolder {
  readonly signature: string;
  readonly notes: readonly ListedNote[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const safePath = v.pipe(v.string(), v.check(isSafePath));
const short = v.pipe(v.string(), v.maxLength(1000));

const note = v.object({
  id: short,
  path: safePath,
  takenOn: safePath,
  startLine: v.exactOptional(line),
  endLine: v.exactOptional(line),
  kind: v.picklist(kinds),
  weight: v.exactOptional(v.picklist(weights)),
  visibility: v.picklist(['private', 'shared']),
  resolved: v.boolean(),
  deleted: v.boolean(),
  headline: short,
  replies: count,
  author: v.string(),
  at: short,
  changedAt: short,
  gaps: v.exactOptional(v.array(short)),
});

const folder = v.object({ signature: v.string(), notes: v.array(note) });
const schema = v.object({ version: v.literal(version), folders: v.array(v.looseObject({ name: v.string() })) });

/** An index as it was read. Each folder is looked at when it is asked for: all at once would take too long a moment. */
export interface ReadIndex {
  readonly size: number;
  /** Undefined where the index knows nothing of the folder, or nothing that can be read. */
  get(name: string): IndexedFolder | undefined;
}

/** The text of the index: JSON, since nobody but the extension reads it, and it can be thrown away at any time. */
export function formatIndex(folders: Iterable<readonly [name: string, folder: IndexedFolder]>): string {
  const written = Array.from(folders, ([name, { signature, notes }]) => ({
    name,
    signature,
    // The folders are in the path already.
    notes: notes.map(({ folder: _, ...kept }) => kept),
  }));
  return `${JSON.stringify({ version, folders: written })}\n`;
}

/** Undefined for anything that is not an index of this version. */
export function parseIndex(text: string): ReadIndex | undefined {
  const read = readJson(schema, text);
  if (!read) return undefined;
  const written = new Map(read.folders.map((one) => [one.name, one]));
  return { size: written.size, get: (name) => readFolder(written.get(name)) };
}

function readFolder(value: unknown): IndexedFolder | undefined {
  const parsed = v.safeParse(folder, value, { abortEarly: true });
  if (!parsed.success) return undefined;
  const { signature, notes } = parsed.output;
  return { signature, notes: notes.map((one) => ({ ...one, folder: one.path.split('/').slice(0, -1) })) };
}
