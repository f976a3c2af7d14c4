import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { restructureAsSbi, restructuredSnippet } from '../../../../src/core/feedback/rewrites/restructure';

const parts = (text: string, situation?: string): Record<string, string | undefined> =>
  Object.fromEntries(restructureAsSbi(text, situation).map((one) => [one.part, one.isOpen ? undefined : one.text]));

describe('restructureAsSbi', () => {
  it('lays sentences under their parts and leaves open what is missing', () => {
    assert.deepEqual(parts('The reply is parsed twice. Please keep the first result.'), {
      situation: undefined, behavior: 'The reply is parsed twice.', impact: undefined, nextStep: 'Please keep the first result.',
    });
  });

  it('parts a sentence where its effect begins', () => {
    assert.deepEqual(parts('`load` parses the reply twice, so opening takes longer.', 'In client.ts 41'), {
      situation: 'In client.ts 41', behavior: '`load` parses the reply twice', impact: 'so opening takes longer.',
    });
  });

  it('keeps what is labelled already', () => {
    assert.deepEqual(parts('Please cache it.\n\n**Behavior:** read twice\n\n**Impact:**'), {
      situation: undefined, behavior: 'read twice', impact: undefined, nextStep: 'Please cache it.',
    });
  });

  it('keeps code with the sentence before it', () => {
    assert.deepEqual(parts('Please use this.\n\n```ts\nconst a = 1;\n```')['nextStep'], 'Please use this.\n\n```ts\nconst a = 1;\n```');
  });

  it('has a tab stop in each open part and escapes the rest', () => {
    assert.equal(restructuredSnippet(restructureAsSbi('`$x` is read twice.')), '**Situation:** $1\n\n**Behavior:** `\\$x` is read twice.\n\n**Impact:** $2');
  });

  it('loses no character of a text without labels but white space and a comma before an effect', () => {
    const piece = fc.constantFrom('The list is sorted', ', so it is slow', '. ', '\n\n', '`x`', 'Please ', 'drop it', '? ', '```\ncode\n```\n', '- ', 'why', ' which leaks', '> quoted\n', '$1');
    const bare = (text: string): string => [...text.replace(/[\s,]/g, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(bare(restructureAsSbi(text).map((one) => one.text).join(' ')), bare(text));
      }),
    );
  });
});
