import { isBreakDue } from './breaks';
import { limits, minute } from './limits';
import { navigatorsOf, nextDriver, withDriven } from './rotation';
import type { Refusal, SessionEvent } from './session-event';
import { isMinutes } from './settings';
import type { FinishedTurn, SessionState, Turn } from './session-state';
import { drivenIn, intoPhase, remainingIn } from './turn-time';

type TurnEvent = Extract<
  SessionEvent,
  { type: 'begin-turn' | 'pause' | 'resume' | 'extend' | 'skip' | 'switch' | 'take-break' | 'end-break' | 'discard' | 'typed' }
>;

/** The state is that of the instant `state.at`; so are all below. */
export function turnStep(state: SessionState, event: TurnEvent): SessionState | Refusal {
  const { phase, turn, at } = state;
  switch (event.type) {
    case 'begin-turn':
      return turn ? 'turn-under-way' : beginTurn(state);
    case 'pause':
      return phase.kind === 'running' ? pauseAt(state, at) : 'not-running';
    case 'resume':
      return phase.kind === 'paused' ? resume(state, phase.remainingMs) : 'not-paused';
    case 'extend':
      return turn ? extend(state, turn, event.minutes) : 'no-turn';
    case 'skip':
      return turn ? afterTurn(finishTurn(state, true)) : skipNext(state);
    case 'switch':
      return turn ? afterTurn(finishTurn(state, false)) : 'no-turn';
    case 'take-break':
      return phase.kind === 'break' ? 'on-break' : beginBreak(turn ? finishTurn(state, false) : state);
    case 'end-break':
      return phase.kind === 'break' ? afterTurn(intoPhase(state, { kind: 'waiting', since: at })) : 'not-on-break';
    case 'discard':
      return discard(state, event.since);
    case 'typed':
      return turn ? typed(state, turn, event.characters) : 'no-turn';
  }
}

/** @param driver must be here */
export function beginTurn(state: SessionState, driver = nextDriver(state), plannedMs = state.settings.turnMinutes * minute): SessionState | Refusal {
  if (driver === undefined) return 'nobody-here';
  if (state.turns.length >= limits.turns) return 'full';
  const { at } = state;
  const turn: Turn = {
    driver: driver.id,
    navigators: navigatorsOf(state.people, driver.id),
    startedAt: at,
    plannedMs,
    extendedMs: 0,
    extensions: 0,
    pausedMs: 0,
    pauses: 0,
    typed: 0,
  };
  // Going on although a break is due puts it off, or it would stand in the way of every turn to come.
  const sinceBreak = isBreakDue(state, at) ? { turns: 0, drivenMs: 0 } : state.sinceBreak;
  return { ...intoPhase(state, { kind: 'running', since: at, endsAt: at + plannedMs }), turn, sinceBreak };
}

/** @param since an instant in the time for which the turn has been running */
function pauseAt(state: SessionState, since: number): SessionState {
  const { phase, turn } = state;
  if (phase.kind !== 'running' || turn === undefined) return state;
  const paused = intoPhase(state, { kind: 'paused', since, remainingMs: phase.endsAt - since });
  return { ...paused, turn: { ...turn, pauses: turn.pauses + 1 } };
}

function resume(state: SessionState, remainingMs: number): SessionState {
  const { at, phase, turn } = state;
  if (turn === undefined) return state;
  const running = intoPhase(state, { kind: 'running', since: at, endsAt: at + remainingMs });
  return { ...running, turn: { ...turn, pausedMs: turn.pausedMs + at - phase.since } };
}

function extend(state: SessionState, turn: Turn, minutes: number): SessionState | Refusal {
  if (!isMinutes(minutes, limits.turnMinutes)) return 'bad-value';
  const more = minutes * minute;
  if (turn.extendedMs + more > limits.extendedMinutes * minute) return 'full';
  const { phase } = state;
  const longer = { ...state, turn: { ...turn, extendedMs: turn.extendedMs + more, extensions: turn.extensions + 1 } };
  if (phase.kind === 'running') return { ...longer, phase: { ...phase, endsAt: phase.endsAt + more } };
  return phase.kind === 'paused' ? { ...longer, phase: { ...phase, remainingMs: phase.remainingMs + more } } : state;
}

function discard(state: SessionState, since: number): SessionState | Refusal {
  const { phase, at, shift } = state;
  if (phase.kind !== 'running') return 'not-running';
  if (!Number.isFinite(since)) return 'bad-value';
  return pauseAt(state, Math.min(at, Math.max(phase.since, Math.floor(since) + shift)));
}

function typed(state: SessionState, turn: Turn, characters: number): SessionState | Refusal {
  if (!isMinutes(characters, limits.typed)) return 'bad-value';
  return { ...state, turn: { ...turn, typed: Math.min(limits.typed, turn.typed + characters) } };
}

/** Ends the turn under way, if there is one, without beginning another. */
export function finishTurn(state: SessionState, skipped: boolean): SessionState {
  const { turn, phase, at } = state;
  if (turn === undefined || remainingIn(phase, at) === undefined) return state;
  const pausedMs = turn.pausedMs + (phase.kind === 'paused' ? at - phase.since : 0);
  const finished = { ...turn, pausedMs, drivenMs: drivenIn(turn, phase, at), skipped };
  return withFinished(intoPhase(state, { kind: 'waiting', since: at }), finished);
}

function withFinished(state: SessionState, finished: FinishedTurn): SessionState {
  const { turn: _turn, ...rest } = state;
  const { turns, drivenMs } = state.sinceBreak;
  return withDriven(
    {
      ...rest,
      turns: [...state.turns, finished],
      sinceBreak: { turns: turns + (finished.skipped ? 0 : 1), drivenMs: drivenMs + finished.drivenMs },
    },
    finished.driver,
  );
}

/** With auto-start the next turn begins, unless a break comes first or nobody can begin it. */
export function afterTurn(state: SessionState): SessionState {
  if (!state.settings.autoStart || isBreakDue(state, state.at)) return state;
  const begun = beginTurn(state);
  return typeof begun === 'string' ? state : begun;
}

/** Somebody passes before the turn began: it stands in the record with no time driven. */
function skipNext(state: SessionState): SessionState | Refusal {
  const driver = nextDriver(state);
  if (driver === undefined) return 'nobody-here';
  if (state.turns.length >= limits.turns) return 'full';
  const { at, settings } = state;
  return withFinished(state, {
    driver: driver.id,
    navigators: navigatorsOf(state.people, driver.id),
    startedAt: at,
    plannedMs: settings.turnMinutes * minute,
    extendedMs: 0,
    extensions: 0,
    pausedMs: 0,
    pauses: 0,
    typed: 0,
    drivenMs: 0,
    skipped: true,
  });
}

export function beginBreak(state: SessionState, lengthMs = state.settings.breakMinutes * minute): SessionState {
  const { at } = state;
  const onBreak = intoPhase(state, { kind: 'break', since: at, endsAt: at + lengthMs });
  return { ...onBreak, sinceBreak: { turns: 0, drivenMs: 0 } };
}

export function endSession(state: SessionState): SessionState {
  return intoPhase(finishTurn(state, false), { kind: 'ended', since: state.at });
}
