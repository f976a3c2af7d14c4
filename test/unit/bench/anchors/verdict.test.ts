import * as assert from 'node:assert/strict';
import type { Expected } from '../../../bench/anchors/anchor-case';
import type { Answer } from '../../../bench/anchors/request';
import { judge, verdictWord } from '../../../bench/anchors/verdict';

const lives: Expected = { path: 'a.ts', startLine: 10, endLine: 12 };
const gone: Expected = { deleted: true };

function said(startLine: number, endLine: number, state: Answer['state'] = 'moved', path = 'a.ts'): Answer {
  return { id: '1', state, path, startLine, endLine };
}

describe('the verdict on an answer', () => {
  it('is exact when path, start and end are right', () => {
    assert.equal(judge(lives, said(10, 12)).strict, 'exact');
    assert.equal(judge(lives, said(10, 13)).strict, 'overlap');
    assert.equal(judge(lives, said(9, 12)).strict, 'overlap');
  });

  it('is overlap from the first common line on, and wrong before', () => {
    assert.equal(judge(lives, said(12, 20)).strict, 'overlap');
    assert.equal(judge(lives, said(1, 10)).strict, 'overlap');
    assert.equal(judge(lives, said(13, 20)).strict, 'wrong');
    assert.equal(judge(lives, said(1, 9)).strict, 'wrong');
  });

  it('is wrong in another file', () => {
    assert.equal(judge(lives, said(10, 12, 'moved', 'b.ts')).strict, 'wrong');
  });

  it('is lost when code that lives was given up, and when nothing was said', () => {
    assert.equal(judge(lives, { id: '1', state: 'lost' }).strict, 'lost');
    assert.equal(judge(lives, undefined).strict, 'lost');
    assert.equal(judge(lives, { id: '1', state: 'moved' }).strict, 'lost');
  });

  it('is exact when code that is gone was given up, and wrong when it was shown', () => {
    assert.equal(judge(gone, { id: '1', state: 'lost' }).strict, 'exact');
    assert.equal(judge(gone, said(10, 12)).strict, 'wrong');
  });

  it('counts a guess as given up when strict and as shown when lenient', () => {
    assert.deepEqual(judge(lives, said(10, 12, 'check')), { strict: 'lost', lenient: 'exact' });
    assert.deepEqual(judge(gone, said(10, 12, 'check')), { strict: 'exact', lenient: 'wrong' });
  });

  it('takes no place from what is said to be lost', () => {
    assert.deepEqual(judge(lives, said(10, 12, 'lost')), { strict: 'lost', lenient: 'lost' });
  });

  it('tells of a guess what it is worth', () => {
    const guess = said(10, 12, 'check');
    assert.equal(verdictWord(guess, judge(lives, guess)), 'check-exact');
    assert.equal(verdictWord(guess, judge(gone, guess)), 'check-wrong');
    assert.equal(verdictWord(said(11, 12), judge(lives, said(11, 12))), 'overlap');
  });
});
