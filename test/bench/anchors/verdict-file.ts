import { readFileSync, writeFileSync } from 'node:fs';
import type { Expected } from './anchor-case';
import type { Answer } from './request';
import type { Judged } from './tally';
import { verdictWord } from './verdict';

/** One line of the file with every verdict. */
export interface Kept {
  readonly set: string;
  readonly mode: string;
  /** Absent where it is ours. */
  readonly method?: string;
  readonly id: string;
  readonly verdict: string;
  readonly got: Answer | null;
  readonly expected: Expected;
}

export function writeVerdicts(file: string, judged: readonly Judged[], ours: string): void {
  const lines = judged.map(({ one, mode, method, answer, verdicts }) => {
    const { set, id, expected } = one;
    const kept: Kept = {
      set,
      mode,
      ...(method === ours ? {} : { method }),
      id,
      verdict: verdictWord(answer, verdicts),
      got: answer ?? null,
      expected,
    };
    return JSON.stringify(kept);
  });
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
}

/** Ours only. */
export function readVerdicts(file: string): readonly Kept[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept)
    .filter(({ method }) => method === undefined);
}
