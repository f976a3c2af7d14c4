import { columns } from '../anchors/columns';
import type { Ask } from './answer';
import { type Baseline, loadBaselines } from './baselines';
import { bootstrap } from './bootstrap';
import { type CommentSet, readCommentSets } from './comment-sets';
import { areaUnder, bestCut, type Rated, told } from './measures';
import type { Options } from './options';
import { measureParts } from './parts-report';

const finding = 0.5;
const warning = 0.9;
const learnedFrom = ['incivility-msr24-dev'];

/** Prints a table for each set: ours, the other tools, and what needs no tool. */
export async function measureAccuracy(options: Options, ask: Ask, print: (text: string) => void): Promise<number> {
  const { data, part, sets, only, limit, tools, command } = options;
  const found = readCommentSets(data, part, sets, limit);
  const baselines = only === 'ours' ? [] : await loadBaselines(tools, print);
  for (const set of found) {
    print(`\n${set.name}: ${set.score}, ${set.comments.filter(({ label }) => label).length} of ${set.comments.length}`);
    if (learnedFrom.includes(`${set.name}-${part}`)) print('  ours was learned from this part: `npm run train:uncivil -- --check` tells how well it does on comments it has not seen');
    const rows = [['', 'precision', 'recall', 'F1', 'AUC']];
    if (only !== 'baselines') rows.push(...(await ownRows(set, ask, command)));
    rows.push(...plainRows(set));
    for (const baseline of baselines) rows.push(await toolRow(set, baseline));
    print(columns(rows));
  }
  if (only !== 'baselines' && (sets.length === 0 || sets.includes('sbi'))) await measureParts(options, ask, print);
  if (found.length === 0) print(`There is no set in ${data} that ends in -${part}.jsonl.`);
  return found.length === 0 ? 1 : 0;
}

async function ownRows({ comments, score }: CommentSet, ask: Ask, command: string): Promise<string[][]> {
  const answers = await ask(comments, command);
  const rated = comments.map(({ label }, i) => ({ label, rating: answers[i]![score] }));
  return [row('ours, finding', rated, finding), row('ours, warning', rated, warning)];
}

/** What the share of labels and the length alone tell, the length cut where it does best on this very set. */
function plainRows({ comments }: CommentSet): string[][] {
  const all = comments.map(({ label }) => ({ label, rating: 1 }));
  const short = comments.map(({ text, label }) => ({ label, rating: -text.length }));
  const long = comments.map(({ text, label }) => ({ label, rating: text.length }));
  const better = areaUnder(short) > areaUnder(long) ? short : long;
  const cut = bestCut(better);
  return [row('everything', all, finding), row(`length ${better === short ? '<=' : '>='} ${Math.abs(cut)}`, better, cut)];
}

async function toolRow({ comments }: CommentSet, { name, count }: Baseline): Promise<string[]> {
  const rated: Rated[] = [];
  for (const { text, label } of comments) rated.push({ label, rating: await count(text) });
  return row(name, rated, 1);
}

function row(name: string, rated: readonly Rated[], from: number): string[] {
  const { precision, recall, f1 } = told(rated, from);
  const around = (value: number, measure: (sample: readonly Rated[]) => number): string => {
    const { low, high } = bootstrap(rated, measure);
    return `${figure(value)} (${figure(low)}-${figure(high)})`;
  };
  return [
    name,
    around(precision, (sample) => told(sample, from).precision),
    around(recall, (sample) => told(sample, from).recall),
    around(f1, (sample) => told(sample, from).f1),
    around(areaUnder(rated), areaUnder),
  ];
}

function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^0/, '');
}
