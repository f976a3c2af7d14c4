// Learns which topic a reviewer would first ask about, and writes src/core/questions/topics/learned/weights.ts. It reads the
// labelled code of test/bench/questions/data that is ours or under the MIT licence, and nothing of what is there for judging.
// The same code always gives the same weights. Usage: npm run train:topics -- --mirrors <folder> [--check]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { learn } from './train/softmax.mjs';
import { printTopicWeights } from './train/topic-file.mjs';
import { root } from './vscode/paths.mjs';

/** What was tried by repositories that were left out: strength of the penalty, in how many pieces of code a trait stands at least. */
const penalty = 0.5;
const seldom = 6;
/** Weights below this say next to nothing, and are most of them. */
const least = 0.1;
const folds = 3;

const { values } = parseArgs({ options: { mirrors: { type: 'string' }, check: { type: 'boolean', default: false } } });
if (values.mirrors === undefined) {
  console.error('Tell where copies of the repositories are: --mirrors <folder>');
  process.exit(2);
}
const { topics, valuesFor, labels, placeLetters, stepLetters } = await load();
const snippets = labels(values.mirrors);
console.log(`${snippets.length} pieces of code, ${snippets.filter(({ salient }) => salient === null).length} of them about nothing in particular`);
const rows = [];
for (const { code, languageId, salient, repo, isChosen } of snippets) {
  rows.push({ values: await valuesFor(code, languageId), of: salient === null ? topics.length : topics.indexOf(salient), repo, isChosen });
}
const classes = topics.length + 1;
const settings = { penalty, seldom, plainNames };
if (values.check) check();
else write();

/** Repositories are left out in turn, so that each piece of code is judged by what others taught. */
function check() {
  const repos = [...new Set(rows.map(({ repo }) => repo))].sort();
  const told = { plain: [], claimed: [] };
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ repo }) => repo !== undefined && repos.indexOf(repo) % folds === fold;
    const { weights } = learn(rows.filter((row) => !isOut(row)), classes, settings);
    for (const row of rows.filter((one) => isOut(one) && !one.isChosen)) {
      const sums = sumsOf(weights, row.values);
      const order = [...sums.keys()].slice(0, -1).sort((a, b) => sums[b] - sums[a]);
      const plain = likelihoodOf(sums, classes - 1);
      if (row.of === classes - 1) told.plain.push(plain);
      else {
        told.claimed.push({ plain, isFirst: order[0] === row.of, isInThree: order.slice(0, 3).includes(row.of) });
      }
    }
  }
  const share = (list, test) => ((100 * list.filter(test).length) / list.length).toFixed(1);
  const bySigns = rows.filter(({ isChosen, repo }) => !isChosen && repo !== undefined).map(({ values: named, of }) => ({ of, isClaimed: (named.get('t first') ?? 0) >= 0.55 || (named.get('t first') ?? 0) + (named.get('t second') ?? 0) >= 0.9, isFirst: of < classes - 1 && named.get(`t ${topics[of]}`) === named.get('t first') }));
  console.log(`signs alone: silent on plain code ${share(bySigns.filter(({ of }) => of === classes - 1), ({ isClaimed }) => !isClaimed)} %, first ${share(bySigns.filter(({ of }) => of < classes - 1), ({ isClaimed, isFirst }) => isClaimed && isFirst)} %`);
  console.log(`whatever is claimed: first ${share(told.claimed, ({ isFirst }) => isFirst)} %, in the first three ${share(told.claimed, ({ isInThree }) => isInThree)} %`);
  for (const cut of [0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6]) {
    console.log(`claimed below ${cut}: silent on plain code ${share(told.plain, (plain) => plain >= cut)} %, first ${share(told.claimed, ({ plain, isFirst }) => plain < cut && isFirst)} %, in the first three ${share(told.claimed, ({ plain, isInThree }) => plain < cut && isInThree)} %`);
  }
}

function write() {
  const file = path.join(root, 'src', 'core', 'questions', 'topics', 'learned', 'weights.ts');
  const { weights, scaleOf } = learn(rows, classes, settings);
  const { rows: written, text } = printTopicWeights(weights, { placeLetters, stepLetters, least, scaleOf });
  fs.writeFileSync(file, text);
  console.log(`${path.relative(root, file)}: ${written.length} traits, ${(fs.statSync(file).size / 1024).toFixed(0)} KiB`);
}

/** The scale of what is not one word among many. */
function plainNames(name) {
  return name === 'bias' ? 1 : name === 't first' || name === 't second' ? 2 : name.startsWith('t ') ? 6 : name.startsWith('s ') ? 1 : undefined;
}

function sumsOf(weights, named) {
  const sums = new Float64Array(classes);
  for (const [name, value] of named) weights.get(name)?.forEach((weight, of) => (sums[of] += weight * value));
  return sums;
}

function likelihoodOf(sums, of) {
  const most = Math.max(...sums);
  return Math.exp(sums[of] - most) / sums.reduce((all, sum) => all + Math.exp(sum - most), 0);
}

/** Values as the product reads them, so that both see the same. */
async function load() {
  const outfile = path.join(root, '.cache', 'train', 'topics.cjs');
  await esbuild.build({
    entryPoints: [path.join(root, 'test', 'bench', 'questions', 'train-rows.ts')],
    bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error',
  });
  return (await import(outfile)).default;
}
