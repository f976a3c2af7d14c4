import * as assert from 'node:assert/strict';
import { readProse } from '../../../../../src/core/feedback/prose/prose';
import { scoresOf } from '../../../../../src/core/feedback/scores/scores';

const uninformative = (text: string): number => scoresOf(readProse(text)).uninformative;

/** Nothing to act on at all. */
const nothing = ['done', 'ack', 'nit', 'same here', 'hm', 'why?', '+1', '???', 'Nice!', '@ana', 'Thanks!', 'Fix this'];

const little = ['This looks wrong', 'Is this needed?', 'I do not like this', 'Same as above', 'Typo', 'Really nice work, well done'];

const something = [
  'Use `Map.groupBy` instead of the loop, it keeps the order.',
  'This throws when the list is empty, because `first` reads index 0.',
  'Close the stream in a `finally`, otherwise the handle leaks.',
  'The name says "count", yet the function returns the average of all rows.',
  'Extract lines 10 to 30 into parseHeader(), so that the test can call it.',
  'Please add a test for the empty list, since that case broke in the last release.',
  '```suggestion\nreturn rows.length;\n```',
  'See https://example.org/rfc/7231 for which methods are safe to retry.',
  '`limit` -> `maxRows`',
  'Two callers pass null here, so the default never applies to them.',
  'Move the check before the allocation: large inputs fail late and slowly today.',
  'The second parameter is unused since the cache was removed in the last commit.',
];

describe('the score for empty comments', () => {
  for (const text of nothing) it(`is sure of: ${text}`, () => assert.ok(uninformative(text) >= 0.9, String(uninformative(text))));
  for (const text of little) it(`finds: ${text}`, () => assert.ok(uninformative(text) >= 0.5, String(uninformative(text))));
  for (const text of something) it(`leaves: ${JSON.stringify(text)}`, () => assert.ok(uninformative(text) < 0.5, String(uninformative(text))));
});
