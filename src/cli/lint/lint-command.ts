import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { Finding, Severity } from '../../core/feedback/lint/feedback-lint';
import { lintFeedback } from '../../core/feedback/lint/lint-feedback';
import { levels } from '../../core/feedback/level';
import { kinds, weights } from '../../core/notes/note';
import { answerJsonLines } from '../json-lines';
import { readArguments, WrongUse } from '../wrong-use';
import { answerOf, reportOf } from './report';
import { readRequest } from './request';

const order: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** `coachmark lint`: looks at comments, from files or from standard input. */
export async function lintCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'warning' },
    kind: { type: 'string' },
    weight: { type: 'string' },
    level: { type: 'string' },
  });
  const failOn = oneOf('fail-on', values['fail-on'], order);
  const kind = values.kind === undefined ? undefined : oneOf('kind', values.kind, kinds);
  const weight = values.weight === undefined ? undefined : oneOf('weight', values.weight, weights);
  const level = values.level === undefined ? undefined : oneOf('level', values.level, levels);
  if (oneOf('format', values.format, ['text', 'jsonl']) === 'jsonl') {
    if (positionals.length > 0) throw new WrongUse('Lines of JSON are read from standard input, not from files.');
    return (await answerJsonLines(answer)) > 0 ? 1 : 0;
  }
  let fails = false;
  for (const file of positionals.length > 0 ? positionals : ['-']) {
    const text = file === '-' ? await readAll(process.stdin) : await read(file);
    const { findings } = lintFeedback(text, { ...(kind && { kind }), ...(weight && { weight }), ...(level && { level }), withoutRewrites: true });
    process.stdout.write(reportOf(file === '-' ? '<stdin>' : file, text, findings));
    fails ||= findings.some(atLeast(failOn));
  }
  return fails ? 1 : 0;
}

async function answer(value: unknown): Promise<object> {
  const { text, options } = readRequest(value);
  const id = (value as { readonly id?: unknown }).id;
  return answerOf(id ?? null, lintFeedback(text, options));
}

function atLeast(severity: Severity): (finding: Finding) => boolean {
  return (finding) => order.indexOf(finding.severity) >= order.indexOf(severity);
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new WrongUse(`--${option} is ${choices.join(', ')}; "${value}" is none of them.`);
  return found;
}
