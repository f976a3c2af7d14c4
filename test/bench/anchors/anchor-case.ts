import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Whole lines of a file, from 1, both ends included. */
export interface Span {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Where the code is in the new commit. */
export type Expected = Span | { readonly deleted: true };

/** One question with a known answer: where did these lines of the old commit go? */
export interface AnchorCase extends Span {
  readonly id: string;
  /** Named by its file, without `.jsonl`. */
  readonly set: string;
  /** As `<owner>+<name>`. */
  readonly repo: string;
  readonly lang: string;
  readonly oldCommit: string;
  readonly newCommit: string;
  /** Commits between the two. */
  readonly gap: number;
  readonly gapBucket: string;
  readonly oldBlob: string;
  /** The file that holds the code, or where it was checked that it is gone. */
  readonly newBlob?: string | null;
  /** What is at the old path now; null where nothing is; absent where the set does not say. */
  readonly newBlobAtOldPath?: string | null;
  readonly kind: string;
  readonly cls: string;
  readonly expected: Expected;
}

export function isGone(expected: Expected): expected is { readonly deleted: true } {
  return 'deleted' in expected;
}

/** Whether the code is in a file with another path. */
export function changedPath({ expected, path }: AnchorCase): boolean {
  return !isGone(expected) && expected.path !== path;
}

/** The sets in a folder, each with its cases in the order of the file. */
export function readSets(folder: string, wanted: readonly string[]): ReadonlyMap<string, readonly AnchorCase[]> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => basename(file, '.jsonl'))
    .sort();
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no set "${unknown}"; there are ${names.join(', ')}.`);
  const chosen = wanted.length > 0 ? names.filter((name) => wanted.includes(name)) : names;
  return new Map(chosen.map((set) => [set, readSet(join(folder, `${set}.jsonl`), set)]));
}

function readSet(file: string, set: string): readonly AnchorCase[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  return lines.map((line) => ({ ...(JSON.parse(line) as AnchorCase), set }));
}

/** At most `limit` of them, evenly spread, so that a short run is a picture of the long one. */
export function spread<T>(all: readonly T[], limit: number | undefined): readonly T[] {
  if (limit === undefined || limit >= all.length) return all;
  return Array.from({ length: limit }, (_, i) => all[Math.floor((i * all.length) / limit)]!);
}
