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
  /** From 1 in the code; absent where nobody said. */
  readonly line?: number | null;
  /** Where it was found, if it was. */
  readonly repo?: string;
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

/**
 * The set by which the signs were first written; one by readers who had not seen them, whose even numbers are for judging only;
 * one of real code alone, by which they were written further; and one of real code that nobody reads who writes them.
 */
export const sets = ['first', 'unseen', 'later', 'judge'] as const;
export type Set = (typeof sets)[number];

const writtenIn: Readonly<Record<Set, string | undefined>> = { first: 'own.jsonl', unseen: 'unseen-own.jsonl', later: undefined, judge: undefined };
const pointersIn: Readonly<Record<Set, string>> = { first: 'real.jsonl', unseen: 'unseen-real.jsonl', later: 'later-real.jsonl', judge: 'judge-real.jsonl' };

/** What was written for a set. */
export function written(set: Set): readonly Labelled[] {
  const file = writtenIn[set];
  return file === undefined ? [] : linesOf<Labelled>(file);
}

/**
 * What pointers lead to, in bare copies of the repositories.
 * @param mirrors a folder with `<owner>+<name>/` for each repository
 * @throws where a repository is missing or the code is another one
 */
export function found(set: Set, mirrors: string): readonly Labelled[] {
  return followed(linesOf<Pointer>(pointersIn[set]), mirrors);
}

/** What the pointers of a file elsewhere lead to. */
export function extra(file: string, mirrors: string): readonly Labelled[] {
  return followed(linesOf<Pointer>(path.resolve(file)), mirrors);
}

function followed(pointers: readonly Pointer[], mirrors: string): readonly Labelled[] {
  const files = new Map<string, readonly string[]>();
  return pointers.map(({ repo, commit, path: file, startLine, endLine, sha1, ...label }) => {
    const at = `${commit}:${file}`;
    const lines = files.get(at) ?? git(mirrors, repo, 'show', at).split(/\r?\n/);
    files.set(at, lines);
    const code = lines.slice(startLine - 1, endLine).join('\n');
    if (createHash('sha1').update(code).digest('hex') !== sha1) throw new Error(`${label.id}: ${repo} ${at} is not the code that was labelled`);
    return { ...label, repo, code };
  });
}

/** Code of a repository at a commit: lines from and to (from 1, both included), the salient topic or null, and others it could be. */
interface Read {
  readonly repo: string;
  readonly commit: string;
  readonly files: Readonly<Record<string, { readonly languageId: string; readonly snippets: readonly (readonly [number, number, string | null, string?])[] }>>;
}

/** What was written for the weights of topics to be learned from. */
export function writtenToLearn(): readonly Labelled[] {
  return linesOf<Labelled>('learned-own.jsonl');
}

/** What was found for it, in bare copies of the repositories. */
export function foundToLearn(mirrors: string): readonly Labelled[] {
  return linesOf<Read>('learned-real.jsonl').flatMap(({ repo, commit, files }) =>
    Object.entries(files).flatMap(([file, { languageId, snippets }]) => {
      const lines = git(mirrors, repo, 'show', `${commit}:${file}`).split(/\r?\n/);
      return snippets.map(([first, last, salient, also = '']) => ({ id: `${repo} ${file} ${first}`, repo, languageId, salient, also: also.split(' ').filter(Boolean), code: lines.slice(first - 1, last).join('\n') }));
    }),
  );
}

/** Whether a repository is under the MIT licence, by the text of it at its root. */
export function isMit(mirrors: string, repo: string): boolean {
  const names = git(mirrors, repo, 'ls-tree', '--name-only', 'HEAD').split('\n').filter((name) => /^(?:licen[sc]e|copying|mit)/i.test(name));
  return names.some((name) => /Permission\s+is\s+hereby\s+granted,\s+free\s+of\s+charge/.test(git(mirrors, repo, 'show', `HEAD:${name}`)));
}

function git(mirrors: string, repo: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', gitFolder(mirrors, repo), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The git directory of a mirrored repository, by its name with `/` or `+`. */
export function gitFolder(mirrors: string, repo: string): string {
  const folder = path.join(mirrors, repo.replace('/', '+'));
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  return existsSync(path.join(folder, 'repo')) ? path.join(folder, 'repo') : path.join(folder, readdirSync(folder)[0]!);
}

function linesOf<T>(name: string): readonly T[] {
  return readFileSync(path.resolve(data, name), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);
}
