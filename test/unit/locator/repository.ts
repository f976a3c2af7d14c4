import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository of its own, made with git itself. */
export interface Repository {
  readonly root: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  /** Commits everything and says under which id. */
  commit(message?: string): string;
  drop(): void;
}

export function makeRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'coachmark-history-'));
  const root = join(folder, 'repo');
  mkdirSync(root);
  let ticks = 0;
  const git = (...args: readonly string[]): string => {
    const date = `2026-11-20T10:${String(ticks++ % 60).padStart(2, '0')}:00Z`;
    // As git comes, whatever the machine is set up for.
    const env = {
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      HOME: folder,
      GIT_CONFIG_GLOBAL: join(folder, 'no-config'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ana',
      GIT_AUTHOR_EMAIL: 'ana@example.com',
      GIT_COMMITTER_NAME: 'Ana',
      GIT_COMMITTER_EMAIL: 'ana@example.com',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      LC_ALL: 'C',
    };
    return execFileSync('git', ['-c', 'maintenance.auto=false', ...args], { cwd: root, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  };
  writeFileSync(join(folder, 'no-config'), '');
  git('init', '-q', '--template=', '-b', 'main');
  return {
    root,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    commit: (message = 'Change') => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A function of five lines, and texts of other ones to put around it. */
export const total = ['export function total(items: Item[]): number {', '  let sum = 0;', '  for (const item of items) sum += item.price;', '  return sum;', '}'];

export function others(name: string, count = 4): string[] {
  return Array.from({ length: count }, (_, i) => [`export function ${name}${i}(room: Room): Date {`, `  return room.${name}At(${i} * 60);`, '}', '']).flat();
}

export function textOf(...parts: readonly (readonly string[])[]): string {
  return `${parts.flat().join('\n')}\n`;
}
