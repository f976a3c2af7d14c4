import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeAnchor, wholeLines } from '../../../src/core/anchors/take';
import { formatEntry } from '../../../src/core/notes/entry-file';
import { fileNameOf, folderNameOf } from '../../../src/core/notes/entry-path';
import type { Entry, NoteEntry } from '../../../src/core/notes/note';
import { projectRoot } from './tools';
import type { Workspace } from './workspace';

export interface SampleOptions {
  /** False leaves git without a name for the author of notes. */
  author?: { name: string; email: string } | false;
  name?: string;
}

/** The sample workspace of `npm start` in a new place, without its notes. */
export async function makeSample({ author = { name: 'Ada Author', email: 'ada@example.org' }, name = 'bookings' }: SampleOptions = {}): Promise<Workspace> {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-journey-'));
  const folder = join(parent, name);
  const tool = pathToFileURL(join(projectRoot, 'tools', 'sample-workspace.mjs')).href;
  const { makeSampleWorkspace } = (await import(tool)) as { makeSampleWorkspace(target: string): Promise<unknown> };
  await makeSampleWorkspace(folder);
  rmSync(join(folder, '.coachmark'), { recursive: true, force: true });
  const git = (...args: string[]): string => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env });
  };
  if (author) {
    git('config', 'user.name', author.name);
    git('config', 'user.email', author.email);
  }
  return {
    folder,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** An entry's file: its path below `.coachmark`, and its text. */
export interface EntryOnDisk {
  readonly path: string;
  readonly text: string;
}

/** The entries in a folder's `.coachmark/notes` or `.coachmark/private/notes`, in the order of their names. */
export function entriesIn(folder: string, visibility: 'private' | 'shared'): EntryOnDisk[] {
  const below = visibility === 'private' ? 'private/notes' : 'notes';
  return filesBelow(join(folder, '.coachmark', below)).filter((path) => path.endsWith('.md')).flatMap((path) => {
    try {
      return [{ path: `${below}/${path}`, text: readFileSync(join(folder, '.coachmark', below, path), 'utf8') }];
    } catch {
      // It was moved between the listing and the reading.
      return [];
    }
  });
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).sort();
}

/** A note of Ben's on whole lines (from 1, both included) of a file as it is now. */
export function noteBy(folder: string, path: string, lines: readonly [first: number, last: number], text: string, number = 1): NoteEntry {
  const code = readFileSync(join(folder, path), 'utf8').split('\n');
  return {
    type: 'note',
    id: `20260301T1200${String(number).padStart(2, '0')}-7h2k9qza4m`,
    author: { name: 'Ben Okafor', mail: 'ben.okafor@example.org' },
    at: '2026-03-01T12:00:00.000Z',
    kind: 'improve',
    weight: 'must',
    text,
    anchor: takeAnchor({ path }, code, wholeLines(lines[0], lines[1], code)),
  };
}

/** Writes an entry of the note on `path` as the extension would, and answers its file. */
export function writeEntry(folder: string, path: string, entry: Entry, room: 'notes' | 'private/notes' = 'notes'): string {
  const file = join(folder, '.coachmark', room, folderNameOf(path), fileNameOf(entry));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formatEntry(entry));
  return file;
}
