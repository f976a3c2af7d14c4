import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Paths relative to the workspace, with their text; null deletes the file. */
export type Files = Record<string, string | null>;

export interface Commit {
  message: string;
  files: Files;
  author?: { name: string; email: string };
  /** ISO; the first commit is of 1 March 2026, each later one a day younger. */
  date?: string;
}

export interface WorkspaceOptions {
  /** Written after the commits, so they stay uncommitted unless `git` is true. */
  files?: Files;
  /** Commits in their order, or true for one commit of `files`. */
  git?: Commit[] | true;
  name?: string;
}

export interface Workspace {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  git(...args: string[]): string;
  remove(): void;
}

const AUTHOR = { name: 'Ada Author', email: 'ada@example.org' };

export function makeWorkspace({ files = {}, git, name = 'workspace' }: WorkspaceOptions): Workspace {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-journey-'));
  const folder = join(parent, name);
  mkdirSync(folder);
  if (git) {
    gitIn(folder, ['init', '-q', '-b', 'main']);
    gitIn(folder, ['config', 'user.name', AUTHOR.name]);
    gitIn(folder, ['config', 'user.email', AUTHOR.email]);
  }
  const commits = git === true ? [{ message: 'First', files }] : (git ?? []);
  commits.forEach((commit, index) => makeCommit(folder, commit, index));
  if (git !== true) writeFiles(folder, files);
  return {
    folder,
    write: (path, text) => writeFiles(folder, { [path]: text }),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    git: (...args) => gitIn(folder, args),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** A .code-workspace file over these folders; give it to `openWorkbench` as `workspaceFile`. */
export function makeWorkspaceFile(file: string, folders: string[], settings: Record<string, unknown> = {}): string {
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })), settings }, null, 2));
  return file;
}

function makeCommit(folder: string, commit: Commit, index: number): void {
  writeFiles(folder, commit.files);
  const { name, email } = commit.author ?? AUTHOR;
  const date = commit.date ?? new Date(Date.UTC(2026, 2, 1 + index, 12)).toISOString();
  gitIn(folder, ['add', '--all']);
  gitIn(folder, ['commit', '-q', '--allow-empty', '-m', commit.message], {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  });
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === null) {
      rmSync(file, { force: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function gitIn(cwd: string, args: string[], env: Record<string, string> = {}): string {
  // The machine's own git settings must not change what a journey sees.
  const alone = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, ...alone, ...env } });
}
