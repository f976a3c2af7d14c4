import { minute } from './session/limits';
import { sessionTime } from './session/session-time';
import type { FinishedTurn, Person, SessionState, Stage } from './session/session-state';
import { drivenIn } from './session/turn-time';

/** What one person did as the driver. */
export interface DriverShare {
  readonly person: Person;
  readonly drivenMs: number;
  readonly typed: number;
  /** Turns that were not passed on, the one under way among them. */
  readonly turns: number;
  /** Of all time driven and of all characters typed, 0 to 1; 0 as long as there is nothing of it. */
  readonly drivenShare: number;
  readonly typedShare: number;
}

/**
 * One for each person, in the order of driving.
 *
 * @param now milliseconds since 1970 by the machine's clock
 */
export function driverShares(state: SessionState, now: number): readonly DriverShare[] {
  const { turn, phase, turns, people } = state;
  const running = turn && { ...turn, drivenMs: drivenIn(turn, phase, sessionTime(state, now)), skipped: false };
  const all: readonly FinishedTurn[] = running ? [...turns, running] : turns;
  const sum = (of: (one: FinishedTurn) => number, list = all): number => list.reduce((total, one) => total + of(one), 0);
  const driven = sum(({ drivenMs }) => drivenMs);
  const typed = sum((one) => one.typed);
  return people.map((person) => {
    const own = all.filter(({ driver }) => driver === person.id);
    const drivenMs = sum((one) => one.drivenMs, own);
    const ownTyped = sum((one) => one.typed, own);
    return {
      person,
      drivenMs,
      typed: ownTyped,
      turns: own.filter(({ skipped }) => !skipped).length,
      drivenShare: driven === 0 ? 0 : drivenMs / driven,
      typedShare: typed === 0 ? 0 : ownTyped / typed,
    };
  });
}

/**
 * Of the time that mentor and learner have driven, the mentor's share beyond which learning by doing comes too short.
 * Who observes is meant to watch; who is assisted still gets the smaller part; who is guided drives most of the time; on
 * their own the mentor is only on call.
 */
const mostForMentor: Record<Stage, number> = { observe: 1, assist: 0.7, guide: 0.5, independent: 0.25 };
/** Before that a share says little: whoever begins has driven all of it. */
const leastMs = 20 * minute;

/** Whether it is time for a gentle note that the mentor has been driving most of the time. False if nobody is the mentor. */
export function hasMentorDrivenMost(state: SessionState, now: number): boolean {
  const { mentor, learner, stage } = state.settings;
  if (mentor === undefined || learner === undefined || state.turns.length < 2) return false;
  const shares = driverShares(state, now);
  const drivenBy = (id: string): number => shares.find(({ person }) => person.id === id)?.drivenMs ?? 0;
  const both = drivenBy(mentor) + drivenBy(learner);
  return both >= leastMs && drivenBy(mentor) / both > mostForMentor[stage];
}
