import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitEnvironment, quietly } from './git-run.node';

/** A larger file is no code that somebody comments on, in bytes. */
const mostBytes = 4 * 1024 * 1024;
/** An object as git has it. */
export interface FoundBlob {
  readonly id: string;
  /** Absent for one that is too large. */
  readonly content?: Buffer;
}

/** One long-running `git cat-file --batch`: what is asked is answered in turn. */
export class CatFile {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly asked: ((found: FoundBlob | undefined) => void)[] = [];
  private readonly reader = new BatchReader((found) => this.asked.shift()?.(found));
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param patience a git that says nothing for so long is ended, in milliseconds
   * @param ended is called once, when no more can be asked
   */
  constructor(
    repo: string,
    private readonly patience: number,
    ended: () => void,
  ) {
    const child = spawn('git', [...quietly, '-C', repo, 'cat-file', '--batch'], { env: gitEnvironment() });
    this.child = child;
    child.stdout.on('data', (chunk: Buffer) => {
      this.wait();
      this.reader.read(chunk);
      if (this.asked.length === 0) clearTimeout(this.waiting);
    });
    child.stderr.resume();
    child.stdin.on('error', () => {});
    let isOver = false;
    const end = (): void => {
      clearTimeout(this.waiting);
      for (const resolve of this.asked.splice(0)) resolve(undefined);
      if (!isOver) ended();
      isOver = true;
    };
    child.on('error', end);
    child.on('close', end);
    child.unref();
  }

  /** @param name an id or what else git calls a revision, on one line @returns undefined for what is no blob, or not there */
  ask(name: string): Promise<FoundBlob | undefined> {
    return new Promise((resolve) => {
      if (this.asked.length === 0) this.wait();
      this.asked.push(resolve);
      this.child.stdin.write(`${name}\n`);
    });
  }

  /** Answers what was asked by now, and ends. */
  close(): void {
    this.child.stdin.end();
  }

  /** A repository may hold what git never comes to the end of, such as a pipe in the place of an object. */
  private wait(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.child.kill('SIGKILL'), this.patience);
    this.waiting.unref();
  }
}

/** `<id> <type> <size>`, line break, content, line break. Whatever else the line is, such as `<name> missing`, is no object. */
const header = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) (blob|tree|commit|tag) (\d+)$/;

/** Parts what `git cat-file --batch` prints, in pieces of any size. */
export class BatchReader {
  private pending: Buffer = Buffer.alloc(0);
  /** Pieces that came while the object was not complete, so that a large one is put together once. */
  private readonly pieces: Buffer[] = [];
  private size = 0;
  private needed = 0;
  /** So many bytes of something that is too large are left to come. */
  private skipping = 0;

  constructor(private readonly found: (blob: FoundBlob | undefined) => void) {}

  read(chunk: Buffer): void {
    const rest = this.skip(chunk);
    this.pieces.push(rest);
    this.size += rest.length;
    if (this.size < this.needed) return;
    this.pending = Buffer.concat(this.pieces.splice(0));
    this.needed = 0;
    while (this.next());
    this.pieces.push(this.pending);
    this.size = this.pending.length;
  }

  private next(): boolean {
    const { pending } = this;
    const end = pending.indexOf(10);
    if (end < 0) return false;
    const [, id, type, size] = header.exec(pending.toString('utf8', 0, end)) ?? [];
    if (id === undefined) return this.take(end + 1, undefined);
    const total = end + 1 + Number(size) + 1;
    if (Number(size) > mostBytes) {
      this.skipping = Math.max(0, total - pending.length);
      return this.take(Math.min(total, pending.length), type === 'blob' ? { id } : undefined);
    }
    if (pending.length < total) {
      this.needed = total;
      return false;
    }
    return this.take(total, type === 'blob' ? { id, content: Buffer.from(pending.subarray(end + 1, total - 1)) } : undefined);
  }

  private take(bytes: number, blob: FoundBlob | undefined): true {
    this.pending = this.pending.subarray(bytes);
    this.found(blob);
    return true;
  }

  private skip(chunk: Buffer): Buffer {
    const skipped = Math.min(this.skipping, chunk.length);
    this.skipping -= skipped;
    return chunk.subarray(skipped);
  }
}
