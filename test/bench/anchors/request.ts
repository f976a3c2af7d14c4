import { join } from 'node:path';
import { type AnchorCase, isGone } from './anchor-case';
import { type Mode, usesGit } from './mode';

/** One line in for `locate`, and what every baseline gets. Lines from 1, both ends included. */
export interface Request {
  readonly id: string;
  readonly path: string;
  readonly languageId?: string;
  /** The old file. */
  readonly before: string;
  readonly startLine: number;
  readonly endLine: number;
  /** The new files that may be searched: path to text. */
  readonly after: Readonly<Record<string, string>>;
  readonly git?: { readonly repo: string; readonly from: string; readonly to: string };
  /** The old file may be used only to make what a note stores. */
  readonly stored?: true;
}

/** One line out. Without a place the code was given up, or nothing was said. */
export interface Answer {
  readonly id: string;
  readonly state: 'here' | 'moved' | 'changed' | 'check' | 'lost';
  readonly path?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly confidence?: number;
}

/** Texts of the repositories. */
export interface Contents {
  text(repo: string, blob: string): string;
  /** The text at a path in a commit, or undefined where there is none. */
  at(repo: string, commit: string, path: string): string | undefined;
}

const languages: Readonly<Record<string, string>> = { ts: 'typescript', js: 'javascript', py: 'python', rs: 'rust' };

export function requestOf(one: AnchorCase, mode: Mode, contents: Contents, mirrors: string | undefined): Request {
  const { id, path, repo, startLine, endLine } = one;
  const common = {
    id,
    path,
    languageId: languages[one.lang] ?? one.lang,
    before: contents.text(repo, one.oldBlob),
    startLine,
    endLine,
    ...(mode === 'stored' || mode === 'stored-git' ? ({ stored: true } as const) : {}),
  };
  if (!usesGit(mode)) return { ...common, after: textsToSearch(one, contents) };
  if (mirrors === undefined) throw new Error('Nothing can be measured with git without --mirrors.');
  const now = textAtOldPath(one, contents);
  return {
    ...common,
    after: now === undefined ? {} : { [path]: now },
    git: { repo: join(mirrors, repo, 'repo'), from: one.oldCommit, to: one.newCommit },
  };
}

/** Without git: the file that holds the code, and the one at the old path as far as the set names it. */
function textsToSearch({ repo, path, expected, newBlob, newBlobAtOldPath }: AnchorCase, contents: Contents): Record<string, string> {
  const texts: Record<string, string> = {};
  const atOldPath = newBlobAtOldPath ?? (isGone(expected) ? newBlob : undefined);
  if (atOldPath) texts[path] = contents.text(repo, atOldPath);
  if (!isGone(expected) && newBlob) texts[expected.path] = contents.text(repo, newBlob);
  return texts;
}

function textAtOldPath(one: AnchorCase, contents: Contents): string | undefined {
  const { repo, path, expected, newBlob, newBlobAtOldPath } = one;
  if (newBlobAtOldPath !== undefined) return newBlobAtOldPath === null ? undefined : contents.text(repo, newBlobAtOldPath);
  if (newBlob && (isGone(expected) || expected.path === path)) return contents.text(repo, newBlob);
  return contents.at(repo, one.newCommit, path);
}
