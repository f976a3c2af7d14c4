import { isBreakDue, isRetrospectiveDue } from './breaks';
import { nextDriver } from './rotation';
import { machineTime, sessionTime } from './session-time';
import type { Person, Phase, SessionState } from './session-state';
import { drivenIn, remainingIn } from './turn-time';

/** What a session shows at one instant. Times are whole milliseconds, none is negative. */
export interface Clock {
  readonly phase: Phase['kind'];
  /** Of the turn or the break; 0 in overtime, and when there is none. */
  readonly remainingMs: number;
  readonly overtimeMs: number;
  /** When the machine's clock shows that the turn or the break ends; only while it runs. */
  readonly endsAt?: number;
  readonly driver?: Person;
  /** Who drives after this turn, or when the next begins. */
  readonly next?: Person;
  /** How long the turn under way was driven. */
  readonly drivenMs: number;
  /** Now, or, while a turn is under way, once it is over. */
  readonly breakDue: boolean;
  readonly retrospectiveDue: boolean;
}

/** @param now milliseconds since 1970 by the machine's clock */
export function clockOf(state: SessionState, now: number): Clock {
  const { phase, turn } = state;
  const instant = sessionTime(state, now);
  const remaining = phase.kind === 'break' ? phase.endsAt - instant : (remainingIn(phase, instant) ?? 0);
  const driver = turn && state.people.find(({ id }) => id === turn.driver);
  const next = phase.kind === 'ended' ? undefined : nextDriver(state);
  return {
    phase: phase.kind,
    remainingMs: Math.max(0, remaining),
    overtimeMs: Math.max(0, -remaining),
    ...('endsAt' in phase ? { endsAt: machineTime(state, phase.endsAt) } : {}),
    ...(driver ? { driver } : {}),
    ...(next ? { next } : {}),
    drivenMs: turn ? drivenIn(turn, phase, instant) : 0,
    breakDue: isBreakDue(state, instant),
    retrospectiveDue: isRetrospectiveDue(state),
  };
}
