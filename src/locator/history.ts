/** What is asked of the history between two commits. Paths are relative to the repository's root, with `/` between parts. */
export interface History {
  /** The commits from the one after the old to the new one, each a child of the one before; empty when there is no such line. */
  chain(): Promise<readonly string[]>;
  /** Which commits of the chain, by position, changed the file at a path, and what they made of it. */
  changesOf(path: string): Promise<readonly FileChange[]>;
  /** All files that a commit of the chain changed against the one before, with renames found. */
  changesIn(step: number): Promise<readonly FileChange[]>;
  /** All files that differ between the two ends, with renames found. */
  changesBetween(): Promise<readonly FileChange[]>;
  /** The text of a blob; undefined when it is not there, not text, or too large. */
  text(blob: string): Promise<string | undefined>;
  /** The blob of a file at the old or at the new end. */
  blobAt(end: 'from' | 'to', path: string): Promise<string | undefined>;
}

export interface FileChange {
  /** Position in the chain; 0 for a difference between its ends. */
  readonly step: number;
  readonly kind: 'added' | 'changed' | 'deleted' | 'renamed';
  readonly path: string;
  /** Where a renamed file was before. */
  readonly oldPath?: string;
  /** The blob after; absent for a deleted one. */
  readonly blob?: string;
  /** The blob before; absent for an added one. */
  readonly oldBlob?: string;
}
