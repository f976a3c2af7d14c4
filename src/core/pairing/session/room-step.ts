import { isSamePerson } from '../roster/same-person';
import { limits, minute } from './limits';
import { oneLineIf } from './one-line';
import { nextDriver } from './rotation';
import type { Refusal, SessionEvent } from './session-event';
import { isInstant } from './session-time';
import type { Person, SessionState } from './session-state';
import { withPerson } from './start-session';
import { beginBreak, beginTurn, finishTurn } from './turn-steps';
import { intoPhase } from './turn-time';

type FollowRoom = Extract<SessionEvent, { type: 'follow-room' }>;

/** A turn of the same length that began so lately is the one that is asked for: the echo of our own request takes a moment. */
const justBegun = 15_000;
/** A room knows whole minutes only; so far the same end, told twice, may be apart. */
const sameEnd = 35_000;
const mostMinutes = 1440;

/** The state is that of the instant `state.at`. What is so already changes nothing but `roomAt`. */
export function followRoom(state: SessionState, event: FollowRoom): SessionState | Refusal {
  const { requestedAt, minutes, agoMs = 0 } = event;
  if (!Number.isSafeInteger(requestedAt) || !isInstant(requestedAt)) return 'bad-value';
  if (!Number.isSafeInteger(minutes) || minutes < 0 || minutes > mostMinutes || !(agoMs >= 0)) return 'bad-value';
  if (event.anew !== true && state.roomAt !== undefined && requestedAt <= state.roomAt) return 'already-so';
  // Adding zero: a minus zero would come back from a file as another value.
  const followed: SessionState = { ...state, roomAt: requestedAt + 0 };
  if (event.kind === 'stop' || minutes === 0) return stop(followed);
  const leftMs = minutes * minute - agoMs;
  if (leftMs <= 0) return 'bad-value';
  return event.kind === 'break' ? followBreak(followed, Math.round(leftMs)) : followTurn(followed, event, leftMs);
}

function stop(state: SessionState): SessionState {
  const { phase, at } = state;
  if (state.turn) return finishTurn(state, false);
  return phase.kind === 'break' ? intoPhase(state, { kind: 'waiting', since: at }) : state;
}

function followBreak(state: SessionState, leftMs: number): SessionState {
  const { phase, at } = state;
  if (phase.kind === 'break' && Math.abs(phase.endsAt - at - leftMs) <= sameEnd) return state;
  return beginBreak(finishTurn(state, false), leftMs);
}

function followTurn(state: SessionState, { person, minutes }: FollowRoom, leftMs: number): SessionState | Refusal {
  const name = oneLineIf(person, limits.name);
  if (isUnderWay(state, name, minutes, leftMs)) return state;
  const ended = finishTurn(state, false);
  const driven = name === undefined ? withNext(ended) : withNamed(ended, name);
  // Seconds and no less than a minute of them: what a turn's plan can be.
  const plannedMs = Math.min(limits.turnMinutes * minute, Math.max(minute, Math.round(leftMs / 1000) * 1000));
  return typeof driven === 'string' ? driven : beginTurn(driven.state, driven.driver, plannedMs);
}

function isUnderWay({ turn, phase, people, at }: SessionState, name: string | undefined, minutes: number, leftMs: number): boolean {
  const driver = people.find(({ id }) => id === turn?.driver);
  if (!turn || !driver || (name !== undefined && !isSamePerson(driver, { name }))) return false;
  if (turn.plannedMs === minutes * minute && at - turn.startedAt <= justBegun) return true;
  return phase.kind === 'running' && Math.abs(phase.endsAt - at - leftMs) <= sameEnd;
}

interface Driven {
  readonly state: SessionState;
  readonly driver: Person;
}

function withNext(state: SessionState): Driven | Refusal {
  const driver = nextDriver(state);
  return driver ? { state, driver } : 'nobody-here';
}

/** Whoever drives is here, though they were away, had left, or are new. */
function withNamed(state: SessionState, name: string): Driven | Refusal {
  const known = state.people.find((one) => isSamePerson(one, { name }));
  if (known === undefined) {
    const joined = withPerson(state.people, { name });
    return joined.ok ? { state: { ...state, people: joined.state }, driver: joined.state.at(-1)! } : joined.reason;
  }
  const driver: Person = { ...known, presence: { kind: 'here' } };
  return { state: { ...state, people: state.people.map((one) => (one === known ? driver : one)) }, driver };
}
