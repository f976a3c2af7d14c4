import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatEntry, parseEntry } from '../../../../src/core/notes/entry-file';
import { fileNameOf } from '../../../../src/core/notes/entry-path';
import type { Entry, NoteEntry } from '../../../../src/core/notes/note';
import { entry, note, rawText, text } from './arbitrary-entries';

const plain: NoteEntry = {
  type: 'note',
  id: '20261120T104512-7h2k9qza4m',
  author: { name: 'Ana Silva', mail: 'ana@example.com' },
  at: '2026-11-20T10:45:12.000Z',
  kind: 'improve',
  weight: 'must',
  anchor: {
    path: 'src/profile.ts',
    range: { startLine: 41, startColumn: 3, endLine: 42, endColumn: 17 },
    quote: { text: ['  const a = 1;', '', '  return a;'] },
    before: ['', 'function get() {'],
    after: ['}'],
    symbol: ['Cache', 'get'],
    commit: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  },
  text: 'When two tabs are open, the second one wins.\n\nWhat could tell them apart?',
};

function read(file: string, name?: string): Entry {
  const parsed = parseEntry(file, name);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.entry;
}

describe('entry file', function () {
  this.timeout(30_000);

  it('is readable', () => {
    assert.equal(
      formatEntry(plain),
      `---
coachmark: 1
type: note
id: 20261120T104512-7h2k9qza4m
author: Ana Silva
mail: ana@example.com
at: 2026-11-20T10:45:12.000Z
kind: improve
weight: must
anchor:
  path: src/profile.ts
  lines: 41-42
  columns: 3-17
  symbol: [Cache, get]
  commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904
  quote: |2-
      const a = 1;

      return a;
  before: |-

    function get() {
  after: |-
    }
---
When two tabs are open, the second one wins.

What could tell them apart?
`,
    );
  });

  it('gives back every entry', () => {
    fc.assert(
      fc.property(entry, (written) => {
        assert.deepStrictEqual(read(formatEntry(written), fileNameOf(written)), written);
      }),
      { numRuns: 800 },
    );
  });

  it('gives back every text as it was tidied', () => {
    fc.assert(
      fc.property(text, (written) => assert.equal((read(formatEntry({ ...plain, text: written })) as NoteEntry).text, written)),
      { numRuns: 800 },
    );
  });

  it('survives line ends of Windows, a byte order mark and UTF-8', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const windows = `\ufeff${formatEntry(written).replaceAll('\n', '\r\n')}`;
        assert.deepStrictEqual(read(Buffer.from(windows, 'utf8').toString('utf8')), written);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same text again when read and written', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const file = formatEntry(written);
        assert.equal(formatEntry(read(file)), file);
      }),
      { numRuns: 500 },
    );
  });

  it('gives front matter without control characters or marks that turn the reading direction', () => {
    fc.assert(
      fc.property(note, (written) => {
        const front = formatEntry({ ...written, text: '' });
        assert.doesNotMatch(front.replaceAll('\n', '').replaceAll('\t', ''), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds very long lines', () => {
    for (const long of ['x'.repeat(100_000), '- '.repeat(50_000), '👩‍👩‍👧 "\\'.repeat(10_000), '\t'.repeat(100_000)]) {
      const written: NoteEntry = {
        ...plain,
        author: { name: long },
        text: `${long}\n${long}`,
        anchor: { ...plain.anchor, quote: { text: [long, '', long] }, symbol: [long] },
      };
      assert.deepStrictEqual(read(formatEntry(written)), written);
    }
  });

  it('keeps keys of later versions, with nothing reaching a prototype', () => {
    const file = formatEntry(plain).replace(
      '---\nWhen',
      'mood: sunny\n__proto__: { polluted: true }\nlist: [1, yes, 2026-01-01, ~]\n---\nWhen',
    );
    const extra = read(file).extra;
    assert.deepStrictEqual(Object.entries(extra ?? {}), [
      ['mood', 'sunny'],
      ['__proto__', { polluted: true }],
      ['list', [1, 'yes', '2026-01-01', null]],
    ]);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.deepStrictEqual(read(formatEntry(read(file))), read(file));
  });

  it('takes what people write without quotes as the text that stands there', () => {
    for (const name of ['null', 'yes', '1e3', '2026-01-01', '0x1F', '~', '1.10', 'true']) {
      const file = formatEntry(plain).replace('author: Ana Silva', `author: ${name}`);
      assert.equal(read(file).author.name, name);
    }
  });

  it('takes lines without columns as whole lines', () => {
    const file = formatEntry(plain).replace('  columns: 3-17\n', '').replace('lines: 41-42', 'lines: 41 - 43');
    assert.deepStrictEqual((read(file) as NoteEntry).anchor.range, { startLine: 41, startColumn: 1, endLine: 43, endColumn: 12 });
  });

  it('takes an empty optional field as absent', () => {
    assert.deepStrictEqual(read(formatEntry(plain).replace('mail: ana@example.com', 'mail:')).author, { name: 'Ana Silva' });
  });

  it('is tidied once: what was tidied stays', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const written = formatEntry({ ...plain, text: raw });
        const once = read(written) as NoteEntry;
        assert.deepStrictEqual(read(formatEntry(once)), once);
      }),
    );
  });
});
