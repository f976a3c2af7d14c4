import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mergePacks } from '../../../../src/core/questions/packs/merge-packs';
import { lineOfQuestion, readPack } from '../../../../src/core/questions/packs/read-pack';

const question = { id: 'our-queue', text: 'Who empties the queue at night?', purpose: 'probe' };
const pack = (more: object = {}): string => JSON.stringify({ version: 1, title: 'Ours', questions: [question], ...more }, null, 2);
const problemOf = (text: string) => {
  const read = readPack(text);
  assert.ok(!read.ok);
  return read.problem;
};

describe('a pack of questions', function () {
  this.timeout(30_000);

  it('needs no more than an id, a text and a purpose for a question', () => {
    const read = readPack(pack());
    assert.ok(read.ok);
    assert.deepEqual(read.pack.questions, [{ ...question, arc: 'explore', levels: ['novice', 'competent', 'expert'], topics: [], uses: ['review', 'navigator'], followUps: [], touches: [] }]);
  });

  it('tells what is wrong, and on which line', () => {
    const second = (more: object): string => pack({ questions: [question, { ...question, id: 'second', ...more }] });
    const lineWith = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
    const wrong = second({ purpose: 'scold' });
    assert.deepEqual(problemOf(wrong), { code: 'bad-field', line: lineWith(wrong, 'scold'), where: 'questions[1].purpose', detail: 'clarify, probe, connect, challenge, reflect' });
    const topic = second({ topics: ['caching', 'cash'] });
    assert.deepEqual([problemOf(topic).line, problemOf(topic).where], [lineWith(topic, 'cash'), 'questions[1].topics[1]']);
    const missing = pack({ questions: [question, { id: 'second', text: 'What is left?' }] });
    assert.deepEqual(problemOf(missing), { code: 'missing-field', line: lineWith(missing, '"id": "second"') - 1, where: 'questions[1].purpose' });
    const twice = pack({ questions: [question, question] });
    assert.deepEqual(problemOf(twice), { code: 'same-id', line: twice.split('\n').findLastIndex((line) => line.includes('our-queue')) + 1, where: 'questions[1]', detail: 'our-queue' });
    assert.equal(problemOf('{\n  "version": 1,\n  "title": "Ours",,\n}').line, 3);
    assert.equal(problemOf('{\n  "version": 1,\n').code, 'not-json');
    assert.deepEqual(problemOf('{"version": 2}'), { code: 'newer-version', line: 1, where: 'version', detail: '2' });
    assert.equal(problemOf('[]').code, 'missing-field');
    assert.equal(problemOf('null').code, 'bad-field');
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue().map((value) => pack({ questions: value })), fc.jsonValue().map((value) => pack({ questions: [{ ...question, topics: value, followUps: value }] }))), (text) => {
      const read = readPack(text);
      assert.ok(read.ok || read.problem.line >= 1);
    }));
  });

  it('adds to earlier ones, replaces their questions, and switches them off', () => {
    const read = (text: string) => {
      const one = readPack(text);
      assert.ok(one.ok, JSON.stringify(one));
      return one.pack;
    };
    const first = read(pack({ questions: [question, { ...question, id: 'a' }, { ...question, id: 'b' }] }));
    const second = read(pack({ questions: [{ ...question, id: 'a', text: 'What else empties it?' }], off: ['b', 'nobody'] }));
    assert.deepEqual(mergePacks([first, second]).map(({ id, text, pack: from }) => [id, text, from]), [['our-queue', question.text, 0], ['a', 'What else empties it?', 1]]);
  });

  it('says on which line a question stands', () => {
    assert.equal(lineOfQuestion(pack(), 'our-queue'), 6);
    assert.equal(lineOfQuestion(pack(), 'no-such'), 1);
  });
});
