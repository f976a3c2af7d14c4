import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { lookAtCode } from '../../../src/core/questions/look-at-code';
import { mergePacks } from '../../../src/core/questions/packs/merge-packs';
import { builtInPacks } from '../../../src/core/questions/packs/built-in-packs';
import { readPack } from '../../../src/core/questions/packs/read-pack';
import { rankQuestions } from '../../../src/core/questions/rank/rank-questions';
import { OutlineParser } from '../../../src/locator/parse-outline';
import { written } from './labelled';

/** Times what stands between the key and the questions, on files of 500 and of 5,000 lines. Milliseconds. */
export async function printSpeed(): Promise<void> {
  const packs = await Promise.all(builtInPacks.map((name) => readFile(path.resolve('media/questions', `${name}.json`), 'utf8')));
  const begun = performance.now();
  const questions = mergePacks(packs.flatMap((text) => { const read = readPack(text); return read.ok ? [read.pack] : []; }));
  console.log(`reading ${questions.length} questions: ${(performance.now() - begun).toFixed(0)} ms`);
  for (const language of ['typescript', 'python', 'java', 'csharp']) {
    const pieces = written('first').filter(({ languageId }) => languageId === language).map(({ code }) => code);
    for (const lines of [500, 5000]) {
      const all: string[] = [];
      for (let i = 0; all.length < lines; i++) all.push(...pieces[i % pieces.length]!.split('\n'), '');
      const text = all.join('\n');
      const parser = new OutlineParser((name) => readFile(path.resolve('dist/grammars', name)));
      const look = async (line: number): Promise<number> => {
        const start = performance.now();
        const selected = { first: line, last: line };
        const about = lookAtCode(text, language, await parser.see(text, language, selected), selected);
        rankQuestions(questions, about.topics, new Set(about.words), {}, 12);
        return performance.now() - start;
      };
      const cold = await look(10);
      const rest = [];
      for (let i = 1; i <= 40; i++) rest.push(await look((i * 97) % all.length));
      rest.sort((a, b) => a - b);
      console.log(`${language.padEnd(12)} ${String(lines).padStart(5)} lines: grammar and file read for the first time ${cold.toFixed(0)}; then median ${rest[20]!.toFixed(1)}, worst ${rest.at(-1)!.toFixed(1)}`);
    }
  }
}
