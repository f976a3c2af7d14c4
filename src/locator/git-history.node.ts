import { isObjectId } from './object-id';
import { GitBlobs } from './git-blobs.node';
import { runGit } from './git-run.node';
import type { FileChange, History } from './history';

const renames = ['-M40%', '-l1200'];

/** The history between two commits of a repository, as git tells it. Answers are kept, since notes share them. */
export class GitHistory implements History {
  private readonly kept = new Map<string, Promise<unknown>>();
  private readonly blobs: GitBlobs;

  /** @param repo the folder of the repository @param from the older commit @param to the newer one */
  constructor(
    private readonly repo: string,
    private readonly from: string,
    private readonly to: string,
    blobs?: GitBlobs,
  ) {
    this.blobs = blobs ?? new GitBlobs(repo);
  }

  chain(): Promise<readonly string[]> {
    return this.keep<readonly string[]>('chain', [], async () => {
      const printed = await runGit(this.repo, ['rev-list', '--ancestry-path', '--parents', '--topo-order', '--end-of-options', `${this.from}..${this.to}`]);
      return chainIn(printed, await this.idOf(this.from), await this.idOf(this.to));
    });
  }

  /** The full id of a commit that may have been named otherwise. */
  private async idOf(commit: string): Promise<string> {
    if (isObjectId(commit)) return commit;
    return (await runGit(this.repo, ['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`])).trim().split('\n').at(-1)!;
  }

  changesOf(path: string): Promise<readonly FileChange[]> {
    return this.keep<readonly FileChange[]>(`of ${path}`, [], async () => {
      const pairs = await this.pairs();
      const printed = await runGit(this.repo, ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--', path], pairs);
      return readChanges(printed, await this.chain());
    });
  }

  changesIn(step: number): Promise<readonly FileChange[]> {
    return this.keep<readonly FileChange[]>(`in ${step}`, [], async () => {
      const chain = await this.chain();
      const before = step === 0 ? this.from : chain[step - 1]!;
      const printed = await runGit(this.repo, ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', ...renames, '--end-of-options', before, chain[step]!]);
      return readChanges(printed, []).map((change) => ({ ...change, step }));
    });
  }

  changesBetween(): Promise<readonly FileChange[]> {
    return this.keep<readonly FileChange[]>('between', [], async () => {
      const printed = await runGit(this.repo, ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', ...renames, '--end-of-options', this.from, this.to]);
      return readChanges(printed, []);
    });
  }

  text(blob: string): Promise<string | undefined> {
    return this.blobs.text(blob);
  }

  blobAt(end: 'from' | 'to', path: string): Promise<string | undefined> {
    return this.blobs.idOf(`${end === 'from' ? this.from : this.to}:${path}`);
  }

  /** For `diff-tree --stdin`: each commit of the chain and the one before it. */
  private async pairs(): Promise<string> {
    const [chain, from] = await Promise.all([this.chain(), this.idOf(this.from)]);
    return chain.map((commit, i) => `${commit} ${i === 0 ? from : chain[i - 1]!}\n`).join('');
  }

  /** What git cannot tell, because a commit is not there or the repository is damaged, is as if nothing had happened. */
  private keep<T>(key: string, nothing: T, find: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key) ?? find().catch(() => nothing);
    this.kept.set(key, known);
    return known as Promise<T>;
  }
}

/** The line from `to` back to `from` that keeps to first parents where it can, oldest first. */
function chainIn(revList: string, from: string, to: string): readonly string[] {
  const parents = new Map<string, readonly string[]>();
  for (const line of revList.split('\n')) {
    const [commit, ...its] = line.trim().split(' ');
    if (commit) parents.set(commit, its);
  }
  const chain: string[] = [];
  for (let at: string | undefined = to; at !== from; ) {
    const its: readonly string[] | undefined = at === undefined ? undefined : parents.get(at);
    if (at === undefined || its === undefined) return [];
    chain.push(at);
    at = its.find((parent) => parent === from || parents.has(parent));
  }
  return chain.reverse();
}

const kinds: Readonly<Record<string, FileChange['kind']>> = { A: 'added', C: 'added', M: 'changed', T: 'changed', D: 'deleted', R: 'renamed' };

/** Reads `--raw -z`: commit ids on lines of their own, then `:<modes> <old> <new> <status>`, path, and for renames the new path. */
function readChanges(printed: string, chain: readonly string[]): readonly FileChange[] {
  const stepOf = new Map(chain.map((commit, i) => [commit, i]));
  const parts = printed.split('\0');
  const changes: FileChange[] = [];
  let step = 0;
  for (let i = 0; i < parts.length; i++) {
    let head = parts[i]!;
    if (!head.startsWith(':')) {
      // The id of the next commit; with -z it ends with a NUL or a line break, by version.
      const [commit = '', rest] = head.trim().split('\n');
      step = stepOf.get(commit) ?? step;
      if (rest === undefined) continue;
      head = rest;
    }
    const [, , oldBlob = '', blob = '', status = ''] = head.slice(1).split(' ');
    const kind = kinds[status.charAt(0)];
    const path = parts[++i];
    const second = status.startsWith('R') || status.startsWith('C') ? parts[++i] : undefined;
    if (kind === undefined || path === undefined) continue;
    changes.push({
      step,
      kind,
      path: second ?? path,
      ...(kind === 'renamed' ? { oldPath: path } : {}),
      ...(kind === 'deleted' ? {} : { blob }),
      ...(kind === 'added' ? {} : { oldBlob }),
    });
  }
  return changes;
}
