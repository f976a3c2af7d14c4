import * as assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import * as path from 'node:path';
import { learnedWeights } from '../../../../../../src/core/questions/topics/learned/weights';
import { placeLetters, stepLetters, weightsOf } from '../../../../../../src/core/questions/topics/learned/weights-of';
import { topics } from '../../../../../../src/core/questions/topics/topic';

interface Trainer {
  learn(rows: readonly { readonly values: ReadonlyMap<string, number>; readonly of: number }[], classes: number, settings: object): { readonly weights: ReadonlyMap<string, Float64Array>; readonly scaleOf: (name: string) => number };
  printTopicWeights(weights: ReadonlyMap<string, Float64Array>, settings: object): { readonly step: number; readonly rows: readonly string[] };
}

describe('the learned weights of topics', function () {
  this.timeout(30_000);

  it('are read for each trait that is written, with a place for each topic and for plain code', () => {
    assert.equal(placeLetters.length >= topics.length + 1, true);
    const traits = learnedWeights.split('\n').map((row) => row.slice(0, row.lastIndexOf('\t')));
    assert.ok(traits.length > 1000 && new Set(traits).size === traits.length);
    for (const trait of traits) {
      const weights = weightsOf(trait);
      assert.ok(weights.length > 0 && weights.every(({ of, weight }) => of >= 0 && of <= topics.length && Number.isFinite(weight) && weight !== 0), trait);
    }
    assert.deepEqual(weightsOf('no such trait'), []);
    assert.deepEqual(weightsOf(''), []);
  });

  it('say of a topic what its signs say', () => {
    for (const topic of topics) {
      const own = weightsOf(`t ${topic}`).find(({ of }) => topics[of] === topic)?.weight ?? 0;
      assert.ok(own > 0, `${topic} ${own}`);
    }
  });

  it('are learned from rows, the same each time, and written so that they can be read', async () => {
    const from = (file: string): Promise<Trainer> => import(pathToFileURL(path.resolve('tools/train', file)).href) as Promise<Trainer>;
    const [{ learn }, { printTopicWeights }] = await Promise.all([from('softmax.mjs'), from('topic-file.mjs')]);
    const rows = Array.from({ length: 60 }, (_, at) => ({ of: at % 3, values: new Map([['bias', 1], [`w ${['tea', 'rain', 'stone'][at % 3]}`, 1], [`w every${at % 2}`, 1]]) }));
    const settings = { penalty: 0.1, seldom: 2, plainNames: (name: string) => (name === 'bias' ? 1 : undefined) };
    const { weights, scaleOf } = learn(rows, 3, settings);
    for (const [at, word] of ['tea', 'rain', 'stone'].entries()) {
      const row = weights.get(`w ${word}`)!;
      assert.ok(row.every((weight, of) => of === at || weight < row[at]!), word);
    }
    assert.deepEqual(learn(rows, 3, settings).weights, weights);
    const { rows: written } = printTopicWeights(weights, { placeLetters, stepLetters, least: 0.01, scaleOf });
    const tea = written.find((row) => row.startsWith('w tea\t'))!.split('\t')[1]!;
    assert.match(tea, /^A[a-z]/);
    assert.match(tea, /B[A-Z].*C[A-Z]$/);
  });
});
