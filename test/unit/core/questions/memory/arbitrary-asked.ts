import * as fc from 'fast-check';
import type { Answer, Asked, AskedEntry, Rating } from '../../../../../src/core/questions/memory/asked-entry';
import { ratings } from '../../../../../src/core/questions/memory/asked-entry';

export const day = 86_400_000;
export const morning = Date.parse('2026-11-20T10:45:12.000Z');

export function asked(text: string, at = morning): Asked {
  return { type: 'asked', id: '20261120T104512-7h2k9qza4m', author: { name: 'Ana', mail: 'ana@team.example' }, at: new Date(at).toISOString(), text };
}

let made = 0;
export function answer(text: string, daysLater: number, rating?: Rating): Answer {
  made += 1;
  const id = `20261121T104512-${String(made).padStart(10, '0')}`;
  return { type: 'answer', id, asked: asked('').id, author: { name: 'Ben' }, at: new Date(morning + daysLater * day).toISOString(), text, ...(rating ? { rating } : {}) };
}

const id = fc.tuple(fc.integer({ min: 10_000_000, max: 99_999_999 }), fc.integer({ min: 100_000, max: 999_999 }), fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 10, maxLength: 10 })).map(([date, time, tail]) => `${date}T${time}-${tail}`);
const at = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms).toISOString());
// Names are kept to the last character; texts are the body, in which a carriage return is a line end.
const name = fc.string({ unit: 'grapheme', maxLength: 12 });
const text = fc.oneof(name, fc.constantFrom('', 'two\nlines\n', '---', '<<<<<<< a\nx\n=======\ny\n>>>>>>> b', 'id: x')).map((one) => one.replace(/\r\n?/g, '\n').replace(/^\ufeff+/, ''));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const author = fc.record({ name, mail: optional(name) }).map(({ name: who, mail }) => (mail === undefined ? { name: who } : { name: who, mail }));
const path = fc.array(fc.stringMatching(/^[a-z][a-z0-9 _~é-]{0,6}$/), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

function plain<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const anyAsked = fc.record({
  type: fc.constant('asked'), id, author, at, text, to: optional(name), question: optional(name), topic: optional(name), path: optional(path), line: optional(fc.integer({ min: 1, max: 999_999 })),
  session: optional(id), note: optional(id),
});
const anyAnswer = fc.record({ type: fc.constant('answer'), id, asked: id, author, at, text, rating: optional(fc.constantFrom(...ratings)) });
const anyOther = fc.record({ type: fc.constantFrom('told', 'rest'), id, asked: id, author, at });

/** Any entry of the log. */
export const anyEntry: fc.Arbitrary<AskedEntry> = fc.oneof(anyAsked, anyAnswer, anyOther).map((entry) => plain(entry) as unknown as AskedEntry);
