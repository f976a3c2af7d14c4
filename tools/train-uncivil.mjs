// Learns how uncivil comments are worded and writes src/core/feedback/scores/uncivil-model.ts.
// It reads two sets, whose licences (MIT) allow that: <folder>/incivility-msr24-dev.jsonl, lines with `id`, `text`, `uncivil`, and
// <folder>/useful-revhelper-dev.jsonl, review comments of colleagues. Those count as civil: a plain question in a review must
// not look like the impatient ones in the threads of the first.
// The same sets always give the same model. Usage: npm run train:uncivil -- --data <folder> [--check]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { minimize } from './train/lbfgs.mjs';
import { printModel, quantized } from './train/model-file.mjs';
import { aucOf, bestCut, f1At } from './train/cuts.mjs';
import { root } from './vscode/paths.mjs';

/** What was tried on the set itself: strength of the penalty, weight of the signs beside the words, share of pairs. */
const penalty = 1;
const signShare = 0.05;
const folds = 5;
const seldom = 2;

const { values } = parseArgs({ options: { data: { type: 'string' }, check: { type: 'boolean', default: false } } });
if (values.data === undefined) {
  console.error('Tell where the set is: --data <folder>');
  process.exit(2);
}
const scores = await load();
const texts = lines('incivility-msr24-dev').map((line) => ({ ...line, label: line.uncivil }));
const read = texts.map(features);
const colleagues = lines('useful-revhelper-dev').map((line) => features({ ...line, label: 0 })).filter((one) => one.harsh < 0.5);

const held = new Array(read.length);
for (let fold = 0; fold < folds; fold++) {
  const model = learn([...read.filter((one) => one.fold !== fold), ...colleagues]);
  read.forEach((one, i) => {
    if (one.fold === fold) held[i] = scores.learned(model, one.prose, one.harsh, one.hedged);
  });
}
const labels = read.map((one) => one.label);
// The cut of each fold comes from the others, as it will for texts that nobody has seen.
const told = read.map((one, i) => held[i] >= bestCut(held.filter((_, j) => read[j].fold !== one.fold), labels.filter((_, j) => read[j].fold !== one.fold)).cut);
console.log(`Each fold judged by the others: F1 ${f1At(told, labels).toFixed(3)}, AUC ${aucOf(held, labels).toFixed(3)}, ${read.length} texts`);

const { cut } = bestCut(held, labels);
const sure = sureCut(held, labels, cut);
if (!values.check) {
  const file = path.join(root, 'src', 'core', 'feedback', 'scores', 'uncivil-model.ts');
  fs.writeFileSync(file, printModel({ ...learn([...read, ...colleagues]), half: cut, sure }));
  console.log(`${path.relative(root, file)}: ${(fs.statSync(file).size / 1024).toFixed(0)} KiB`);
}

function lines(name) {
  return fs.readFileSync(path.join(values.data, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
}

function features({ id, text, label }) {
  const prose = scores.readProse(text);
  const harsh = scores.harshness(prose);
  const hedged = scores.hedging(prose);
  const terms = scores.termsOf(prose.words, () => 1).map(({ place }) => place);
  return { prose, harsh, hedged, terms, signs: scores.conductSigns(prose, harsh, hedged), label, fold: foldOf(id) };
}

/** Weights by logistic regression with a quadratic penalty: words and their pairs by rarity; signs scaled to their spread. */
function learn(part) {
  const places = scores.places;
  const within = new Float64Array(places);
  for (const { terms } of part) for (const place of terms) within[place] += 1;
  const rarity = Array.from(within, (count) => (count < seldom ? 0 : Math.log(part.length / count)));
  const step = rarity.reduce((so, one) => Math.max(so, one), 1) / 22;
  const levels = rarity.map((one) => (one === 0 ? 0 : Math.max(1, Math.round(one / step))));
  const mean = part[0].signs.map((_, i) => part.reduce((sum, one) => sum + one.signs[i], 0) / part.length);
  const spread = mean.map((middle, i) => Math.sqrt(part.reduce((sum, one) => sum + (one.signs[i] - middle) ** 2, 0) / part.length) + 1e-9);
  const rows = part.map(({ prose, signs, label }) => {
    const seen = scores.termsOf(prose.words, (place) => levels[place]);
    const at = [...seen.map(({ place }) => place), ...signs.map((_, i) => places + i)];
    const of = [...seen.map(({ share }) => share), ...signs.map((sign, i) => (signShare * (sign - mean[i])) / spread[i])];
    return { at, of, side: label ? 1 : -1 };
  });
  const count = places + mean.length;
  const found = minimize(count + 1, (weights, slope) => {
    let loss = 0;
    for (let i = 0; i < count; i++) {
      loss += 0.5 * weights[i] ** 2;
      slope[i] = weights[i];
    }
    slope[count] = 0;
    for (const { at, of, side } of rows) {
      let sum = weights[count];
      for (let k = 0; k < at.length; k++) sum += weights[at[k]] * of[k];
      const margin = side * sum;
      loss += penalty * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const pull = (-penalty * side) / (1 + Math.exp(margin));
      for (let k = 0; k < at.length; k++) slope[at[k]] += pull * of[k];
      slope[count] += pull;
    }
    return loss;
  });
  const signs = mean.map((_, i) => (signShare * found[places + i]) / spread[i]);
  const bias = found[count] - signs.reduce((sum, weight, i) => sum + weight * mean[i], 0);
  return quantized({ bias, signs, levels, weights: found.subarray(0, places) });
}

/** From where 17 in 20 were rightly told, which is as good as it gets; at least a little above the cut, so that the score rises steadily. */
function sureCut(sums, truth, cut) {
  const order = sums.map((sum, i) => [sum, truth[i]]).sort((a, b) => b[0] - a[0]);
  let right = 0;
  let sure = Infinity;
  order.forEach(([sum, label], i) => {
    right += label;
    if (i >= 20 && right / (i + 1) >= 0.85) sure = sum;
  });
  return Math.max(cut + 0.5, Math.min(sure, cut + 4));
}

function foldOf(id) {
  let hash = 7;
  for (const letter of String(id)) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % folds;
}

/** The features as the product reads them, so that both see the same. */
async function load() {
  const names = {
    'prose/prose': 'readProse',
    'scores/harsh': 'harshness',
    'scores/hedged': 'hedging',
    'scores/hashed-terms': 'termsOf, places',
    'scores/conduct-signs': 'conductSigns',
    'scores/learned-sum': 'learned',
  };
  const contents = Object.entries(names).map(([file, what]) => `export { ${what} } from './src/core/feedback/${file}';`).join('\n');
  const outfile = path.join(root, '.cache', 'train', 'features.mjs');
  await esbuild.build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', platform: 'neutral', outfile, logLevel: 'error' });
  return import(outfile);
}
