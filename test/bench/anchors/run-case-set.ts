import type { AnchorCase } from './anchor-case';
import { baselines } from './baselines';
import { locate } from './locate-command';
import type { Mode } from './mode';
import { type Answer, type Contents, type Request, requestOf } from './request';
import type { Judged } from './tally';
import { judge } from './verdict';

export const ours = 'ours';

/** One set in one mode. */
export interface Run {
  readonly cases: readonly AnchorCase[];
  readonly mode: Mode;
  readonly contents: Contents;
  readonly mirrors: string | undefined;
}

export interface RunResult {
  readonly judged: readonly Judged[];
  /** What the command complained about, and cases without an answer. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

type Say = (done: number) => void;

/** @param jobs so many commands run beside each other, each with its share of the cases */
export async function runOurs(run: Run, command: string, jobs: number, say: Say): Promise<RunResult> {
  const { cases, mode } = run;
  const began = performance.now();
  const size = Math.ceil(cases.length / jobs);
  const parts = Array.from({ length: jobs }, (_, i) => cases.slice(i * size, (i + 1) * size)).filter((part) => part.length > 0);
  let done = 0;
  const located = await Promise.all(parts.map((part) => locate(command, requests(run, part), () => say(++done))));
  const seconds = (performance.now() - began) / 1000;
  const judged = cases.map((one) => {
    const answer = located.find(({ answers }) => answers.has(one.id))?.answers.get(one.id);
    return { one, mode, method: ours, answer, verdicts: judge(one.expected, answer) };
  });
  const silent = judged.filter(({ answer }) => !answer).map(({ one }) => one.id);
  const complaints = located.flatMap((one) => one.complaints);
  if (silent.length > 0) complaints.push(`No answer to ${silent.length} cases: ${silent.slice(0, 5).join(', ')}${silent.length > 5 ? ' …' : ''}`);
  return { judged, complaints, seconds };
}

export async function runBaseline(run: Run, method: string, say: Say): Promise<RunResult> {
  const began = performance.now();
  const judged: Judged[] = [];
  const complaints: string[] = [];
  for (const one of run.cases) {
    const request = requestOf(one, run.mode, run.contents, run.mirrors);
    let answer: Answer | undefined;
    try {
      answer = await baselines[method]!(request);
    } catch (error) {
      complaints.push(`${method}, ${one.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
    judged.push({ one, mode: run.mode, method, answer, verdicts: judge(one.expected, answer) });
    say(judged.length);
  }
  return { judged, complaints, seconds: (performance.now() - began) / 1000 };
}

/** One by one, because together they are larger than what they are made of. */
function* requests({ mode, contents, mirrors }: Run, cases: readonly AnchorCase[]): Generator<Request> {
  for (const one of cases) yield requestOf(one, mode, contents, mirrors);
}
