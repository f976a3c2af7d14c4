import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The command line as it is shipped. */
export function startCoachmark(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [resolve('dist/cli.js'), ...args]);
}

/** Runs it to its end. */
export function coachmark(args: readonly string[], input = ''): Promise<Said> {
  return new Promise((done, failed) => {
    const child = startCoachmark(args);
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString('utf8')));
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, error }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

export function answersIn(out: string): Record<string, unknown>[] {
  return out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
}
