import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { situationSentence, type SituationFacts } from '../../../../src/core/feedback/situation';

const sentence = situationSentence;

/** A reader of Markdown that gives the text as it is shown: escapes and code spans are undone, nothing else is known. */
function shown(markdown: string): string {
  return markdown.replace(/`([^`]*)`|\\([!-/:-@[-`{-~])/g, (_, code?: string, mark?: string) => code ?? mark ?? '');
}

const nasty = fc.constantFrom(
  '<img src=x>', '</b>', '**', '__init__', '_a_', '~~', '~', '`', '``', '\\', '![a](b)', '[a](b)', '&lt;', '&#60;', '\n', '\r\n', '\n\n# ', '\u2028', '\u2029',
  '\u0085', '\v', '\u0000', '\u202e', 'http://a.b', 'www.a.b', 'a@b.c', '$', '}', ' ', 'src', '/', 'x', '日本', '👩', '\ud83d', '|', '#', '<', '>', '*',
);
const name = fc.array(nasty, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const facts: fc.Arbitrary<SituationFacts> = fc.record(
  {
    path: name,
    startLine: fc.integer({ min: 1, max: 99 }),
    endLine: fc.integer({ min: 99, max: 200 }),
    symbol: fc.array(name, { maxLength: 3 }),
    branch: name,
    commit: fc.constantFrom('4b825dc642cb6eb9a060e54bf8d69288fbee4904', 'abc'),
    changedBy: fc.array(name, { maxLength: 3 }),
  },
  { requiredKeys: ['path'] },
);

describe('the sentence of a situation', () => {
  it('tells what is known', () => {
    const path = 'src/profile.ts';
    assert.equal(sentence({ path }), 'In src/profile.ts');
    assert.equal(sentence({ path, startLine: 41, endLine: 41 }), 'In src/profile.ts 41');
    assert.equal(
      sentence({
        path,
        startLine: 41,
        endLine: 42,
        symbol: ['Cache', 'get'],
        branch: 'main',
        commit: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
        changedBy: ['Ben', 'Ana', 'Eve'],
      }),
      'In src/profile.ts 41-42, in `Cache.get`, on main at 4b825dc, last changed by Ben and Ana',
    );
    assert.equal(sentence({ path, commit: 'abc1234567' }), 'In src/profile.ts, at abc1234');
  });

  it('only grows at its end when more becomes known', () => {
    const order = ['path', 'startLine', 'endLine', 'symbol', 'branch', 'commit', 'changedBy'] as const;
    fc.assert(
      fc.property(facts, (all) => {
        let known: SituationFacts = { path: all.path };
        for (const key of order) {
          // Lines are known together with the path.
          if (all[key] === undefined || (key === 'endLine' && all.startLine === undefined)) continue;
          const more = { ...known, [key]: all[key] };
          assert.ok(sentence(more).startsWith(sentence(known)), `${sentence(known)} | ${sentence(more)}`);
          known = more;
        }
        const atOnce = { path: all.path, ...(all.startLine === undefined ? {} : { startLine: all.startLine }) };
        assert.ok(sentence(all).startsWith(sentence(atOnce)));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as the names are, where ordinary ones are concerned', () => {
    for (const path of ['src/a.ts', 'my_file_name.py', 'node_modules/@types/x.d.ts', 'a b/c-d (1).ts', '日本/名.ts', 'C#/a+b.cs', '.github/a.yml', 'a & b', '$x.ts']) {
      assert.equal(sentence({ path }), `In ${path}`);
    }
    for (const path of ['src/__init__.py', '_private.ts', 'a<b>.ts', 'x*y', '[id].tsx', 'app/[...all]/page.tsx', 'a!b', 'a~~b~~c', 'a&lt;b', 'b`c', 'back\\slash', 'www.a.b/c']) {
      assert.equal(shown(sentence({ path })), `In ${path}`);
      assert.notEqual(sentence({ path }), `In ${path}`);
    }
    assert.equal(sentence({ path: 'a', symbol: ['<function>', 'b`c'] }), "In a, in `<function>.b'c`");
    assert.equal(sentence({ path: 'a', symbol: ['', ' '] }), 'In a');
  });

  it('is one line in which nothing from a name takes effect', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const text = sentence(all);
        assert.doesNotMatch(text, /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        assert.equal(text, text.trim());
        // Without code spans and escaped marks nothing is left that Markdown or HTML begins with.
        const bare = text.replace(/\\[!-/:-@[-`{-~]|`[^`]*`/g, 'x');
        assert.doesNotMatch(bare, /[<>*[\]`\\~!]|&#?\w+;|:\/\/|www\.|\w@/, text);
        assert.doesNotMatch(bare, /(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/u, text);
      }),
      { numRuns: 2000 },
    );
  });
});
