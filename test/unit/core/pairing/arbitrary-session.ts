import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SessionEvent } from '../../../../src/core/pairing/session/session-event';
import { type SessionState, stages, styles } from '../../../../src/core/pairing/session/session-state';
import { type Start, startSession } from '../../../../src/core/pairing/session/start-session';
import { step } from '../../../../src/core/pairing/session/step';

export const minute = 60_000;
export const hour = 60 * minute;
export const morning = Date.UTC(2026, 10, 20, 9, 0, 0);
export const id = '20261120T090000-7h2k9qza4m';

/** What has broken tables, Markdown, JSON or trailers somewhere before. */
const nasty = [
  '|', '\\', '\\|', '`', '``', '*', '_', '[a](command:x)', '![a](b)', '<img src=x>', '<!--', '&amp;', '#', '# a', '- a', '+', '1. a', '1) a', '---', '>', '~~~',
  '\n', '\r\n', '\t', ' ', '  ', '\u0000', '\u001b', '\u2028', '\u202e', '\u200b', '\ufeff', '\ud83d', '\ude00', '👩‍👩‍👧', 'שלום', '日本語', 'é', 'e\u0301',
  ', ', ',', '$x$', '$(sync)', '"', "'", 'null', '2026-01-01', 'UTC+01:00', 'yes', '__proto__', 'Ana <a@b>', 'x'.repeat(300),
];
export const rawText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

const person = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p9');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const minutes = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, -1, 1.5, 240, 241, 1440, NaN, Infinity));
const optional = <T extends object>(given: T): T => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

const plain = (...types: readonly ('begin-turn' | 'pause' | 'resume' | 'skip' | 'switch' | 'take-break' | 'end-break')[]) => fc.constantFrom(...types).map((type): SessionEvent => ({ type }));

const turnEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 8, arbitrary: plain('begin-turn', 'switch', 'begin-turn', 'switch', 'pause', 'resume', 'skip', 'take-break', 'end-break') },
  minutes.map((more): SessionEvent => ({ type: 'extend', minutes: more })),
  fc.integer({ min: -hour, max: 3 * hour }).map((ago): SessionEvent => ({ type: 'discard', since: morning + ago })),
  fc.integer({ min: -hour, max: 3 * hour }).map((after): SessionEvent => ({ type: 'clock-set', instant: morning + after })),
  fc.integer({ min: -1, max: 500 }).map((characters): SessionEvent => ({ type: 'typed', characters })),
);

const peopleEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ type: fc.constant('away' as const), person, until: fc.constantFrom('next-cycle' as const, 'back' as const) }),
  fc.record({ type: fc.constant('back' as const), person }),
  fc.record({ type: fc.constant('leave' as const), person }),
  fc.record({ name: rawText, mail: maybe(rawText) }).map((one): SessionEvent => optional({ type: 'join' as const, ...one }) as SessionEvent),
  fc.shuffledSubarray(['p1', 'p2', 'p3', 'p4', 'p5'], { minLength: 2 }).map((order): SessionEvent => ({ type: 'reorder', order })),
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 0, maxLength: 8 }).map((random): SessionEvent => ({ type: 'shuffle', random })),
);

/** Turns and orders, with only p3 coming and going, so that the others are there throughout. */
const steadyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 6, arbitrary: plain('begin-turn', 'switch', 'begin-turn', 'switch', 'skip', 'take-break', 'pause', 'resume') },
  { weight: 1, arbitrary: fc.constantFrom<SessionEvent>({ type: 'back', person: 'p3' }, { type: 'leave', person: 'p3' }, { type: 'away', person: 'p3', until: 'next-cycle' }, { type: 'away', person: 'p3', until: 'back' }) },
  { weight: 1, arbitrary: fc.constantFrom<SessionEvent>({ type: 'join', name: 'Dag' }, { type: 'change', settings: { autoStart: true } }) },
  { weight: 2, arbitrary: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 4, maxLength: 4 }).map((random): SessionEvent => ({ type: 'shuffle', random })) },
);

const change: fc.Arbitrary<SessionEvent> = fc
  .record(
    {
      goal: rawText,
      style: fc.constantFrom(...styles),
      stage: fc.constantFrom(...stages),
      learner: fc.oneof(person, fc.constant(null)),
      mentor: fc.oneof(person, fc.constant(null)),
      turnMinutes: minutes,
      breakMinutes: minutes,
      autoStart: fc.boolean(),
      breakRule: fc.oneof(
        fc.constant({ after: 'never' as const }),
        fc.record({ after: fc.constantFrom('turns' as const, 'minutes' as const), count: fc.integer({ min: 0, max: 60 }) }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((settings): SessionEvent => ({ type: 'change', settings }));

const noteEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ tried: maybe(rawText), next: maybe(rawText) }).map((one) => optional({ type: 'handover' as const, ...one }) as SessionEvent),
  fc.record({ about: rawText, expected: rawText, by: maybe(person) }).map((one) => optional({ type: 'predict' as const, ...one }) as SessionEvent),
  fc
    .record({ prediction: fc.integer({ min: 0, max: 3 }), kind: fc.constantFrom('as-expected', 'partly', 'otherwise'), seen: maybe(rawText) })
    .map((one) => optional({ type: 'outcome' as const, ...one }) as SessionEvent),
  fc
    .record({
      text: rawText,
      by: maybe(person),
      to: maybe(person),
      place: maybe(fc.record({ path: fc.oneof(fc.constantFrom('src/a.ts', '../x', 'a|b'), rawText), line: fc.integer({ min: 0, max: 99 }) })),
    })
    .map((one) => optional({ type: 'ask' as const, ...one }) as SessionEvent),
  fc
    .record({ question: fc.integer({ min: 0, max: 3 }), answer: maybe(rawText), rating: maybe(fc.integer({ min: 0, max: 6 })) })
    .map((one) => optional({ type: 'answer' as const, ...one }) as SessionEvent),
  fc.array(fc.record({ question: rawText, answer: rawText }), { maxLength: 3 }).map((answers): SessionEvent => ({ type: 'retrospective', answers })),
  rawText.map((text): SessionEvent => ({ type: 'next-action', text })),
);

/** What a timer room may say, in any order and by any clock. */
export const roomEvent: fc.Arbitrary<SessionEvent> = fc
  .record({
    requestedAt: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 * hour }).map((later) => morning + later) }, { weight: 1, arbitrary: fc.constantFrom(0, -0, -1, 0.5, NaN, Infinity, 253_402_214_399_999) }),
    kind: fc.constantFrom('turn' as const, 'turn' as const, 'break' as const, 'stop' as const),
    minutes: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(10, 30) }, { weight: 1, arbitrary: minutes }),
    person: maybe(fc.oneof(fc.constantFrom('Ana', 'ben ', 'Cleo', 'Dag'), rawText)),
    agoMs: maybe(fc.oneof(fc.integer({ min: 0, max: 40 * minute }), fc.constantFrom(-1, 0.5, NaN, Infinity))),
    anew: maybe(fc.boolean()),
  })
  .map((one) => optional({ type: 'follow-room' as const, ...one }) as SessionEvent);

export const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 12, arbitrary: turnEvent },
  { weight: 5, arbitrary: peopleEvent },
  { weight: 2, arbitrary: change },
  { weight: 3, arbitrary: noteEvent },
  { weight: 4, arbitrary: roomEvent },
);

/** Milliseconds by which the machine's clock moves on, and sometimes jumps: a sleep, a week ahead, two hours back. */
export const jump = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 * minute }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 8 * hour, 7 * 24 * hour, -2 * hour, -1, -20 * 365 * 24 * hour) },
);

/** Records of fast-check may have no prototype, which nothing here is about and which strict comparison minds. */
export const withPrototypes = <T>(value: T): T => structuredClone(value);

export interface Move {
  readonly event: SessionEvent;
  readonly jump: number;
}

export const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.array(fc.record({ event: anyEvent, jump }), { maxLength: 60, size: 'max' }), fc.boolean())
  .map(([list, ends]): readonly Move[] => (ends ? [...list, { event: { type: 'end' }, jump: minute }, ...list.slice(0, 3)] : list))
  .map(withPrototypes);

export const steadyMoves: fc.Arbitrary<readonly Move[]> = fc.array(fc.record({ event: steadyEvent, jump }), { minLength: 20, maxLength: 120, size: 'max' });

export const start: Start = {
  id,
  people: [{ name: 'Ana', mail: 'ana@example.com' }, { name: 'Ben', mail: 'ben@example.com' }, { name: 'Cleo' }],
  settings: { goal: 'Cache invalidation' },
};

export function started(more: Partial<Start> = {}, now = morning): SessionState {
  const result = startSession({ ...start, ...more }, now, 'w1');
  assert.ok(result.ok, JSON.stringify(result));
  return frozen(result.state);
}

/** The state after the event, which must be accepted. */
export function after(state: SessionState, event: SessionEvent, now: number, writer = 'w1'): SessionState {
  const result = step(state, event, now, writer);
  assert.ok(result.ok, `${event.type}: ${JSON.stringify(result)}`);
  return frozen(result.state);
}

/** All accepted events from the start of a session, each at its minute. */
export function played(state: SessionState, events: readonly (readonly [minutes: number, event: SessionEvent])[]): SessionState {
  return events.reduce((before, [at, event]) => after(before, event, morning + at * minute), state);
}

/** The states that some moves lead through. */
export function walk(begin: SessionState, list: readonly Move[]): readonly SessionState[] {
  const states = [begin];
  let now = morning;
  for (const { event, jump: by } of list) {
    now = Math.max(0, now + by);
    const result = step(states.at(-1)!, event, now, 'w1');
    if (result.ok) states.push(frozen(result.state));
  }
  return states;
}

/** Whoever changes it in place is told so. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
