import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type AskedEntry, type Rating, ratings } from '../../../../../src/core/questions/memory/asked-entry';
import { remember } from '../../../../../src/core/questions/memory/remember';
import { dueAfter, dueByRating } from '../../../../../src/core/questions/memory/schedule';
import { answer, anyEntry, asked, day, morning } from './arbitrary-asked';

const one = (...entries: AskedEntry[]): ReturnType<typeof remember>[number] => {
  const [remembered] = remember([asked('Why?'), ...entries]);
  assert.ok(remembered);
  return remembered;
};
const daysUntil = (due: number | undefined, from: number): number => Math.round(((due ?? Number.NaN) - from) / day);

describe('what is remembered of asked questions', () => {
  it('comes back only after an answer that somebody rated', () => {
    assert.equal(one().due, undefined);
    assert.equal(one(answer('because', 0)).due, undefined);
    const rated = one(answer('because', 0, 'good'));
    assert.ok(rated.due! > morning);
    assert.equal(rated.rating, 'good');
  });

  it('comes back at growing intervals while it goes well, and soon where it did not', () => {
    const intervals: number[] = [];
    const said: AskedEntry[] = [];
    let at = 0;
    for (let time = 0; time < 5; time++) {
      said.push(answer('because', at, 'good'));
      const next = daysUntil(one(...said).due, morning);
      intervals.push(next - at);
      at = next;
    }
    for (const [index, interval] of intervals.entries()) assert.ok(interval > (intervals[index - 1] ?? 0), intervals.join(', '));
    const after = daysUntil(one(...said, answer('hm', at, 'again')).due, morning) - at;
    assert.ok(after < intervals.at(-1)! / 3, `${after} days after it was forgotten`);
  });

  it('rests when somebody says so, until it is rated again', () => {
    const rest: AskedEntry = { type: 'rest', id: '20261125T104512-0000000000', asked: asked('').id, author: { name: 'Ben' }, at: new Date(morning + 5 * day).toISOString() };
    assert.equal(one(answer('because', 0, 'good'), rest).due, undefined);
    assert.notEqual(one(answer('because', 0, 'good'), rest, answer('because', 6, 'easy')).due, undefined);
  });

  it('knows what was told', () => {
    const told: AskedEntry = { type: 'told', id: '20261120T104513-0000000000', asked: asked('').id, author: { name: 'Ana' }, at: asked('').at };
    assert.equal(one(told).isTold, true);
    assert.equal(one().isTold, false);
  });

  it('does not depend on order or repetition, and takes whatever merges bring', () => {
    const ours = fc.array(fc.tuple(fc.constantFrom(...ratings, undefined), fc.integer({ min: 0, max: 3000 })), { maxLength: 8 });
    fc.assert(
      fc.property(ours, fc.array(anyEntry, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (said, others, random) => {
        const entries = [asked('Why?'), ...said.map(([rating, days]) => answer('because', days, rating)), ...others];
        const shuffled = [...entries, ...entries.slice(0, 3)].map((entry) => [random.next().value as number, entry] as const).sort((a, b) => a[0] - b[0]).map(([, entry]) => entry);
        assert.deepEqual(remember(shuffled), remember(entries));
      }),
      { numRuns: 200 },
    );
  });
});

describe('when a question returns', () => {
  it('is later the better the answer went, and never before it or after a year', () => {
    const history = fc.array(fc.tuple(fc.constantFrom(...ratings), fc.integer({ min: 0, max: 400 })), { maxLength: 10 });
    fc.assert(
      fc.property(history, (steps) => {
        let at = morning;
        const answers = steps.map(([rating, days]) => ({ at: (at += days * day), rating }));
        const back = dueByRating(answers, at);
        const order: readonly Rating[] = ratings;
        for (const [index, rating] of order.entries()) {
          assert.equal(dueAfter([...answers, { at, rating }]), back[rating], 'what is promised is what happens');
          assert.ok(back[rating] >= at + day && back[rating] <= at + 370 * day, `${rating}: ${(back[rating] - at) / day} days`);
          if (index > 0) assert.ok(back[rating] >= back[order[index - 1]!]!);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the dates of other extensions alone', () => {
    for (const added of ['scheduler', 'diff', 'format', 'dueFormat']) assert.equal(Object.hasOwn(Date.prototype, added), false, added);
  });
});
