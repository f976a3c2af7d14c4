import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { levels } from '../../../../../src/core/feedback/level';
import { type Purpose, purposes, type Question } from '../../../../../src/core/questions/packs/question';
import { type Occasion, rankQuestions } from '../../../../../src/core/questions/rank/rank-questions';
import type { FoundTopic } from '../../../../../src/core/questions/topics/find-topics';
import type { Topic } from '../../../../../src/core/questions/topics/topic';

const question = (id: string, purpose: Purpose, topics: readonly Topic[] = [], more: Partial<Question> = {}): Question => ({
  id, text: `What about ${id}?`, purpose, arc: 'explore', levels: [...levels], topics, uses: ['review', 'navigator'], followUps: [], touches: [], ...more,
});
const topic = (name: Topic, score = 0.8): FoundTopic => ({ topic: name, score, evidence: { line: 3, what: 'something' } });
const set = [
  ...purposes.map((purpose) => question(`cache-${purpose}`, purpose, ['caching'])),
  ...purposes.map((purpose) => question(`retry-${purpose}`, purpose, ['retries'])),
  ...purposes.map((purpose) => question(`any-${purpose}`, purpose)),
  question('look-back', 'reflect', [], { uses: ['retrospective'] }),
];
const ranked = (found: readonly FoundTopic[], occasion: Occasion = {}, code: readonly string[] = []): string[] =>
  rankQuestions(set, found, new Set(code), occasion, 20).map(({ question: { id } }) => id);

describe('the ranking of questions', () => {
  it('asks first what is meant about what the code is most about, then about the next', () => {
    const ids = ranked([topic('caching', 0.9), topic('retries', 0.6)]);
    assert.equal(ids[0], 'cache-clarify');
    assert.match(ids[1]!, /^retry-/);
  });

  it('serves five purposes with its first five', () => {
    const first = ranked([topic('caching')]).slice(0, 5).map((id) => id.split('-')[1]);
    assert.deepEqual([...first].sort(), [...purposes].sort());
  });

  it('says nothing topical where no topic was found, and nothing about other topics', () => {
    assert.ok(ranked([]).every((id) => id.startsWith('any-')));
    assert.ok(ranked([topic('retries')]).every((id) => !id.startsWith('cache-')));
  });

  it('leaves for other occasions what belongs to them', () => {
    assert.equal(ranked([]).includes('look-back'), false);
    assert.deepEqual(ranked([], { role: 'retrospective' }), ['look-back']);
  });

  it('puts first what suits the session, and last what was asked lately', () => {
    assert.equal(ranked([topic('caching')], { purposes: ['challenge', 'reflect'] })[0], 'cache-challenge');
    assert.notEqual(ranked([topic('caching')], { asked: new Set(['cache-clarify']) })[0], 'cache-clarify');
  });

  it('asks of somebody only what is for their level', () => {
    const only = [question('a', 'probe', [], { levels: ['expert'] }), question('b', 'probe', [], { levels: ['novice'] })];
    assert.deepEqual(rankQuestions(only, [], new Set(), { level: 'novice' }, 5).map(({ question: { id } }) => id), ['b']);
  });

  it('prefers a question that speaks of what stands in the code', () => {
    const two = [question('a', 'probe', ['caching']), question('b', 'probe', ['caching'], { text: 'Who else writes to the profile?' })];
    assert.equal(rankQuestions(two, [topic('caching')], new Set(['profile']), {}, 5)[0]?.question.id, 'b');
  });

  it('is the same whatever the order of questions, each once, and never more than asked for', () => {
    const found = fc.subarray([topic('caching', 0.9), topic('retries', 0.7)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(set, { minLength: set.length }), found, fc.nat(25), (shuffled, topics, most) => {
        const [one, other] = [set, shuffled].map((list) => rankQuestions(list, topics, new Set(), {}, most).map(({ question: { id } }) => id));
        assert.deepEqual(one, other);
        assert.ok(one!.length <= most && new Set(one).size === one!.length);
      }),
    );
  });
});
