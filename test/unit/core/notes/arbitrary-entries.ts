import * as fc from 'fast-check';
import type { Anchor, Quote, TextRange } from '../../../../src/core/anchors/anchor';
import { writeKeys } from '../../../../src/core/anchors/stored/line-keys';
import { isKnownKey } from '../../../../src/core/notes/entry-fields';
import { newEntryId } from '../../../../src/core/notes/id';
import { isSafePath } from '../../../../src/core/notes/safe-path';
import { tidyText } from '../../../../src/core/notes/tidy-text';
import { type Author, type Entry, type EntryBase, type FollowUp, type NoteEntry, kinds, weights } from '../../../../src/core/notes/note';

/** What has broken front matter, YAML, Markdown or git somewhere before. */
const nasty = [
  '---', '---\n', '\n---\n', '...', '\n', '\n\n', ' ', '  ', '\t', ' \n', '\r\n', '\r',
  'null', 'yes', 'no', '~', '1e3', '0x1F', '0o7', '1_000', '12:30:45', '2026-01-01', '.inf', '-', '- a', '? a', ': b', 'a: b',
  'a #b', '#', '&a', '*a', '!!js/function', '!', '|', '>', '|2-', '%YAML 1.1', '@', '`', '```', '{a: 1}', '[a]', '<<', "'", '"', '\\',
  '\\u0041', 'Situation:', '**Behavior**:', 'Impact: -', 'coachmark: 2', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> theirs\n', '||||||| base\n',
  '\u2028', '\u2029', '\u0085', '\u00a0', '\ufeff', '\u0000', '\u0007', '\u001b[31m', '\u007f', '\u009f', '\u200f', '\u202e', '\u2066', '\u061c',
  'שלום', 'مرحبا', '日本語', 'e\u0301', '\u0301', '👩‍👩‍👧', '🇵🇹', '\ud83d', '\ude00', '\ufffe', '\uffff', '\u{10ffff}', '__proto__', 'constructor',
];

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** Any text as it may be typed, before `tidyText`. */
export const rawText = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(''));
export const text = rawText.map(tidyText);
const line = text.map((written) => written.replaceAll('\n', ''));
const lines = fc.array(fc.oneof(line, fc.constantFrom('', '  ', '\t', '  const a = 1;', '}')), { maxLength: 6 });

export const id = fc
  .record({
    now: fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }),
    bytes: fc.uint8Array({ minLength: 10, maxLength: 10 }),
  })
  .map(({ now, bytes }) => newEntryId(now, () => bytes));

export const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const author: fc.Arbitrary<Author> = fc.oneof(
  text.map((name) => ({ name })),
  fc.record({ name: text, mail: text }),
);

export const path = fc
  .array(fc.oneof(fc.constantFrom('src', 'a', '.github', 'con', '日本', 'x.ts', '~', 'a b', '#1', 'null', '1'), line), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('/'))
  .filter(isSafePath);

export const range: fc.Arbitrary<TextRange> = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(500), fc.integer({ min: 1, max: 999 }), fc.nat(200))
  .map(([startLine, more, startColumn, columns]) => ({
    startLine,
    endLine: startLine + more,
    startColumn,
    endColumn: more === 0 ? startColumn + columns : columns + 1,
  }));

const quote: fc.Arbitrary<Quote> = fc.oneof(
  lines.map((written) => ({ text: written })),
  fc.record({ text: lines, cut: fc.record({ head: fc.nat(9), lines: fc.nat(9999), hash: line }) }),
);

export const anchor: fc.Arbitrary<Anchor> = fc.record(
  {
    path,
    range,
    quote,
    before: lines,
    after: lines,
    symbol: fc.array(text, { maxLength: 3 }),
    commit: fc.oneof(hexId(40), hexId(7)),
    blob: hexId(40),
    unit: fc.record({ kinds: fc.array(text, { maxLength: 2 }), names: fc.array(text, { maxLength: 3 }), isNamed: fc.boolean() }),
    keys: fc.record({ above: fc.nat(40), text: fc.array(fc.nat(0xffffff), { maxLength: 40 }).map((keys) => writeKeys(Int32Array.from(keys))) }),
  },
  { requiredKeys: ['path'] },
);

function hexId(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789abcdefe'), minLength: length, maxLength: length });
}

/** Anything that YAML's core schema can say, a few levels deep. */
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc.double(),
    fc.constantFrom(NaN, -0, Infinity, -Infinity, 1e21, 5e-324),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('any')), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).any;

function extra(type: Entry['type']): fc.Arbitrary<Record<string, unknown>> {
  const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'k'.repeat(1500), '1')).filter((name) => !isKnownKey(type, name));
  return fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
}

function base(type: Entry['type']): fc.Arbitrary<EntryBase> {
  return fc.record({ id, author, at: instant, extra: extra(type) }, { requiredKeys: ['id', 'author', 'at'] });
}

export const note: fc.Arbitrary<NoteEntry> = fc
  .tuple(
    base('note'),
    fc.record(
      { anchor, kind: fc.constantFrom(...kinds), text, weight: fc.constantFrom(...weights), edited: instant },
      { requiredKeys: ['anchor', 'kind', 'text'] },
    ),
  )
  .map(([common, own]) => ordinary({ ...common, type: 'note', ...own }));

/** fast-check likes objects without a prototype; a parser has no reason to give them back. */
function ordinary<T>(value: T): T {
  if (Array.isArray(value)) return value.map(ordinary) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordinary(inner)])) as T;
}

/** Follow-ups of that note; replies are what `of` names, where it names anything. */
export function followUp(noteId: fc.Arbitrary<string>, of: fc.Arbitrary<string> = id): fc.Arbitrary<FollowUp> {
  const order = fc.oneof(fc.nat(6), fc.nat(1_000_000_000));
  const withBase = <T extends object>(type: Entry['type'], own: fc.Arbitrary<T>): fc.Arbitrary<EntryBase & { note: string; order: number } & T> =>
    fc.tuple(base(type), fc.record({ note: noteId, order }), own).map(([common, link, rest]) => ordinary({ ...common, ...link, ...rest }));
  const either = <A, B>(a: A, b: B): fc.Arbitrary<A | B> => fc.constantFrom<A | B>(a, b);
  return fc.oneof(
    withBase('reply', fc.record({ type: fc.constant('reply' as const), text, edited: instant }, { requiredKeys: ['type', 'text'] })),
    withBase(
      'kind',
      fc.record(
        { type: fc.constant('kind' as const), kind: fc.constantFrom(...kinds), weight: fc.constantFrom(...weights) },
        { requiredKeys: ['type', 'kind'] },
      ),
    ),
    withBase('resolve', fc.record({ type: either('resolve' as const, 'reopen' as const), text })),
    withBase('delete', fc.record({ type: either('delete' as const, 'restore' as const), of }, { requiredKeys: ['type'] })),
    withBase('place', fc.record({ type: fc.constant('place' as const), anchor })),
  );
}

export const entry: fc.Arbitrary<Entry> = fc.oneof(note, followUp(id));
