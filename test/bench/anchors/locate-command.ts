import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Answer, Request } from './request';

/** What a run of the command gave. */
export interface Located {
  readonly answers: ReadonlyMap<string, Answer>;
  /** What it printed to stderr, and how it ended when not well. */
  readonly complaints: readonly string[];
}

/** Starts the command as anybody would, writes a line for every request, and reads the answers as they come. */
export async function locate(command: string, requests: Iterable<Request>, onAnswer: () => void = () => {}): Promise<Located> {
  const child = spawn(process.execPath, [command, 'locate', '--format', 'jsonl'], { stdio: 'pipe' });
  const answers = new Map<string, Answer>();
  const complaints: string[] = [];
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  // A command that dies early breaks the pipe; how it died is told below.
  child.stdin.on('error', () => {});
  const complaining = lines(child.stderr, (line) => complaints.push(line));
  const answering = lines(child.stdout, (line) => {
    const answer = readAnswer(line);
    if (answer === undefined) return complaints.push(`No answer: ${line.slice(0, 300)}`);
    answers.set(answer.id, answer);
    onAnswer();
  });
  for (const request of requests) {
    if (child.exitCode !== null || child.stdin.destroyed) break;
    if (!child.stdin.write(`${JSON.stringify(request)}\n`)) await Promise.race([once(child.stdin, 'drain').catch(() => {}), closed]);
  }
  child.stdin.end();
  const [code, signal] = await closed;
  await Promise.all([complaining, answering]);
  if (code !== 0) complaints.push(`The command ended with ${code ?? signal}.`);
  return { answers, complaints };
}

const states = new Set(['here', 'moved', 'changed', 'check', 'lost']);

function readAnswer(line: string): Answer | undefined {
  try {
    const answer = JSON.parse(line) as Answer;
    return typeof answer.id === 'string' && states.has(answer.state) ? answer : undefined;
  } catch {
    return undefined;
  }
}

async function lines(stream: NodeJS.ReadableStream, each: (line: string) => unknown): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) if (line !== '') each(line);
}
