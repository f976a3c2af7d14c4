import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { gapsOf } from '../../../../src/core/notes/gaps';
import { kinds } from '../../../../src/core/notes/note';
import { rawText } from './arbitrary-entries';

describe('what a note still needs', () => {
  it('is all of it in an empty skeleton', () => {
    const improve = '**Situation:** In a.ts 1\n\n**Behavior:** \n\n**Impact:** ';
    assert.deepEqual(gapsOf('improve', improve), ['behavior', 'impact']);
    assert.deepEqual(gapsOf('reinforce', improve), ['behavior', 'impact']);
    assert.deepEqual(gapsOf('ask', '**Situation:** In a.ts 1\n\n**Behavior:** \n\n**Question:** '), ['question']);
    for (const kind of kinds) assert.ok(gapsOf(kind, '').length > 0);
  });

  it('is nothing once the parts have words, in whatever form they are labelled', () => {
    for (const text of ['B: it waits\nI: slow', '### Behaviour\nit waits\n### Impact\nslow', 'It waits.\n\n**Impact**: slow', 'behaviour: x\nimpact: y']) {
      assert.deepEqual(gapsOf('improve', text), [], text);
    }
    for (const text of ['Q: why', 'Why does it wait?', 'B: it waits. Why?', '### Question\nWhy', '为什么？', 'لماذا؟']) assert.deepEqual(gapsOf('ask', text), [], text);
  });

  it('takes words without a label for the behavior', () => {
    assert.deepEqual(gapsOf('improve', 'It waits for the server.'), ['impact']);
    assert.deepEqual(gapsOf('improve', 'I: slow'), ['behavior']);
    assert.deepEqual(gapsOf('improve', '```\nImpact: code\n```'), ['impact']);
  });

  it('does not take a question mark in a path, an address or code for a question', () => {
    for (const text of [
      '**Situation:** In src/a?b.ts 1\n\n**Question:** ',
      'See https://example.com/?a=1',
      'See `a ? b : c`.',
      '```ts\nconst x = a?.b;\n```\nIt waits.',
    ]) {
      assert.deepEqual(gapsOf('ask', text), ['question'], text);
    }
  });

  it('is told for every text, and never grows by a part that is filled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), rawText, (kind, text) => {
        assert.deepEqual(gapsOf(kind, `B: x\nI: y\nQ: z\n${text}`), []);
        assert.ok(gapsOf(kind, text).length <= 2);
      }),
    );
  });
});
