import { Disposable, extensions, Uri } from 'vscode';
import { inBackground } from './report';

/** The part of the built-in git extension's API (version 1) that is used here. */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: Uri): GitRepository | null;
  onDidOpenRepository(listener: (repository: GitRepository) => void): { dispose(): void };
}
export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    onDidChange(listener: () => void): { dispose(): void };
  };
  /** The box in which a commit message is written. */
  readonly inputBox: { value: string };
  /** The newest commits first. */
  log(options: { readonly maxEntries: number }): Promise<readonly { readonly authorName?: string; readonly authorEmail?: string }[]>;
  blame(path: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  /** The text of a file (its path on disk) at a commit. */
  show(ref: string, path: string): Promise<string>;
}

let api: Promise<GitApi | undefined> | undefined;

/** Git's API, or undefined where the git extension is absent, switched off, or the folder is not trusted. */
function gitApi(): Promise<GitApi | undefined> {
  api ??= (async () => {
    const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
    if (!extension) {
      api = undefined;
      return undefined;
    }
    const exports = extension.isActive ? extension.exports : await extension.activate();
    if (!exports.enabled) {
      api = undefined;
      return undefined;
    }
    return exports.getAPI(1);
  })().catch(() => undefined);
  return api;
}

/** The repository that holds a file or folder. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | undefined> {
  const git = await gitApi();
  return git?.getRepository(uri) ?? undefined;
}

/** Calls back whenever any repository's state changes: a checkout, a pull, a commit. */
export function onGitChange(listener: () => void): Disposable {
  const listening: { dispose(): void }[] = [];
  let closed = false;
  const listen = (one: { dispose(): void }): void => {
    if (closed) one.dispose();
    else listening.push(one);
  };
  inBackground(
    gitApi().then((git) => {
      if (!git || closed) return;
      for (const repository of git.repositories) listen(repository.state.onDidChange(listener));
      listen(git.onDidOpenRepository((repository) => listen(repository.state.onDidChange(listener))));
    }),
  );
  return new Disposable(() => {
    closed = true;
    for (const one of listening) one.dispose();
  });
}

/** What a `git:` document shows: a path on disk, and the commit-ish it comes from (`''` and `~` mean the index). */
export function readGitUri(uri: Uri): { readonly file: Uri; readonly ref: string } | undefined {
  if (uri.scheme !== 'git') return undefined;
  try {
    const query: unknown = JSON.parse(uri.query);
    if (typeof query !== 'object' || query === null) return undefined;
    const { path, ref } = query as { path?: unknown; ref?: unknown };
    if (typeof path !== 'string' || typeof ref !== 'string') return undefined;
    return { file: Uri.file(path), ref };
  } catch {
    return undefined;
  }
}
