import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readProse } from '../../../../../src/core/feedback/prose/prose';
import { scoresOf } from '../../../../../src/core/feedback/scores/scores';
import { assertLinear } from '../../../growth';

const fragments = fc.constantFrom(
  'what the', 'hell', ' ', '\n', '\n\n', '> ', '```', '`', 'why', '?', '!', 'f*ck', 's', '/', '$@', '**', 'not sure', "i'm", 'you', '@ana', 'http://a.b', '<b>', '<!--',
  'fooBar()', 'stuuupid', '-', 'a', '.', '…', '"', '“', '👩‍💻', '\ud83d', 'İ', '日本', '->', "'", 'ſ', 'don’t', 'maybe', 'any update',
);
const anyComment = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fragments, { maxLength: 60 }).map((pieces) => pieces.join('')));

/** What a backtracking or a nested walk would choke on. */
const floods = [
  'a', 'A', '!', '?', '`', '> ', '*', '$', '@', '-', '/', '.', "'", '"', '<', '\n', ' ', 's', '0', '_', '>', '👩', '“', '[', '#',
  'what the ', "i'm ", 'not ', 'fuck', 'a-', 'a/', 'a.', 'a"', '``` ', 's/a', '$@!', 'f*', "don't ", 'how about ', '?! ', '1) ', '<!--', 'http://', '@a ', 'no idea what you are ', 'A. ', '…',
];

describe('scores', () => {
  it('stay from 0 to 1 whatever is written', () => {
    fc.assert(
      fc.property(anyComment, (text) => {
        for (const score of Object.values(scoresOf(readProse(text)))) assert.ok(score >= 0 && score <= 1, String(score));
      }),
      { numRuns: 500 },
    );
  });

  it('say the same of the same text', () => {
    fc.assert(fc.property(anyComment, (text) => assert.deepEqual(scoresOf(readProse(text)), scoresOf(readProse(text)))), { numRuns: 50 });
  });

  it('take time in proportion to the length', function () {
    this.timeout(120_000);
    for (const flood of floods) {
      assertLinear(100_000, (size) => {
        const text = flood.repeat(Math.ceil(size / flood.length));
        return () => void scoresOf(readProse(text));
      });
    }
  });

  it('take time in proportion to the depth of quotes', function () {
    this.timeout(60_000);
    assertLinear(500, (lines) => {
      const text = Array.from({ length: lines }, (_, i) => `${'>'.repeat(Math.min(i, 200))} what is this, you of all people?`).join('\n');
      return () => void scoresOf(readProse(text));
    });
  });
});
