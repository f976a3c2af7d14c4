import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** A labelled piece of code; see `data/README.md`. */
export interface Labelled {
  readonly id: string;
  readonly languageId: string;
  readonly code: string;
  readonly salient: string | null;
  readonly also: readonly string[];
  /** From 1 in the code. */
  readonly line: number | null;
}

interface Pointer extends Omit<Labelled, 'code'> {
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly sha1: string;
}

const data = path.resolve('test/bench/questions/data');

/** The set by which the signs were written, or the one that was made later, by readers who had not seen them. */
export type Set = 'first' | 'unseen';

/** What was written for a set. */
export function written(set: Set): readonly Labelled[] {
  return linesOf<Labelled>(set === 'first' ? 'own.jsonl' : 'unseen-own.jsonl');
}

/**
 * What pointers lead to, in bare copies of the repositories.
 * @param mirrors a folder with `<owner>+<name>/` for each repository
 * @throws where a repository is missing or the code is another one
 */
export function found(set: Set, mirrors: string): readonly Labelled[] {
  const files = new Map<string, readonly string[]>();
  return linesOf<Pointer>(set === 'first' ? 'real.jsonl' : 'unseen-real.jsonl').map(({ repo, commit, path: file, startLine, endLine, sha1, ...label }) => {
    const at = `${commit}:${file}`;
    const lines = files.get(at) ?? execFileSync('git', ['-C', gitFolder(mirrors, repo), 'show', at], { encoding: 'utf8', maxBuffer: 1 << 28 }).split(/\r?\n/);
    files.set(at, lines);
    const code = lines.slice(startLine - 1, endLine).join('\n');
    if (createHash('sha1').update(code).digest('hex') !== sha1) throw new Error(`${label.id}: ${repo} ${at} is not the code that was labelled`);
    return { ...label, code };
  });
}

/** The git directory of a mirrored repository, by its name with `/` or `+`. */
export function gitFolder(mirrors: string, repo: string): string {
  const folder = path.join(mirrors, repo.replace('/', '+'));
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  return existsSync(path.join(folder, 'repo')) ? path.join(folder, 'repo') : path.join(folder, readdirSync(folder)[0]!);
}

function linesOf<T>(name: string): readonly T[] {
  return readFileSync(path.join(data, name), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);
}
