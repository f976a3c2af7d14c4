import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { columns } from '../anchors/columns';
import { type Baseline, loadBaselines } from './baselines';
import { readCommentSets } from './comment-sets';
import type { Options } from './options';
import { lintHere } from './ours';

const comments = 2000;
const long = 7000;
const coldTurns = 5;

/** Prints how long a comment takes, ours beside the other tools, on the same comments in the same run. */
export async function measureSpeed({ data, part, sets, only, tools, limit }: Options, root: string, print: (text: string) => void): Promise<number> {
  const texts = readCommentSets(data, part, sets, Math.ceil((limit ?? comments) / 5)).flatMap((set) => set.comments.map(({ text }) => text));
  if (texts.length === 0) {
    print(`There is no set in ${data} that ends in -${part}.jsonl.`);
    return 1;
  }
  const ours: Baseline = { name: 'ours', count: async (text) => (await lintHere([{ id: '', text }], ''))[0]!.harsh };
  const all = [...(only === 'baselines' ? [] : [ours]), ...(only === 'ours' ? [] : await loadBaselines(tools, print))];
  const large = longText(texts);
  const rows = [['ms', 'p50', 'p95', 'worst', '7 KB, p50', 'a second', 'cold start']];
  for (const { name, count } of all) {
    for (const text of texts.slice(0, 300)) await count(text);
    // What this process computed: a busy machine makes waits long, and the rate must not tell of that.
    const before = process.cpuUsage();
    const took = await times(texts, count);
    const { user, system } = process.cpuUsage(before);
    const tookLong = await times(Array.from({ length: 20 }, () => large), count);
    rows.push([name, at(took, 0.5), at(took, 0.95), at(took, 1), at(tookLong, 0.5), Math.round((1e6 * took.length) / (user + system)).toString(), coldStart(root, name, tools)]);
  }
  print(`${texts.length} comments, median ${[...texts].sort((a, b) => a.length - b.length)[texts.length >> 1]!.length} characters`);
  print(columns(rows));
  return 0;
}

async function times(texts: readonly string[], count: Baseline['count']): Promise<number[]> {
  const took: number[] = [];
  for (const text of texts) {
    const began = performance.now();
    await count(text);
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b);
}

/** Comments of every kind after each other, until there is enough. */
function longText(texts: readonly string[]): string {
  let text = '';
  for (let i = 0; text.length < long; i = (i + 7) % texts.length) text += `${texts[i]!.slice(0, 600)}\n\n`;
  return text.slice(0, long);
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(3);
}

/** The median of some fresh processes, from loading the module to the first answer. */
function coldStart(root: string, name: string, tools: string): string {
  const script = join(root, 'out', 'test', 'bench', 'lint', 'cold-start.js');
  const took = Array.from({ length: coldTurns }, () => Number(execFileSync(process.execPath, [script, name, tools], { encoding: 'utf8' })));
  return took.sort((a, b) => a - b)[coldTurns >> 1]!.toFixed(1);
}
