import { extensions, Uri } from 'vscode';

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
export async function onGitChange(listener: () => void): Promise<{ dispose(): void }> {
  const git = await gitApi();
  if (!git) return { dispose: () => {} };
  const listening = git.repositories.map((repository) => repository.state.onDidChange(listener));
  listening.push(git.onDidOpenRepository((repository) => listening.push(repository.state.onDidChange(listener))));
  return { dispose: () => listening.forEach((one) => one.dispose()) };
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
