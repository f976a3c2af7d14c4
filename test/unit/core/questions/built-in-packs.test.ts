import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { lintFeedback } from '../../../../src/core/feedback/lint/lint-feedback';
import { levels } from '../../../../src/core/feedback/level';
import { purposes, type Question } from '../../../../src/core/questions/packs/question';
import { readPack } from '../../../../src/core/questions/packs/read-pack';
import { topics } from '../../../../src/core/questions/topics/topic';

const folder = path.resolve('media/questions');
const packs = readdirSync(folder).map((name) => {
  const read = readPack(readFileSync(path.join(folder, name), 'utf8'));
  assert.ok(read.ok, `${name}: ${JSON.stringify(read)}`);
  return { name, ...read.pack };
});
const questions: readonly Question[] = packs.flatMap((pack) => pack.questions);
const texts = questions.flatMap(({ text, followUps }) => [text, ...followUps]);
const wordsOf = (text: string): readonly string[] => text.toLowerCase().replace(/[^\p{L}\p{N}' ]+/gu, ' ').trim().split(/\s+/);

describe('the questions that come with Coachmark', function () {
  this.timeout(30_000);

  it('are at least 300, each with an id of its own, in files with a title', () => {
    assert.ok(questions.length >= 300, String(questions.length));
    assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
    assert.deepEqual(packs.filter(({ title, off }) => title === '' || off.length > 0).map(({ name }) => name), []);
  });

  it('serve each topic for each purpose and each level', () => {
    for (const topic of topics) {
      const own = questions.filter((question) => question.topics.includes(topic));
      for (const purpose of purposes) assert.ok(own.some((question) => question.purpose === purpose), `${topic}, ${purpose}`);
      for (const level of levels) assert.ok(own.filter((question) => question.levels.includes(level)).length >= 2, `${topic}, ${level}`);
    }
  });

  it('serve code without a topic for each purpose and each level, and each occasion', () => {
    const any = questions.filter(({ topics: list }) => list.length === 0);
    for (const purpose of purposes) for (const level of levels) assert.ok(any.filter((one) => one.purpose === purpose && one.levels.includes(level)).length >= 3, `${purpose}, ${level}`);
    for (const use of ['review', 'driver', 'navigator', 'prediction', 'retrospective'] as const) assert.ok(any.filter(({ uses }) => uses.includes(use)).length >= 10, use);
  });

  it('are one short open question each, in a text of their own', () => {
    for (const text of texts) {
      assert.equal(text.split('?').length, 2, text);
      assert.ok(text.endsWith('?') && text.length <= 110, text);
      assert.doesNotMatch(text, /^(?:is|are|was|were|do|does|did|can|could|will|would|has|have)\b/i, 'answered with yes or no');
      assert.doesNotMatch(text, /\b(?:should(?:n't)?|why did(?:n't)?|why (?:don't|didn't)|wouldn't it|isn't it|obviously)\b/i, 'a hidden accusation');
    }
    assert.deepEqual(texts.filter((text, at) => texts.indexOf(text) !== at), []);
  });

  it('are no frames that are filled: few begin alike, and no two are alike in most of their words', () => {
    const openings = new Map<string, number>();
    for (const { text } of questions) {
      const opening = wordsOf(text).slice(0, 3).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    assert.deepEqual([...openings].filter(([, count]) => count > 3), []);
    const sets = questions.map(({ text }) => new Set(wordsOf(text)));
    for (const [at, one] of sets.entries()) {
      for (const [further, other] of sets.slice(at + 1).entries()) {
        const both = [...one].filter((word) => other.has(word)).length;
        assert.ok(both / (one.size + other.size - both) <= 0.6, `${questions[at]!.text} / ${questions[at + 1 + further]!.text}`);
      }
    }
  });

  it('have nothing in them that our own rules for feedback would warn of', () => {
    const warned = texts.flatMap((text) => lintFeedback(text, { kind: 'ask', withoutRewrites: true }).findings.filter(({ severity }) => severity === 'warning' || severity === 'error').map(({ code }) => `${code}: ${text}`));
    assert.deepEqual(warned, []);
  });
});
