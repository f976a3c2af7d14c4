import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSituation } from '../../../../src/core/notes/shown-text';

describe('the shown text of a note', () => {
  it('has the situation apart', () => {
    assert.deepEqual(splitSituation('**Situation:** In a.ts 1\n\n**Behavior:** x\n\n**Impact:** y'), {
      situation: 'In a.ts 1',
      body: '**Behavior:** x\n\n**Impact:** y',
    });
  });

  it('leaves out labels that nothing was written behind', () => {
    assert.deepEqual(splitSituation('**Situation:** In a.ts 1\n\n**Behavior:** x\n\n**Impact:** \n\n**Question:** why?'), {
      situation: 'In a.ts 1',
      body: '**Behavior:** x\n\n**Question:** why?',
    });
  });

  for (const text of ['free words', '**Situation:** In a.ts 1', 'words first\n\n**Behavior:** x', '**Behavior:** x\n\n**Situation:** y', '**Impact:**']) {
    it(`is the text itself: ${JSON.stringify(text)}`, () => assert.deepEqual(splitSituation(text), { body: text }));
  }

  it('stays whole where there is only a situation', () => {
    const { situation, body } = splitSituation('**Situation:** In a.ts 1\n\n**Behavior:** \n\n**Impact:** ');
    assert.deepEqual([situation, body], [undefined, '**Situation:** In a.ts 1']);
  });

  it('loses no word', () => {
    const piece = fc.constantFrom('**Situation:** ', '**Behavior:** ', 'Impact: ', '\n', '\n\n', 'word ', '### Question', '```', 'a b');
    fc.assert(
      fc.property(fc.array(piece).map((all) => all.join('')), (text) => {
        const { situation = '', body } = splitSituation(text);
        const wordsIn = (one: string): number => one.split('word').length;
        assert.equal(wordsIn(`${situation}${body}`) , wordsIn(text));
      }),
    );
  });
});
