import * as assert from 'node:assert/strict';
import { readProse } from '../../../../../src/core/feedback/prose/prose';
import { scoresOf } from '../../../../../src/core/feedback/scores/scores';
import { uncivilModel } from '../../../../../src/core/feedback/scores/uncivil-model';
import { places } from '../../../../../src/core/feedback/scores/hashed-terms';
import { conductSigns } from '../../../../../src/core/feedback/scores/conduct-signs';

const uncivil = (text: string): number => scoresOf(readProse(text)).uncivil;

const unkind = [
  'You clearly did not read the docs, as always.',
  'Still no fix after two years? Unbelievable.',
  "Why can't you just test before you push",
  'Stop wasting my time',
  'Any update on this? We have been waiting for months.',
  'lol did you even run this?',
  'How long do we have to wait until someone finally cares?',
  'You are wrong, again. Learn how threads work before you comment.',
  'I am sick and tired of your attitude.',
  'This is ridiculous. Just fix it already!',
  'What a joke. I am switching to another tool.',
  'Your ignorance is astounding.',
  "Nobody cares about your opinion.",
];

const civil = [
  'Rename this to parseLine, please.',
  'Still no test for the empty list',
  'Could you extract this into a function? It is used three times.',
  'Thanks, this reads much better now',
  'I think we should return early here',
  'You forgot the null check here',
  'Why is this needed?',
  'The loop allocates on every call, which shows in the profile.',
  'Could you add a test for the empty list?',
  'This fails on Windows, where the separator is a backslash.',
  'Please use const here.',
  'The white space at the end of the line trips the formatter',
  'I would rather keep the flag, since two callers pass it.',
  'Great, that was the last one. Thank you!',
  '> did you even run this?\n\nThe quoted question is answered in the last commit.',
];

describe('the score for uncivil conduct', () => {
  for (const text of unkind) it(`finds: ${text}`, () => assert.ok(uncivil(text) >= 0.5, String(uncivil(text))));
  for (const text of civil) it(`leaves: ${JSON.stringify(text)}`, () => assert.ok(uncivil(text) < 0.5, String(uncivil(text))));

  it('says nothing by who somebody is', () => {
    const said = (who: string): number => uncivil(`The ${who} user sees the old name`);
    assert.equal(said('black'), said('jewish'));
    assert.equal(said('chinese'), said('woman'));
  });

  it('has a model that fits what is read', () => {
    assert.equal(uncivilModel.rarity.length, places);
    assert.equal(uncivilModel.weights.length, places);
    assert.equal(uncivilModel.signs.length, conductSigns(readProse('a'), 0, 0).length);
  });
});
