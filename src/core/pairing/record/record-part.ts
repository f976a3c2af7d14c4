import type { Handover, Prediction, Question } from '../session/session-notes';
import { sessionTime } from '../session/session-time';
import type { FinishedTurn, Person, SessionState } from '../session/session-state';
import { endSession } from '../session/turn-steps';
import { overtimeOf } from '../session/turn-time';
import { driverShares } from '../typing-share';
import { withoutUndefined } from '../without-undefined';
import type { RecordHandover, RecordPart, RecordPrediction, RecordQuestion, RecordTurn } from './session-record';

/**
 * What is written down of a session. One that has not ended is taken as if it ended now.
 *
 * @param now milliseconds since 1970 by the machine's clock
 * @param zone minutes by which local time is ahead of UTC
 */
export function recordPart(state: SessionState, now: number, zone: number): RecordPart {
  const ended = state.phase.kind === 'ended' ? state : endSession({ ...state, at: sessionTime(state, now) });
  const { settings, spent, people } = ended;
  const nameOf = shownNames(people);
  const named = (id: string | undefined): string | undefined => (id === undefined ? undefined : nameOf.get(id));
  return {
    startedAt: instantOf(ended.startedAt),
    endedAt: instantOf(ended.phase.since),
    zone,
    goal: settings.goal,
    style: settings.style,
    stage: settings.stage,
    turnMinutes: settings.turnMinutes,
    paused: secondsOf(spent.paused),
    onBreak: secondsOf(spent.break),
    waiting: secondsOf(spent.waiting),
    people: driverShares(ended, now).map(({ person, turns, drivenMs }) => ({
      name: nameOf.get(person.id) ?? person.name,
      ...(person.id === settings.learner ? { role: 'learner' as const } : {}),
      ...(person.id === settings.mentor ? { role: 'mentor' as const } : {}),
      turns,
      driven: secondsOf(drivenMs),
    })),
    turns: ended.turns.map((turn) => recordTurn(turn, named)),
    handovers: ended.handovers.map((one) => recordHandover(one, named)),
    questions: ended.questions.map((one) => recordQuestion(one, named)),
    predictions: ended.predictions.map((one) => recordPrediction(one, named)),
    retrospectives: ended.retrospectives.flatMap(({ cycle, answers }) => answers.map((answer) => ({ cycle, ...answer }))),
    nextActions: ended.nextActions,
  };
}

type Named = (id: string | undefined) => string | undefined;

function recordTurn(turn: FinishedTurn, named: Named): RecordTurn {
  return {
    startedAt: instantOf(turn.startedAt),
    driver: named(turn.driver) ?? turn.driver,
    navigators: turn.navigators.map((id) => named(id) ?? id),
    planned: secondsOf(turn.plannedMs),
    extended: secondsOf(turn.extendedMs),
    driven: secondsOf(turn.drivenMs),
    pauses: turn.pauses,
    paused: secondsOf(turn.pausedMs),
    overtime: secondsOf(overtimeOf(turn)),
    skipped: turn.skipped,
  };
}

function recordHandover({ turn, from, to, tried, next }: Handover, named: Named): RecordHandover {
  return { turn, from: named(from) ?? from, ...withoutUndefined({ to: named(to), tried, next }) };
}

function recordQuestion({ by, to, place, text, answer, rating }: Question, named: Named): RecordQuestion {
  return { ...withoutUndefined({ by: named(by), to: named(to), path: place?.path, line: place?.line, answer, rating }), text };
}

function recordPrediction({ by, about, expected, outcome }: Prediction, named: Named): RecordPrediction {
  return { ...withoutUndefined({ by: named(by), outcome: outcome?.kind, seen: outcome?.seen }), about, expected };
}

/** Who has the name of somebody before gets a number behind it. */
function shownNames(people: readonly Person[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name } of people) {
    let shown = name;
    for (let number = 2; taken.has(shown); number++) shown = `${name} (${number})`;
    taken.add(shown);
    names.set(id, shown);
  }
  return names;
}

/** Durations to the nearest second; each of them is right by itself. */
function secondsOf(ms: number): number {
  return Math.round(ms / 1000);
}

function instantOf(ms: number): number {
  return Math.floor(ms / 1000);
}
