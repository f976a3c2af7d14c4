import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './answer';

/** A comment and whether it shows what its set is about. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: boolean;
}

export interface CommentSet {
  readonly name: string;
  /** Which of the four numbers says what the set's label says. */
  readonly score: Score;
  readonly comments: readonly Labelled[];
}

type Line = Readonly<Record<string, unknown>>;

interface Source {
  readonly score: Score;
  readonly label: (line: Line) => boolean;
  readonly keep?: (line: Line) => boolean;
}

/** Where the label lacks something, the lacking comments are what is to be found. */
const sources: Readonly<Record<string, Source>> = {
  toxicr: { score: 'harsh', label: (line) => line['toxic'] === 1 },
  'incivility-msr24': { score: 'uncivil', label: (line) => line['uncivil'] === 1 },
  'incivility-lkml-gh': { score: 'uncivil', label: (line) => line['cls'] === 'uncivil' },
  clarity: { score: 'uninformative', label: (line) => line['informativeness'] === 0 },
  'confusion-hedging': { score: 'hedged', label: (line) => line['confusion'] === 1, keep: (line) => line['kind'] === 'inline' },
};

/** The sets that are there, in a fixed order; each comment once. */
export function readCommentSets(folder: string, part: string, only: readonly string[], limit: number | undefined): readonly CommentSet[] {
  return Object.entries(sources)
    .filter(([name]) => (only.length === 0 || only.includes(name)) && existsSync(fileOf(folder, name, part)))
    .map(([name, { score, label, keep = () => true }]) => {
      const lines = readLines(fileOf(folder, name, part)).filter(keep);
      const comments = lines.map((line) => ({ id: String(line['id']), text: String(line['text']), label: label(line) }));
      return { name, score, comments: spread(comments, limit) };
    });
}

export function fileOf(folder: string, set: string, part: string): string {
  return join(folder, `${set}-${part}.jsonl`);
}

export function readLines(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Every so-manieth, so that a shorter run is about the whole set. */
function spread<T>(all: readonly T[], limit: number | undefined): readonly T[] {
  return limit === undefined || limit >= all.length ? all : Array.from({ length: limit }, (_, i) => all[Math.floor((i * all.length) / limit)]!);
}
