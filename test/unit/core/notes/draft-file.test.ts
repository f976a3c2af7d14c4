import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Draft } from '../../../../src/core/notes/draft';
import { draftPath, isSamePurpose } from '../../../../src/core/notes/draft';
import { formatDraft, parseDraft } from '../../../../src/core/notes/draft-file';
import { formatEntry, parseEntry } from '../../../../src/core/notes/entry-file';
import { isSafePath } from '../../../../src/core/notes/safe-path';
import { kinds, weights } from '../../../../src/core/notes/note';
import { anchor, id, instant, path, rawText } from './arbitrary-entries';

const purpose: fc.Arbitrary<Draft['purpose']> = fc.oneof(
  fc.record(
    { what: fc.constant('note' as const), anchor, kind: fc.constantFrom(...kinds), weight: fc.constantFrom(...weights) },
    { requiredKeys: ['what', 'anchor', 'kind'] },
  ),
  fc.record({ what: fc.constant('reply' as const), note: id, path }),
  fc.record({ what: fc.constant('edit' as const), note: id, entry: id, path }),
);
const draft: fc.Arbitrary<Draft> = fc
  .record({ key: id, at: instant, text: rawText, purpose })
  // As objects that a program makes, not without a prototype.
  .map((made) => structuredClone(made));

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('../x', '/etc/passwd', 'a\\b', 'C:/x', 'a/../b', '', '.', 'a\nb', 'x\u0000', -1, 0, 1.5, 1e300, null, '__proto__'),
);

/** Puts something else at one place of a parsed file. */
function spoil(file: string, at: number, by: unknown): string {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, name]);
      visit(child);
    }
  };
  const whole: unknown = JSON.parse(file);
  visit(whole);
  const [node, name] = places[at % places.length]!;
  node[name] = by;
  return JSON.stringify(whole);
}

function assertSafe(text: string): void {
  const read = parseDraft(text);
  if (!read) return;
  assert.match(read.key, /^[A-Za-z0-9-]{1,80}$/);
  assert.ok(isSafePath(draftPath(read)));
  assert.deepEqual(parseDraft(formatDraft(read)), read);
  if (read.purpose.what !== 'note') return;
  const note = { type: 'note', id: '20261120T104512-7h2k9qza4m', author: { name: 'Ana' }, at: '2026-11-20T10:45:12.000Z' } as const;
  const { anchor: taken, kind } = read.purpose;
  const parsed = parseEntry(formatEntry({ ...note, anchor: taken, kind, text: read.text }));
  assert.ok(parsed.ok, `the note of this draft could not be read: ${JSON.stringify(parsed)}`);
}

describe('the file of a draft', () => {
  it('gives back every draft, through UTF-8 too', () => {
    fc.assert(
      fc.property(draft, (written) => {
        const file = new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(formatDraft(written)));
        assert.deepStrictEqual(parseDraft(file), written);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a safe draft or none when something in it was changed', () => {
    fc.assert(fc.property(draft, fc.nat(), value, (written, at, by) => assertSafe(spoil(formatDraft(written), at, by))), { numRuns: 2000 });
  });

  it('gives a safe draft or none when it was cut or filled with something else', () => {
    fc.assert(
      fc.property(draft, fc.nat(), fc.nat(), rawText, (written, from, length, by) => {
        const file = formatDraft(written);
        const start = from % file.length;
        assertSafe(file.slice(0, start) + by + file.slice(start + (length % 20)));
        assertSafe(file.slice(0, start));
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), assertSafe));
  });

  it('gives none for lines that end before they begin', () => {
    const range = { startLine: 9, startColumn: 1, endLine: 3, endColumn: 1 };
    const of = (at: typeof range): Draft => ({ key: 'a', at: '2026-11-20T10:45:12.000Z', text: 'x', purpose: { what: 'note', kind: 'ask', anchor: { path: 'a', range: at } } });
    assert.equal(parseDraft(formatDraft(of(range))), undefined);
    assert.equal(parseDraft(formatDraft(of({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 4 }))), undefined);
    assert.equal(parseDraft(formatDraft(of({ ...range, endLine: 1e300 }))), undefined);
    assert.ok(parseDraft(formatDraft(of({ ...range, endLine: 9 }))));
  });

  it('gives none for another version', () => {
    fc.assert(fc.property(draft, (written) => assert.equal(parseDraft(JSON.stringify({ version: 2, ...written })), undefined)));
  });
});

describe('the purpose of a draft', () => {
  it('is the same box for the same place, note and entry', () => {
    fc.assert(
      fc.property(purpose, purpose, (a, b) => {
        assert.ok(isSamePurpose(a, a));
        assert.equal(isSamePurpose(a, b), isSamePurpose(b, a));
        if (a.what !== b.what) assert.ok(!isSamePurpose(a, b));
      }),
    );
    const note = { what: 'note', kind: 'ask', anchor: { path: 'a.ts' } } as const;
    assert.ok(isSamePurpose(note, { ...note, kind: 'improve' }));
    assert.ok(!isSamePurpose(note, { ...note, anchor: { path: 'b.ts' } }));
    assert.ok(!isSamePurpose(note, { ...note, anchor: { path: 'a.ts', range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } } }));
  });
});
