import { execFileSync } from 'node:child_process';

/** What one commit did to one file. Absent ids are files that were not there. */
export interface Change {
  readonly oldPath: string;
  readonly oldBlob: string;
  readonly newPath: string;
  readonly newBlob: string | undefined;
}

/** The changes of one commit against its first parent, by old path. Files that are new are left out. */
export interface Step {
  readonly commit: string;
  readonly changes: ReadonlyMap<string, Change>;
}

export class History {
  private readonly texts = new Map<string, string>();

  constructor(private readonly repo: string) {}

  /** First parents from the oldest to the newest. */
  commits(): readonly string[] {
    return this.git(['rev-list', '--first-parent', '--reverse', 'HEAD']).trim().split('\n');
  }

  /** The commits after `from` up to `to`, each with what it changed; renames as git finds them. */
  steps(from: string, to: string): readonly Step[] {
    const log = this.git(['log', '--first-parent', '-m', '-M', '--raw', '-z', '--no-abbrev', '--reverse', '--format=%x01%H', `${from}..${to}`]);
    return log.split('\u0001').slice(1).map(readStep);
  }

  /** Reads many texts at once; later ones come from here. */
  load(blobs: Iterable<string>): void {
    const wanted = [...new Set(blobs)].filter((blob) => !this.texts.has(blob));
    if (wanted.length === 0) return;
    const all = execFileSync('git', ['-C', this.repo, 'cat-file', '--batch'], { input: `${wanted.join('\n')}\n`, maxBuffer: 1 << 30 });
    let at = 0;
    for (const blob of wanted) {
      const end = all.indexOf(10, at);
      const size = Number(all.toString('latin1', at, end).split(' ')[2]);
      this.texts.set(blob, all.toString('utf8', end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
  }

  text(blob: string): string {
    this.load([blob]);
    return this.texts.get(blob)!;
  }

  forget(): void {
    this.texts.clear();
  }

  /** What is at a path in a commit. */
  blobAt(commit: string, path: string): string | undefined {
    const [id, type] = this.git(['cat-file', '--batch-check'], `${commit}:${path}\n`).trim().split(' ');
    return type === 'blob' ? id : undefined;
  }

  /** Every line that a commit added anywhere, white space at the ends aside. */
  added(commit: string): ReadonlySet<string> {
    const patch = this.git(['diff-tree', '-p', '-U0', '--no-renames', '--no-ext-diff', '-m', '--first-parent', '--root', '--no-commit-id', commit]);
    const lines = patch.split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++ '));
    return new Set(lines.map((line) => line.slice(1).trim()));
  }

  private git(args: readonly string[], input = ''): string {
    return execFileSync('git', ['-C', this.repo, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  }
}

/** `<id>`, then for each file `:<modes> <ids> <letter>` and its one or two paths, all parted by NUL. */
function readStep(text: string): Step {
  const [commit, ...parts] = text.split('\0').map((part) => part.replace(/^\n+/, ''));
  const changes = new Map<string, Change>();
  for (let i = 0; i < parts.length; ) {
    const [, , oldBlob, newBlob, letter] = /^:(\d+) \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(parts[i]!) ?? [];
    if (letter === undefined) {
      i += 1;
      continue;
    }
    const both = letter === 'R' || letter === 'C';
    const oldPath = parts[i + 1]!;
    const newPath = both ? parts[i + 2]! : oldPath;
    i += both ? 3 : 2;
    // Submodules and links are no code; what is added has no old side, and a copy leaves its source as it was.
    if (letter === 'A' || letter === 'C' || /^:(120000|160000)/.test(parts[i - (both ? 3 : 2)]!)) continue;
    changes.set(oldPath, { oldPath, oldBlob: oldBlob!, newPath, newBlob: letter === 'D' ? undefined : newBlob! });
  }
  return { commit: commit!.trim(), changes };
}
