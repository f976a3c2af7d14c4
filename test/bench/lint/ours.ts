import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { lintFeedback } from '../../../src/core/feedback/lint/lint-feedback';
import type { Answer, Ask } from './answer';

/** All rules, scores and rewrites in this process: for how fast they are by themselves. */
export const lintHere: Ask = (questions) => Promise.resolve(questions.map(({ id, text }): Answer => ({ id, ...lintFeedback(text) })));

/** Starts the command as anybody would, writes a line for each comment, and reads a line for each. */
export const askCommand: Ask = async (questions, command) => {
  const child = spawn(process.execPath, [command, 'lint', '--format', 'jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  // A command that dies early breaks the pipe; how it died is told below.
  child.stdin.on('error', () => {});
  const answers = new Map<string, Answer>();
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      if (line === '') continue;
      const answer = JSON.parse(line) as Answer;
      answers.set(answer.id, answer);
    }
  })();
  for (const { id, text } of questions) {
    if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await Promise.race([once(child.stdin, 'drain').catch(() => {}), closed]);
  }
  child.stdin.end();
  const [code] = await closed;
  await reading;
  if (code !== 0) throw new Error(`The command ended with ${code}.`);
  return questions.map(({ id }) => answers.get(id) ?? missing(id));
};

/** How our side is asked. */
export const askOurs: Ask = askCommand;

function missing(id: string): never {
  throw new Error(`The command did not answer for ${id}.`);
}
