import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { headlineOf } from '../../../../src/core/notes/headline';
import { kinds } from '../../../../src/core/notes/note';
import { rawText } from './arbitrary-entries';

describe('the headline of a note', () => {
  it('is its behavior, or its question where it asks', () => {
    const text = 'Hello.\n\nS: In a.ts\nB: It waits.\nI: Slow.\nQ: Why?';
    assert.deepEqual(kinds.map((kind) => headlineOf(kind, text)), ['It waits.', 'It waits.', 'Why?']);
    assert.equal(headlineOf('improve', '**Situation:** In a.ts\n\n**Behaviour:** \n\n**Impact:** Slow.'), 'Slow.');
  });

  it('is what there is when nothing is labelled', () => {
    assert.equal(headlineOf('improve', '## It **waits**\nfor the `server`.'), 'It waits for the server.');
    assert.equal(headlineOf('ask', '**Situation:** In a.ts 1'), 'In a.ts 1');
    assert.equal(headlineOf('ask', ''), '');
  });

  it('goes on to the next part where one has no words to show', () => {
    assert.equal(headlineOf('improve', '**Behavior:**\n```\n```\n\n**Impact:** Slow.'), 'Slow.');
    assert.equal(headlineOf('ask', '```\n```\n\nS: In a.ts 1'), 'In a.ts 1');
  });

  it('is one short line for every text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(fc.oneof(rawText, fc.constantFrom('\nB: ', '\nQ: ', '\n**Impact:** ')), { maxLength: 6 }), (kind, pieces) => {
        const line = headlineOf(kind, pieces.join(''));
        assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]/u);
        assert.ok(line.length <= 120 && line === line.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
