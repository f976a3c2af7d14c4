import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Anchor } from '../../../src/core/anchors/anchor';
import { takeAnchor, wholeLines } from '../../../src/core/anchors/take';
import { splitLines } from '../../../src/core/text/lines';
import type { LocatorAnswer, LocatorQuestion } from '../../../src/protocol/locate';
import { makeRepository, type Repository } from './repository';

const lines = splitLines('class Cart {\n  total(): number {\n    return this.sum(this.items);\n  }\n}');
const anchor: Anchor = takeAnchor({ path: 'cart.ts' }, lines, wholeLines(2, 4, lines));

describe('the worker that finds code', function () {
  this.timeout(60_000);
  let worker: Worker;
  let answers: LocatorAnswer[] = [];
  // The bundle, as the extension starts it.
  beforeEach(() => {
    answers = [];
    worker = new Worker(resolve('dist/locator.js'));
    worker.on('message', (answer: LocatorAnswer) => answers.push(answer));
  });
  afterEach(() => worker.terminate());

  const ask = (question: LocatorQuestion): void => worker.postMessage(question);
  const locate = (id: number, more: object = {}): void => ask({ ask: 'locate', id, anchor, texts: [['cart.ts', ['// New.', ...lines].join('\n')]], ...more });

  /** Waits for the answer to a question. */
  async function answerTo(id: number): Promise<LocatorAnswer> {
    for (;;) {
      const found = answers.find((answer) => answer.id === id);
      if (found) return found;
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  it('answers in turn', async () => {
    for (const id of [5, 3, 9]) locate(id);
    await answerTo(9);
    assert.deepEqual(answers.map(({ id }) => id), [5, 3, 9]);
    const [{ located }] = answers as [Extract<LocatorAnswer, { answer: 'located' }>];
    assert.deepEqual([located.state, located.path, located.startLine, located.endLine], ['moved', 'cart.ts', 3, 5]);
  });

  it('tells what lines are, with the grammars that lie beside it', async () => {
    ask({ ask: 'unit', id: 1, text: lines.join('\n'), languageId: 'typescript', first: 1, last: 3 });
    ask({ ask: 'unit', id: 2, text: lines.join('\n'), languageId: 'typescript', first: 1, last: 2 });
    ask({ ask: 'unit', id: 3, text: lines.join('\n'), languageId: 'klingon', first: 1, last: 3 });
    await answerTo(3);
    assert.deepEqual(answers, [
      { answer: 'unit', id: 1, unit: { kinds: ['method_definition'], names: ['Cart', 'total'], isNamed: true } },
      { answer: 'unit', id: 2 },
      { answer: 'unit', id: 3 },
    ]);
  });

  it('does not answer what was cancelled, waiting or begun', async () => {
    for (let id = 1; id <= 6; id++) locate(id);
    for (const id of [1, 2, 4, 77]) ask({ ask: 'cancel', id });
    await answerTo(6);
    assert.deepEqual(answers.map(({ id }) => id).filter((id) => id !== 1), [3, 5, 6]);
    // Cancelled while it is worked on: a grammar is read first, and the cancellation comes in between.
    ask({ ask: 'unit', id: 10, text: 'a', languageId: 'ruby', first: 0, last: 0 });
    ask({ ask: 'cancel', id: 10 });
    locate(11);
    await answerTo(11);
    assert.equal(answers.some(({ id }) => id === 10), false);
  });

  it('says why a question failed, and goes on', async () => {
    ask({ ask: 'locate', id: 1, anchor: null, texts: [] } as never);
    ask({ ask: 'locate', id: 2, anchor, texts: 7 } as never);
    locate(3);
    await answerTo(3);
    assert.deepEqual(answers.map(({ answer }) => answer), ['failed', 'failed', 'located']);
    assert.ok(answers.slice(0, 2).every((answer) => answer.answer === 'failed' && answer.why.length > 5));
  });

  describe('with git', () => {
    let repo: Repository;
    beforeEach(() => (repo = makeRepository()));
    afterEach(() => repo.drop());

    it('follows history, and asks git for nothing that is no id', async () => {
      repo.write('cart.ts', lines.join('\n'));
      const commit = repo.commit();
      repo.git('mv', 'cart.ts', 'basket.ts');
      const head = repo.commit();
      const where = { root: repo.root, head, prefix: '' };
      locate(1, { anchor: { ...anchor, commit }, texts: [], repo: where });
      const found = await answerTo(1);
      assert.deepEqual(found.answer === 'located' && [found.located.state, found.located.path], ['moved', 'basket.ts']);
      const output = join(repo.root, 'written');
      for (const [at, odd] of [`--output=${output}`, 'HEAD', `${commit}~0`, ''].entries()) {
        locate(10 + at, { anchor: { ...anchor, commit: odd }, texts: [], repo: where });
        const answer = await answerTo(10 + at);
        assert.equal(answer.answer === 'located' && answer.located.state, 'lost', odd);
      }
      locate(20, { anchor: { ...anchor, commit }, texts: [], repo: { ...where, head: `--output=${output}` } });
      assert.equal((await answerTo(20)).answer, 'located');
      assert.equal(existsSync(output), false);
    });
  });
});
