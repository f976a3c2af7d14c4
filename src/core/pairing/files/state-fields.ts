import * as v from 'valibot';
import { isEntryId } from '../../notes/id';
import { isSafePath } from '../../notes/safe-path';
import { limits, minute } from '../session/limits';
import { oneLine } from '../session/one-line';
import { outcomes } from '../session/session-notes';
import { type SessionState, stages, styles } from '../session/session-state';

/** The fields of a session as JSON, each with the range that `step` keeps it in. */

const count = (least: number, most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const cleaned = (max: number) => v.pipe(v.string(), v.check((text) => oneLine(text, max) === text));
const line = (max: number) => v.pipe(cleaned(max), v.minLength(1));
const list = <const S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

const any = Number.MAX_SAFE_INTEGER;
const instant = count(0, limits.instant);
/** An end may lie beyond the last instant that a session can have. */
const end = count(0, limits.instant + 2 * limits.extendedMinutes * minute);
const ms = count(0, limits.instant);
const text = line(limits.line);
const person = v.pipe(v.string(), v.regex(/^p[1-9]\d{0,3}$/));
const people = list(person, limits.people);

const turn = {
  driver: person,
  navigators: people,
  startedAt: instant,
  plannedMs: count(minute, limits.turnMinutes * minute),
  extendedMs: count(0, limits.extendedMinutes * minute),
  extensions: count(0, limits.extendedMinutes),
  pausedMs: ms,
  pauses: count(0, any),
  typed: count(0, limits.typed),
};

const finishedTurns = list(v.object({ ...turn, drivenMs: ms, skipped: v.boolean() }), limits.turns);

const presence = v.variant('kind', [
  v.object({ kind: v.literal('here') }),
  v.object({ kind: v.literal('away'), backInCycle: v.exactOptional(count(2, any)) }),
  v.object({ kind: v.literal('left') }),
]);

const breakCount = count(1, limits.breakAfter);
const settings = v.object({
  goal: cleaned(limits.goal),
  style: v.picklist(styles),
  stage: v.picklist(stages),
  learner: v.exactOptional(person),
  mentor: v.exactOptional(person),
  turnMinutes: count(1, limits.turnMinutes),
  breakRule: v.variant('after', [
    v.object({ after: v.literal('never') }),
    v.object({ after: v.literal('turns'), count: breakCount }),
    v.object({ after: v.literal('minutes'), count: breakCount }),
  ]),
  breakMinutes: count(1, limits.breakMinutes),
  autoStart: v.boolean(),
});

const phase = v.variant('kind', [
  v.object({ kind: v.literal('waiting'), since: instant }),
  v.object({ kind: v.literal('running'), since: instant, endsAt: end }),
  v.object({ kind: v.literal('paused'), since: instant, remainingMs: count(-limits.instant, limits.instant) }),
  v.object({ kind: v.literal('break'), since: instant, endsAt: end }),
  v.object({ kind: v.literal('ended'), since: instant }),
]);

const numbered = { number: count(1, limits.notes), at: instant, by: v.exactOptional(person) };
const place = v.object({
  path: v.pipe(line(limits.path), v.check(isSafePath)),
  line: v.exactOptional(count(1, limits.typed)),
});

export const stateFields: v.GenericSchema<unknown, SessionState> = v.object({
  id: v.pipe(v.string(), v.check(isEntryId)),
  part: count(1, any),
  revision: count(1, any),
  writer: cleaned(limits.writer),
  startedAt: instant,
  at: instant,
  shift: count(-limits.instant, limits.instant),
  settings,
  people: list(
    v.object({
      id: person,
      name: line(limits.name),
      mail: v.exactOptional(line(limits.mail)),
      presence,
    }),
    limits.people,
  ),
  phase,
  turn: v.exactOptional(v.object(turn)),
  turns: finishedTurns,
  lastDriver: v.exactOptional(person),
  cycle: count(1, any),
  drivenInCycle: people,
  spent: v.object({ driven: ms, paused: ms, break: ms, waiting: ms }),
  sinceBreak: v.object({ turns: count(0, any), drivenMs: ms }),
  reviewedCycle: count(0, any),
  handovers: list(
    v.object({
      turn: count(1, limits.turns),
      at: instant,
      from: person,
      to: v.exactOptional(person),
      tried: v.exactOptional(text),
      next: v.exactOptional(text),
    }),
    limits.notes,
  ),
  predictions: list(
    v.object({
      ...numbered,
      about: text,
      expected: text,
      outcome: v.exactOptional(v.object({ kind: v.picklist(outcomes), seen: v.exactOptional(text) })),
    }),
    limits.notes,
  ),
  questions: list(
    v.object({
      ...numbered,
      to: v.exactOptional(person),
      text,
      place: v.exactOptional(place),
      answer: v.exactOptional(text),
      rating: v.exactOptional(count(1, 5)),
    }),
    limits.notes,
  ),
  retrospectives: list(
    v.object({
      at: instant,
      cycle: count(1, any),
      answers: list(v.object({ question: text, answer: text }), limits.answers),
    }),
    limits.notes,
  ),
  nextActions: list(text, limits.notes),
  roomAt: v.exactOptional(instant),
});
