import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatEntry, parseEntry } from '../../../../src/core/notes/entry-file';
import { fileNameOf, folderNameOf } from '../../../../src/core/notes/entry-path';
import type { FoundEntry } from '../../../../src/core/notes/fold-thread';
import type { Author, Entry, Visibility } from '../../../../src/core/notes/note';

/** An entry with the file that it came from, below the clone and with `/`. */
export interface Stored extends FoundEntry {
  readonly file: string;
  readonly text: string;
}

/** A work tree with somebody in front of it, whose clock is off by some hours. */
export interface Clone {
  readonly root: string;
  readonly author: Author;
  now(): Date;
  random(bytes: number): Uint8Array;
}

export const rooms: Readonly<Record<Visibility, string>> = { private: '.coachmark/private/notes', shared: '.coachmark/notes' };

/** Git as it comes, whatever the machine that runs the test is set up for. */
export function git(root: string, author: Author, ...args: readonly string[]): string {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    HOME: root,
    GIT_CONFIG_GLOBAL: join(root, '..', 'no-config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.mail ?? '',
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.mail ?? '',
    LC_ALL: 'C',
  };
  return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
}

/** A folder with two clones of one small repository, to be copied for every run. */
export function prepareClones(ana: Author): string {
  const folder = mkdtempSync(join(tmpdir(), 'coachmark-merge-'));
  writeFileSync(join(folder, 'no-config'), '');
  const first = join(folder, 'a');
  mkdirSync(join(first, '.coachmark'), { recursive: true });
  git(first, ana, 'init', '-q', '--template=', '-b', 'main');
  writeFileSync(join(first, 'code.ts'), 'export {};\n');
  writeFileSync(join(first, '.coachmark', '.gitignore'), '/private/\n/local/\n*.tmp\n');
  git(first, ana, 'add', '-A');
  git(first, ana, 'commit', '-q', '-m', 'Start');
  git(folder, ana, 'clone', '-q', '--template=', 'a', 'b');
  return folder;
}

export function copyClones(prepared: string, authors: readonly [Author, Author]): { readonly folder: string; readonly clones: readonly [Clone, Clone] } {
  const folder = mkdtempSync(join(tmpdir(), 'coachmark-merge-'));
  cpSync(prepared, folder, { recursive: true });
  return { folder, clones: [cloneAt(join(folder, 'a'), authors[0], 0), cloneAt(join(folder, 'b'), authors[1], 1)] };
}

function cloneAt(root: string, author: Author, number: 0 | 1): Clone {
  let ticks = 0;
  let drawn = number;
  return {
    root,
    author,
    now: () => new Date(Date.UTC(2026, 10, 20, 10 + number * 5) + 1000 * ticks++),
    random: (bytes) => {
      drawn += 2;
      return Uint8Array.from({ length: bytes }, (_, i) => (drawn >> (5 * i)) & 31);
    },
  };
}

export function dropClones(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function load(clone: Clone): Stored[] {
  return (['private', 'shared'] as const).flatMap((visibility) => {
    const room = join(clone.root, rooms[visibility]);
    if (!existsSync(room)) return [];
    return readdirSync(room).flatMap((folder) =>
      readdirSync(join(room, folder)).map((name): Stored => {
        const text = readFileSync(join(room, folder, name), 'utf8');
        const parsed = parseEntry(text, name);
        if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problem)}`);
        return { entry: parsed.entry, visibility, file: `${rooms[visibility]}/${folder}/${name}`, text };
      }),
    );
  });
}

/** Follow-ups lie beside their note, so the note's own path says the folder. */
export function save(clone: Clone, entry: Entry, codePath: string, visibility: Visibility): void {
  const folder = join(clone.root, rooms[visibility], folderNameOf(codePath));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileNameOf(entry)), formatEntry(entry));
}

export function share(clone: Clone, stored: Stored): void {
  const target = join(clone.root, stored.file.replace(rooms.private, rooms.shared));
  mkdirSync(join(target, '..'), { recursive: true });
  renameSync(join(clone.root, stored.file), target);
}
