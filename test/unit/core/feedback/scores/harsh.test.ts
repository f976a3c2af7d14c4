import * as assert from 'node:assert/strict';
import { readProse } from '../../../../../src/core/feedback/prose/prose';
import { scoresOf } from '../../../../../src/core/feedback/scores/scores';

const harsh = (text: string): number => scoresOf(readProse(text)).harsh;

/** No calm sense exists. */
const sure = [
  'What the hell is this loop for?',
  'This damn cache again',
  'Who wrote this crap?',
  'wtf, three nested ternaries',
  'It sucks that we parse it twice',
  'This is bullshit and you know it',
  'Only an idiot would swallow this exception',
  'f*ck, the migration is gone',
  'Shiiiit, the build is red',
  'That API is a pain in the ass',
  'A half-assed fix for the race',
  'What a sh!tty name',
];

const harshToo = [
  'This is a stupid way to count rows',
  'Ugly. Extract it.',
  'I hate this parameter list',
  'An awful lot of copies, and a terrible name',
  'Your naming is a joke',
  'Complete garbage, start over',
  'stuuupid workaround',
  'This regexp is ridiculous',
  'That is nonsense, the list is never empty',
  'How lame, it polls',
];

const calm = [
  'The garbage collector reclaims it after the second pass',
  'Kill the process when the socket closes',
  'This leaves a dumb terminal without colours',
  'The shell script says hello to Michelle',
  'Pass `die()` the exit code',
  'Is this dead code?',
  'The class passes its assets to the assembler',
  'Stupid question, but does this run on Windows?',
  "Sorry, that was dumb of me, I'll fix it",
  'Silly me, I forgot to push',
  '> what the hell\n\nThe quoted line is answered below',
  'Move the file to the trash folder',
  'Include wtf/Vector.h and drop `WTF::`',
  'Analyse the Scunthorpe data set before the weekend',
  'Abort the transaction, then execute the fallback',
  'The slave node follows the master',
];

describe('the score for harsh words', () => {
  for (const text of sure) it(`is sure of: ${text}`, () => assert.ok(harsh(text) >= 0.9, String(harsh(text))));
  for (const text of harshToo) it(`finds: ${text}`, () => assert.ok(harsh(text) >= 0.5, String(harsh(text))));
  for (const text of calm) it(`leaves: ${JSON.stringify(text)}`, () => assert.ok(harsh(text) < 0.5, String(harsh(text))));

  it('does not grow certain because a doubtful word is said twice', () => {
    assert.ok(harsh('A stupid name for a stupid flag') < 0.9);
  });
});
