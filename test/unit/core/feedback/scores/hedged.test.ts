import * as assert from 'node:assert/strict';
import { readProse } from '../../../../../src/core/feedback/prose/prose';
import { scoresOf } from '../../../../../src/core/feedback/scores/scores';

const hedged = (text: string): number => scoresOf(readProse(text)).hedged;

const unsure = [
  "I'm not sure this is needed",
  "I don't understand what the second loop does",
  'What is this for?',
  'Why is the lock taken twice?',
  'Where does this value come from?',
  'Hmm, is this intentional?',
  "I'm a bit confused by the order of these calls",
  'I wonder whether the cache ever gets cleared.',
  'It is unclear to me who closes the stream.',
  'Does this mean that the retry is gone?',
  'Not sure I follow: the caller holds the lock?',
  'Am I missing something? The list looks empty here.',
  "What's the difference between the two constructors?",
  'No idea why this passes',
];

const sure = [
  'Could you rename this to `parseLine`?',
  'Please make sure the stream is closed.',
  'Maybe rename this to `limit`',
  'Can we move this into the constructor?',
  'How about a map instead of the list?',
  'This leaks the handle when `open` throws.',
  'I think a guard clause reads better here.',
  'Should this be const?',
  'Why not reuse `formatDate`?',
  'What if the list is empty? Then this throws, so please check it first.',
  'I am sure that the index is off by one.',
  'You might want to return early.',
  '`why does it fail?` is a strange name for a test, use a statement',
];

describe('the score for doubt', () => {
  for (const text of unsure) it(`finds: ${text}`, () => assert.ok(hedged(text) >= 0.5, String(hedged(text))));
  for (const text of sure) it(`leaves: ${text}`, () => assert.ok(hedged(text) < 0.5, String(hedged(text))));
});
