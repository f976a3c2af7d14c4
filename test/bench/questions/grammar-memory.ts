import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startThread } from '../../../src/editor/platform/page-worker.node';
import type { GrammarWanted, LookAnswer } from '../../../src/protocol/look';
import { written } from './labelled';

const settling = 1500;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Says what the worker with the grammars takes while it is used, and that it gives it back when it is ended, as it is when idle. */
export async function printMemory(): Promise<void> {
  const before = await megabytes();
  // The worker alone keeps no process alive.
  const alive = setInterval(() => {}, 1000);
  const worker = startThread(path.resolve('dist/browser/looker.js'));
  const samples = new Map(written('first').map((one) => [one.languageId, one.code]));
  for (const [languageId, code] of samples) {
    await new Promise<void>((resolve) => {
      worker.onmessage = ({ data }) => {
        const said = data as LookAnswer | GrammarWanted;
        if ('answer' in said) return resolve();
        void readFile(path.resolve('dist/grammars', said.wanted)).then((bytes) => worker.postMessage({ grammar: said.wanted, bytes }));
      };
      worker.postMessage({ ask: 'look', id: 1, text: code, languageId, selected: { first: 0, last: 0 } });
    });
  }
  const used = await megabytes();
  worker.terminate();
  const after = await megabytes();
  clearInterval(alive);
  console.log(`memory of the process: ${before} MB; with the grammars of ${samples.size} languages ${used} MB; after the worker was ended ${after} MB`);
}

async function megabytes(): Promise<number> {
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, settling));
  return Math.round(process.memoryUsage().rss / 1e6);
}
