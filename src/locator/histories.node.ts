import { GitBlobs } from './git-blobs.node';
import { GitHistory } from './git-history.node';

/** So many pairs of commits are remembered, and so many repositories. */
const mostHistories = 16;
const mostRepositories = 4;

/** The histories that were asked for last. */
export class Histories {
  private readonly blobs = new Map<string, GitBlobs>();
  private readonly histories = new Map<string, GitHistory>();

  of(repo: string, from: string, to: string): GitHistory {
    const blobs = remember(this.blobs, repo, mostRepositories, () => new GitBlobs(repo), (old) => old.close());
    return remember(this.histories, `${repo}\n${from}\n${to}`, mostHistories, () => new GitHistory(repo, from, to, blobs));
  }

  close(): void {
    for (const blobs of this.blobs.values()) blobs.close();
    this.blobs.clear();
    this.histories.clear();
  }
}

/** What is asked for again comes to the end of the list; what stands first is forgotten first. */
function remember<T>(all: Map<string, T>, key: string, most: number, make: () => T, forget: (old: T) => void = () => {}): T {
  const known = all.get(key) ?? make();
  all.delete(key);
  all.set(key, known);
  for (const [oldest, value] of all) {
    if (all.size <= most) break;
    all.delete(oldest);
    forget(value);
  }
  return known;
}
