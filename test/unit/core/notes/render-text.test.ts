import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { plainLine, renderSafe } from '../../../../src/core/notes/render-text';
import { assertLinear } from '../../growth';
import { rawText } from './arbitrary-entries';

const joiner = /\u2060/g;
const markdown = fc
  .array(fc.oneof(fc.constantFrom('!', '[', ']', '(', ')', '![', '!![', '\\', '<img src=x>', '<', 'IMG', '/', '&#33;', '\u200b', '`', '$(', '$', 'x'), rawText), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('text for a renderer', function () {
  this.timeout(20_000);

  it('has no image in any dialect', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const safe = renderSafe(text);
        assert.ok(!safe.includes('!['));
        assert.doesNotMatch(safe, /<\/?(img|image|picture|video|iframe|object|style|link|script)[\s/>]/i);
      }),
      { numRuns: 2000 },
    );
    for (const text of ['![a](https://x/y.png)', '![a][b]', '!![a](b)', '\\![a](b)', '[![a](b)](c)', '![[embed]]', '`![a](b)`']) {
      assert.ok(!renderSafe(text).includes('!['), text);
    }
  });

  it('has no element that loads something', () => {
    for (const text of ['<img src=x>', '<IMG/src=x>', '<img\nsrc=x>', '<video poster=x>', '<style>@import "x"</style>', '<iframe src=x>', '<svg><image href=x>', '<td background=x>', '<img']) {
      assert.doesNotMatch(renderSafe(text), /<[a-z]*(img|video|style|iframe|svg|image|td)/i, text);
    }
  });

  it('reads the same: nothing is gone, nothing added that can be seen', () => {
    fc.assert(
      fc.property(markdown, (text) => assert.equal(renderSafe(text).replace(joiner, ''), text.replace(joiner, ''))),
      { numRuns: 1000 },
    );
  });

  it('leaves everything else alone', () => {
    for (const text of ['Array<string>', '<https://example.com>', 'a < b', '[link](https://x)', 'Wow! [link](x)', '```ts\nconst a: Map<string, number>;\n```', '<imgur>', '<Table rows={3} />'.toLowerCase().replace('table', 'tabular')]) {
      assert.equal(renderSafe(text), text);
    }
  });

  it('does not change any more when done twice', () => {
    fc.assert(fc.property(markdown, (text) => assert.equal(renderSafe(renderSafe(text)), renderSafe(text))));
  });
});

describe('a plain line', function () {
  this.timeout(20_000);

  it('has no marks', () => {
    for (const [text, line] of [
      ['**Situation**: two tabs', 'Situation: two tabs'],
      ['# Title\n\ntext', 'Title text'],
      ['- one\n- two', 'one two'],
      ['> quoted *word*', 'quoted word'],
      ['`a_b_c` and _this_ and __that__', 'a_b_c and this and that'],
      ['see [the docs](https://x/y) or ![pic](z)', 'see the docs or pic'],
      ['```ts\nconst a = 1;\n```', 'const a = 1;'],
      ['2 * 3 * 4', '2 * 3 * 4'],
      ['snake_case_name', 'snake_case_name'],
      ['  \n\t a \u2028 b\u0007c  ', 'a b c'],
      ['a\u202eb\u2066c\u200fd', 'abcd'],
      ['', ''],
    ] as const) {
      assert.equal(plainLine(text, 80), line);
    }
  });

  it('has no icons', () => {
    assert.equal(plainLine('$(bug) $$(x)', 80), '$\u2060(bug) $$\u2060(x)');
    fc.assert(fc.property(markdown, (text) => assert.ok(!plainLine(text, 40).includes('$('))));
  });

  it('is cut between characters as people see them', () => {
    assert.equal(plainLine('abcdef', 6), 'abcdef');
    assert.equal(plainLine('abcdefg', 6), 'abcde…');
    assert.equal(plainLine('abc def ghi', 9), 'abc def…');
    assert.equal(plainLine('ab👩‍👩‍👧cd', 8), 'ab…');
    assert.equal(plainLine('ae\u0301e\u0301x', 4), 'ae\u0301…');
    assert.equal(plainLine(`a${'\u0301'.repeat(500)}`, 10), '…');
  });

  it('is one line of at most that many units, without control characters, whatever comes', () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const line = plainLine(text, max);
        assert.ok(line.length <= max, `${line.length} > ${max}`);
        assert.doesNotMatch(line, /[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
      }),
      { numRuns: 2000 },
    );
  });

  for (const part of ['*', '_', '[', '`', '![a](', ' ', '\n', '**a', '$(', '_a ', '[a](b']) {
    it(`takes time by the length of a long text of ${JSON.stringify(part)}`, () => {
      assertLinear(20_000, (size) => () => plainLine(part.repeat(size), 200));
    }).timeout(60_000);
  }
});
