import { clockOf } from '../session/clock';
import { minute } from '../session/limits';
import type { SessionState } from '../session/session-state';
import { type RoomRequest, breakRequest, goalRequest, resetRequest, timerRequest } from './mob-room';

/**
 * Whether a room is to be told what an event has done: a turn or a break has begun, or is over with none following. Pauses
 * and extra minutes are nothing that a room knows. What came from a room is not told back.
 */
export function hasTurned(before: SessionState | undefined, after: SessionState): boolean {
  if (before === undefined || (before.id === after.id && before.roomAt !== after.roomAt)) return false;
  if (after.turn) return !before.turn || before.turns.length !== after.turns.length || before.id !== after.id;
  return after.phase.kind === 'break' ? before.phase.kind !== 'break' : isBusy(before);
}

/** Whether a room is to be told the goal after an event. */
export function hasNewGoal(before: SessionState | undefined, after: SessionState): boolean {
  const { goal } = after.settings;
  if (before?.id === after.id) return before.settings.goal !== goal;
  return after.at === after.startedAt && goal !== '';
}

/** Whether a turn or a break is under way. */
export function isBusy({ turn, phase }: SessionState): boolean {
  return turn !== undefined || phase.kind === 'break';
}

/** What a room is told of the session as it is now; nothing of a turn or a break whose time is over. */
export function nowInRoom(state: SessionState, now: number, room: string): RoomRequest | undefined {
  if (!isBusy(state)) return resetRequest(room);
  const { remainingMs, phase } = clockOf(state, now);
  if (remainingMs === 0) return undefined;
  const minutes = Math.max(1, Math.round(remainingMs / minute));
  return phase === 'break' ? breakRequest(room, minutes, lastName(state)) : timerRequest(room, minutes, lastName(state));
}

export function goalInRoom(state: SessionState, room: string): RoomRequest | undefined {
  return goalRequest(room, state.settings.goal, lastName(state));
}

/** Who drives, or drove last; before the first turn who is first. */
function lastName({ turn, lastDriver, people }: SessionState): string {
  const id = turn?.driver ?? lastDriver;
  return (people.find((person) => person.id === id) ?? people[0])?.name ?? '';
}
