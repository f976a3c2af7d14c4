import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatEntry, parseEntry } from '../../../../src/core/notes/entry-file';
import type { EntryProblem, ProblemCode } from '../../../../src/core/notes/entry-problem';
import { assertLinear } from '../../growth';
import { entry, rawText } from './arbitrary-entries';

const file = `---
coachmark: 1
type: note
id: 20261120T104512-7h2k9qza4m
author: Ana Silva
at: 2026-11-20T10:45:12.000Z
kind: improve
anchor:
  path: src/profile.ts
  lines: 41-42
  columns: 3-17
---
The text.
`;
const reply = `---
coachmark: 1
type: reply
id: 20261120T104600-0000000000
note: 20261120T104512-7h2k9qza4m
order: 1
author: Ben
at: 2026-11-20T10:46:00Z
---
Yes.
`;

function problemOf(text: string, name?: string): EntryProblem {
  const parsed = parseEntry(text, name);
  assert.ok(!parsed.ok, 'was read');
  return parsed.problem;
}

function expectProblem(text: string, code: ProblemCode, line?: number, detail?: string): void {
  const problem = problemOf(text);
  assert.equal(problem.code, code, JSON.stringify(problem));
  if (line !== undefined) assert.equal(problem.line, line, JSON.stringify(problem));
  if (detail !== undefined) assert.equal(problem.detail, detail);
}

describe('problems of entry files', function () {
  this.timeout(60_000);

  it('are not seen where there are none', () => {
    assert.ok(parseEntry(file, '20261120T104512-7h2k9qza4m.md').ok);
    assert.ok(parseEntry(reply, '20261120T104512-7h2k9qza4m.20261120T104600-0000000000.md').ok);
  });

  it('no front matter', () => {
    for (const text of ['', 'Hello', '\n---\n', '---\ncoachmark: 1\n', '----\n', ' ---\na: b\n---\n']) expectProblem(text, 'no-front-matter', 1);
  });

  it('YAML that is none, or that is refused', () => {
    expectProblem(file.replace('author: Ana', 'author: "Ana'), 'bad-yaml');
    expectProblem(file.replace('kind: improve', 'kind: [improve'), 'bad-yaml');
    expectProblem(file.replace('kind: improve', 'kind: !!js/function improve'), 'bad-yaml', 7);
    expectProblem(file.replace('kind: improve', 'kind: !!str improve'), 'bad-yaml', 7);
    expectProblem(file.replace('kind: improve', 'kind: &a improve'), 'bad-yaml', 7);
    expectProblem(file.replace('kind: improve', 'kind: &a improve\nb: *a'), 'bad-yaml');
    expectProblem(file.replace('kind: improve', 'kind: improve\nkind: ask'), 'bad-yaml', 8, 'the key kind twice');
    expectProblem(file.replace('kind: improve', 'kind: *a'), 'bad-yaml', 7, 'an alias');
    expectProblem(file.replace('kind: improve', 'kind: improve\nmood: [*a]'), 'bad-yaml', 8, 'an alias');
    expectProblem(file.replace('path: src', 'path: x\n  path: src'), 'bad-yaml', 10);
    expectProblem(file.replace('kind: improve', 'kind: improve\n[a]: b'), 'bad-yaml', 8);
    expectProblem('---\n- a\n---\n', 'bad-yaml', 2);
    expectProblem(`---\na: ${'['.repeat(50)}${']'.repeat(50)}\n---\n`, 'bad-yaml', 2, 'nested too deeply');
    expectProblem(`---\na: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n---\n`, 'bad-yaml');
  });

  it('a bomb of aliases', () => {
    const bomb = ['a: &a [x, x]', ...'bcdefghijklmnop'.split('').map((key, i) => `${key}: &${key} [*${'abcdefghijklmnop'.charAt(i)}, *${'abcdefghijklmnop'.charAt(i)}]`)];
    expectProblem(`---\n${bomb.join('\n')}\n---\n`, 'bad-yaml');
  });

  it('many keys, values and marks of a conflict, in time by their number', () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n');
    assertLinear(500, (count) => () => assert.ok(parseEntry(file.replace('kind: improve', `kind: improve\n${keys(count)}`)).ok));
    assertLinear(50_000, (count) => () => expectProblem(file.replace('kind: improve', `kind: improve\nx: [${'1, '.repeat(count)}]`), 'bad-yaml', 2, 'too many values'));
    assertLinear(5000, (count) => () => assert.ok(parseEntry(`---\n${file.slice(4, -14)}\n---\n${'<<<<<<< a\n'.repeat(count)}`).ok));
  }).timeout(60_000);

  it('a merge conflict', () => {
    const conflict = '<<<<<<< HEAD\nedited: 2026-11-20T10:46:00Z\n=======\nedited: 2026-11-20T10:47:00Z\n>>>>>>> other\n';
    expectProblem(file.replace('kind:', `${conflict}kind:`), 'merge-conflict', 7);
    expectProblem(file.replace('kind:', `${conflict}kind:`).replaceAll('\n', '\r\n'), 'merge-conflict', 7);
    expectProblem(file.replace('The text.', '<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> other'), 'merge-conflict', 13);
    expectProblem(`<<<<<<< HEAD\n${file}=======\n${file}>>>>>>> other\n`, 'merge-conflict', 1);
  });

  it('no merge conflict where the text speaks of one', () => {
    assert.ok(parseEntry(file.replace('The text.', '<<<<<<< HEAD\nOne')).ok);
    assert.ok(parseEntry(file.replace('kind:', 'markers: text\nkind:').replace('The text.', '<<<<<<< HEAD\n=======\n>>>>>>> b')).ok);
  });

  it('a newer version, whatever else is in there', () => {
    expectProblem(file.replace('coachmark: 1', 'coachmark: 2'), 'newer-version', 2, '2');
    expectProblem('---\nkind: !new [\ncoachmark: 10\n---\n', 'newer-version', 3, '10');
    expectProblem(file.replace('coachmark: 1', 'coachmark: "2" # next'), 'newer-version', 2, '2');
  });

  it('missing fields', () => {
    for (const key of ['coachmark', 'type', 'id', 'author', 'at', 'kind']) {
      expectProblem(file.replace(new RegExp(`^${key}:.*\n`, 'm'), ''), 'missing-field', 2, key);
    }
    expectProblem(file.replace('  path: src/profile.ts\n', ''), 'missing-field', 9, 'anchor.path');
    expectProblem(file.replace(/anchor:[^]*17\n/, ''), 'missing-field', undefined, 'anchor');
    expectProblem(file.replace('author: Ana Silva', 'author:'), 'missing-field', 5, 'author');
    for (const key of ['note', 'order']) expectProblem(reply.replace(new RegExp(`^${key}:.*\n`, 'm'), ''), 'missing-field', 2, key);
    expectProblem('---\n---\n', 'missing-field', 2, 'coachmark');
    expectProblem('---\n# nothing\n---\n', 'missing-field', undefined, 'coachmark');
  });

  it('bad fields', () => {
    const bad = (from: string, to: string, line: number, detail: string): void => {
      assert.ok(file.includes(from) || reply.includes(from));
      expectProblem((file.includes(from) ? file : reply).replace(from, to), 'bad-field', line, detail);
    };
    bad('coachmark: 1', 'coachmark: one', 2, 'coachmark');
    bad('type: note', 'type: toString', 3, 'type');
    bad('id: 2026', 'id: ../2026', 4, 'id');
    bad('author: Ana Silva', 'author: [Ana]', 5, 'author');
    bad('at: 2026-11-20T10:45:12.000Z', 'at: 2026-11-20 10:45', 6, 'at');
    bad('at: 2026-11-20', 'at: 2026-13-20', 6, 'at');
    bad('kind: improve', 'kind: praise', 7, 'kind');
    bad('lines: 41-42', 'lines: 42-41', 10, 'anchor.lines');
    bad('lines: 41-42', 'lines: 0', 10, 'anchor.lines');
    bad('columns: 3-17', 'columns: 0-17', 11, 'anchor.columns');
    bad('41-42\n  columns: 3-17', '41\n  columns: 17-3', 11, 'anchor.columns');
    bad('  lines: 41-42\n', '', 10, 'anchor.columns');
    bad('columns: 3-17', 'cut: { head: 1, lines: 3, hash: x }', 11, 'anchor.cut');
    bad('columns: 3-17', 'symbol: Cache', 11, 'anchor.symbol');
    bad('order: 1', 'order: -1', 6, 'order');
    bad('order: 1', 'order: 1000000001', 6, 'order');
    bad('note: 2026', 'note: x', 5, 'note');
  });

  it('an unsafe path', () => {
    for (const path of ['../x', '/etc/passwd', 'a/../../b', 'C:/x', 'file:///x', 'a\\b', '"a\\0b"', 'a//b', './a']) {
      expectProblem(file.replace('src/profile.ts', path), 'unsafe-path', 9, 'anchor.path');
    }
  });

  it('a name that does not fit', () => {
    for (const name of ['x.md', '20261120T104512-7h2k9qza4n.md', '20261120T104512-7h2k9qza4m.20261120T104512-7h2k9qza4m.md']) {
      assert.deepEqual(problemOf(file, name), { code: 'name-mismatch', detail: '20261120T104512-7h2k9qza4m.md' });
    }
  });

  it('never come as an exception: any text', () => {
    fc.assert(fc.property(rawText, (text) => void parseEntry(text, text)), { numRuns: 1000 });
    fc.assert(fc.property(rawText, (text) => void parseEntry(`---\n${text}\n---\n`)), { numRuns: 800 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void parseEntry(Buffer.from(bytes).toString('utf8'))), { numRuns: 1000 });
  });

  it('never come as an exception: broken files', () => {
    const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(12), rawText), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(entry, cuts, (written, edits) => {
        let text = formatEntry(written);
        for (const [at, length, put] of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + put + text.slice(start + length);
        }
        const parsed = parseEntry(text, 'x.md');
        assert.ok(!parsed.ok && parsed.problem.code !== undefined);
        const again = parseEntry(text);
        if (!again.ok) {
          const { line } = again.problem;
          assert.ok(line === undefined || (line >= 1 && line <= text.split(/\r\n?|\n/).length), `line ${line}`);
        } else assert.deepStrictEqual(parseEntry(formatEntry(again.entry)), again);
      }),
      { numRuns: 800 },
    );
  });

  it('never come as an exception: broken bytes', () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(entry, flips, (written, changes) => {
        const bytes = Buffer.from(formatEntry(written), 'utf8');
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const parsed = parseEntry(bytes.toString('utf8'));
        if (parsed.ok) assert.deepStrictEqual(parseEntry(formatEntry(parsed.entry)), parsed);
      }),
      { numRuns: 800 },
    );
  });
});
