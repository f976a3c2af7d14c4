import { shiftFor } from '../session/session-time';
import type { SessionState } from '../session/session-state';

/**
 * The session as it was when its last turn ended, as a second file keeps it: should the first be damaged, no more than the
 * turn under way is lost. What was written down meanwhile is in it too.
 */
export function finishedPart(state: SessionState): SessionState {
  const { turn, ...rest } = state;
  if (turn === undefined) return state;
  // The turn under way becomes time of waiting that has not been counted yet.
  const since = turn.startedAt;
  const { driven, paused, ...others } = state.spent;
  const inTurn = state.phase.since - since;
  const pausedInTurn = turn.pausedMs;
  const spent = { ...others, driven: driven - (inTurn - pausedInTurn), paused: paused - pausedInTurn };
  return { ...rest, spent, phase: { kind: 'waiting', since } };
}

/** Whether the file with the finished part is to be written anew after an event. */
export function isPartChanged(before: SessionState | undefined, after: SessionState): boolean {
  if (before === undefined || before.id !== after.id || before.part !== after.part) return true;
  return kept.some((key) => before[key] !== after[key]) || (after.phase.kind === 'ended' && before.phase.kind !== 'ended');
}

const kept = [
  'turns', 'people', 'settings', 'handovers', 'predictions', 'questions', 'retrospectives', 'nextActions', 'reviewedCycle',
] as const;

/**
 * A session to go on with when its file is damaged: the turn that was under way is due again, and the time since the last
 * turn counts as waiting.
 *
 * @param part what the file with the finished part holds
 * @param now milliseconds since 1970 by the machine's clock
 * @param writer tells this window from others
 */
export function recover(part: SessionState, now: number, writer: string): SessionState {
  const finished = finishedPart(part);
  const at = Math.max(finished.at, Math.floor(now) + finished.shift);
  return { ...finished, at, shift: shiftFor(at, now), revision: finished.revision + 1, writer };
}
