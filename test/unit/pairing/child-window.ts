import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Place } from './host-on-disk';
import type { Known } from './window-process';

/** A window that runs `window-process.ts`. */
export class ChildWindow {
  /** All that it said, oldest first. */
  readonly lines: string[] = [];
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly closed: Promise<void>;
  private readonly waiting = new Set<() => void>();

  constructor(program: string, { work, storage }: Place, writer: string) {
    this.child = spawn(process.execPath, [program, work, storage, writer]);
    this.child.stderr.pipe(process.stderr);
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      this.lines.push(line);
      for (const look of [...this.waiting]) look();
    });
    this.closed = new Promise((resolve) =>
      this.child.once('close', () => {
        resolve();
        for (const look of [...this.waiting]) look();
      }),
    );
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  tell(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** The next line from the given one on that fits; rejects when the process ends without it. */
  says(fits: (line: string) => boolean, from = 0): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const line = this.lines.slice(from).find(fits);
        if (line === undefined && this.isAlive) return;
        this.waiting.delete(look);
        if (line === undefined) reject(new Error(`It ended and said: ${this.lines.slice(from).join(' / ')}`));
        else resolve(line);
      };
      this.waiting.add(look);
      look();
    });
  }

  async state(): Promise<Known> {
    const from = this.lines.length;
    this.tell('state');
    return JSON.parse(await this.says((line) => line.startsWith('{'), from)) as Known;
  }

  /** Ends it without a word, in the middle of whatever it does. All that it said before has come in then. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.closed;
  }

  async close(): Promise<void> {
    this.child.stdin.end();
    await this.closed;
  }
}
