import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Request } from './request';

/** Lines of the old side became lines of the new one. Starts count from 1; of nothing, the line before (as git prints it). */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
}

/** Follows renames with `git diff -M` where there is git, and carries the line numbers through the hunks of `git diff`. */
export async function gitDiff(request: Request): Promise<Answer> {
  const { id, path, after, git } = request;
  const lost: Answer = { id, state: 'lost' };
  const now = path in after ? path : git ? await renamed(git, path) : Object.keys(after)[0];
  if (now === undefined) return lost;
  const hunks =
    git && now !== path
      ? await diff(['-C', git.repo, 'diff', '-U0', `${git.from}:${path}`, `${git.to}:${now}`])
      : await diffTexts(request.before, after[now]!);
  const range = throughHunks(request.startLine, request.endLine, hunks);
  return range ? { id, state: 'moved', path: now, ...range } : lost;
}

/** What is left of the lines: changed ones are where their hunk is, deleted ones are nowhere. */
export function throughHunks(startLine: number, endLine: number, hunks: readonly Hunk[]): { startLine: number; endLine: number } | undefined {
  let start: number | undefined;
  let end: number | undefined;
  const take = (first: number, last: number): void => {
    start = Math.min(start ?? first, first);
    end = Math.max(end ?? last, last);
  };
  let shift = 0;
  // The next old line that no hunk has spoken of.
  let next = 1;
  for (const hunk of [...hunks, { oldStart: Infinity, oldLines: 1, newStart: Infinity, newLines: 1 }]) {
    const first = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
    const [from, to] = [Math.max(startLine, next), Math.min(endLine, first - 1)];
    if (from <= to) take(from + shift, to + shift);
    const touched = hunk.oldLines > 0 && first <= endLine && first + hunk.oldLines - 1 >= startLine;
    if (touched && hunk.newLines > 0) take(...within(hunk, startLine, endLine));
    next = first + hunk.oldLines;
    shift += hunk.newLines - hunk.oldLines;
  }
  return start === undefined || end === undefined ? undefined : { startLine: start, endLine: end };
}

/** A hunk inside the range comes whole; of one that reaches over an edge, as many lines as lie inside. */
function within({ oldStart, oldLines, newStart, newLines }: Hunk, startLine: number, endLine: number): [number, number] {
  const over = Math.max(0, startLine - oldStart);
  const rest = Math.max(0, oldStart + oldLines - 1 - endLine);
  const first = Math.min(newStart + over, newStart + newLines - 1);
  return [first, rest > 0 ? Math.max(first, Math.min(newStart + newLines - 1, newStart + endLine - oldStart)) : newStart + newLines - 1];
}

export function readHunks(diff: string): readonly Hunk[] {
  return [...diff.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(([, oldStart, oldLines, newStart, newLines]) => ({
    oldStart: Number(oldStart),
    oldLines: Number(oldLines ?? 1),
    newStart: Number(newStart),
    newLines: Number(newLines ?? 1),
  }));
}

async function diffTexts(before: string, after: string): Promise<readonly Hunk[]> {
  const folder = mkdtempSync(join(tmpdir(), 'coachmark-diff-'));
  try {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    writeFileSync(a, before);
    writeFileSync(b, after);
    return await diff(['diff', '--no-index', '-U0', a, b]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function diff(args: readonly string[]): Promise<readonly Hunk[]> {
  return readHunks(await git([...args.slice(0, args.indexOf('diff') + 1), '--no-color', '--no-ext-diff', '--text', ...args.slice(args.indexOf('diff') + 1)]));
}

/** Many cases ask for the same two commits, and a tree is slow to compare. */
const renames = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function renamed({ repo, from, to }: NonNullable<Request['git']>, path: string): Promise<string | undefined> {
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  const key = `${repo} ${from} ${to} ${ending}`;
  const known = renames.get(key) ?? readRenames(repo, from, to, ending);
  renames.set(key, known);
  return (await known).get(path);
}

/** Only among files with the same ending: code does not become a picture, and large pictures may not have been cloned. */
async function readRenames(repo: string, from: string, to: string, ending: string): Promise<ReadonlyMap<string, string>> {
  const parts = (await git(['-C', repo, 'diff', '-M', '--diff-filter=R', '--name-status', '-z', from, to, '--', `*${ending}`])).split('\0');
  const found = new Map<string, string>();
  for (let i = 0; i + 2 < parts.length; i += 3) found.set(parts[i + 1]!, parts[i + 2]!);
  return found;
}

/** Git answers 1 where there are differences. */
function git(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`git ${args.join(' ')}: ${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}
