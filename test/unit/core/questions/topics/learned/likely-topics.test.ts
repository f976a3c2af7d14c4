import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codeView } from '../../../../../../src/core/questions/code/code-view';
import { roughFacts } from '../../../../../../src/core/questions/code/rough-facts';
import { lookAtCode } from '../../../../../../src/core/questions/look-at-code';
import { likelyTopics, tellingWord, valuesOf } from '../../../../../../src/core/questions/topics/learned/likely-topics';
import { type Traits, traitsOf } from '../../../../../../src/core/questions/topics/learned/traits';
import { topics } from '../../../../../../src/core/questions/topics/topic';
import { assertLinear } from '../../../../growth';

const traitsIn = (text: string): Traits => traitsOf(codeView(text, 'typescript', roughFacts(text, 'typescript')));
const everywhere = (): number => 1;

describe('what a reviewer would ask about first', function () {
  this.timeout(30_000);

  it('is as likely as not, and all of it together is certain', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const { plain, topics: shares } = likelyTopics(valuesOf(traitsIn(text), new Map(), everywhere));
        const all = [...shares.values()].reduce((sum, share) => sum + share, plain);
        assert.ok(Math.abs(all - 1) < 1e-9 && [plain, ...shares.values()].every((share) => share >= 0 && share <= 1));
        assert.deepEqual([...shares.keys()], topics);
      }),
    );
  });

  it('is likelier of a topic the surer its signs are', () => {
    const traits = traitsIn('function sum(list) {\n  return list.length;\n}');
    const shares = [0, 0.3, 0.6, 0.9].map((sure) => likelyTopics(valuesOf(traits, new Map([['retries', sure]]), everywhere)).topics.get('retries')!);
    assert.deepEqual([...shares].sort((a, b) => a - b), shares);
    assert.ok(shares[3]! > 4 * shares[0]!);
  });

  it('is told by words where no sign tells it, with the word and its line', () => {
    const traits = traitsIn('function rest(ledger) {\n  const held = 1;\n  return ledger.currency + ledger.cents;\n}');
    const values = valuesOf(traits, new Map(), everywhere);
    const told = tellingWord('money', traits, values, everywhere);
    assert.ok(told && /currency|cents/.test(told.word) && told.line === 2, JSON.stringify(told));
    assert.equal(tellingWord('money', traitsIn(''), new Map(), everywhere), undefined);
  });

  it('hangs less on what is not selected', () => {
    const traits = traitsIn('a.currency();\n\nb.start();');
    const values = valuesOf(traits, new Map(), (line) => (line === 2 ? 1 : 0.4));
    assert.equal(values.get('w currency')! / values.get('w start')!, 0.4);
  });

  it('is read from the traits of code by words, calls, tokens and shapes', () => {
    const traits = traitsIn('if (retryCount > 3) {\n  client.sendAll(retryCount);\n}');
    for (const trait of ['w retry', 'w count', 'c sendall', 'o client', 'k if', 'B retrycount >', 'S ( i >', 'd 3', 's tiny']) assert.ok(traits.has(trait), `${trait} in ${[...traits.keys()].join(', ')}`);
    assert.deepEqual(traits.get('w retry'), [0, 1]);
  });

  it('gives no reason that does not stand in the code', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('cache', 'retry', 'user', 'token', 'price', 'page', 'query', 'lock', 'file', 'null', 'test', ' = ', '(', ')', '.', ';\n', ' => ', '{\n', '}\n'), { maxLength: 60 }), (parts) => {
        const code = parts.join('');
        for (const { evidence, score } of lookAtCode(code, 'typescript', undefined).topics) {
          assert.ok(score > 0 && score <= 1 && evidence.line < code.split('\n').length);
          if (evidence.rule !== undefined) assert.ok(code.toLowerCase().includes(evidence.rule), evidence.rule);
        }
      }),
    );
  });

  it('takes time by the length of the code', () => {
    assertLinear(300, (size) => {
      const text = Array.from({ length: size }, (_, at) => `const total${at} = prices[${at}] + load(user${at % 7}.page, "page ${at}");`).join('\n');
      return () => void traitsIn(text);
    });
  });
});
