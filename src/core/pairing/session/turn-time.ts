import type { FinishedTurn, Instant, Phase, SessionState, Spent, Turn } from './session-state';

/** Milliseconds of the turn that are left, less than zero in overtime. Only when one is under way. */
export function remainingIn(phase: Phase, instant: Instant): number | undefined {
  if (phase.kind === 'running') return phase.endsAt - instant;
  return phase.kind === 'paused' ? phase.remainingMs : undefined;
}

/** Milliseconds for which the turn under way was driven, up to an instant not before the phase began. */
export function drivenIn(turn: Turn, phase: Phase, instant: Instant): number {
  return turn.plannedMs + turn.extendedMs - (remainingIn(phase, instant) ?? 0);
}

/** Milliseconds beyond what was planned and extended. */
export function overtimeOf(turn: FinishedTurn): number {
  return Math.max(0, turn.drivenMs - turn.plannedMs - turn.extendedMs);
}

const kindOfTime = { waiting: 'waiting', running: 'driven', paused: 'paused', break: 'break' } as const;

/** What the session's time was spent on, up to an instant. Adds up to the time since it began, or until it ended. */
export function spentUntil({ phase, spent }: Pick<SessionState, 'phase' | 'spent'>, instant: Instant): Spent {
  if (phase.kind === 'ended') return spent;
  const kind = kindOfTime[phase.kind];
  return { ...spent, [kind]: spent[kind] + (instant - phase.since) };
}

/** Goes on to another phase, with the time of the one before counted. */
export function intoPhase(state: SessionState, phase: Phase): SessionState {
  return { ...state, spent: spentUntil(state, phase.since), phase };
}
