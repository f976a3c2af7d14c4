import { limits } from './limits';
import { noteStep } from './note-steps';
import { oneLine } from './one-line';
import { peopleStep } from './people-steps';
import { followRoom } from './room-step';
import { type Refusal, type SessionEvent, type Stepped, refused } from './session-event';
import { isInstant, sessionTime, shiftFor } from './session-time';
import type { SessionState } from './session-state';
import { changedSettings } from './settings';
import { endSession, turnStep } from './turn-steps';

/** What may still be written down when the session is over. */
const afterTheEnd: readonly SessionEvent['type'][] = ['handover', 'outcome', 'answer', 'retrospective', 'next-action'];

/**
 * The session after an event; or why there is no such thing now, and then nothing changes.
 *
 * @param now milliseconds since 1970 by the machine's clock; see `session-time.ts` for what happens when that is set
 * @param writer tells the window in which the event happened from others
 */
export function step(state: SessionState, event: SessionEvent, now: number, writer: string): Stepped<SessionState> {
  if (!isInstant(now)) return refused('bad-value');
  if (state.phase.kind === 'ended' && !afterTheEnd.includes(event.type)) return refused('session-ended');
  const at = event.type === 'clock-set' ? Math.max(state.at, Math.floor(event.instant)) : sessionTime(state, now);
  if (!isInstant(at)) return refused('bad-value');
  // Goes on from here at the pace of a clock that was set back, and stays as it was otherwise.
  const timed: SessionState = { ...state, at, shift: shiftFor(at, now) };
  const next = afterEvent(timed, event);
  if (typeof next === 'string') return refused(next);
  return { ok: true, state: { ...next, revision: state.revision + 1, writer: oneLine(writer, limits.writer) } };
}

function afterEvent(state: SessionState, event: SessionEvent): SessionState | Refusal {
  switch (event.type) {
    case 'begin-turn':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'skip':
    case 'switch':
    case 'take-break':
    case 'end-break':
    case 'discard':
    case 'typed':
      return turnStep(state, event);
    case 'away':
    case 'back':
    case 'join':
    case 'leave':
    case 'reorder':
    case 'shuffle':
      return peopleStep(state, event);
    case 'handover':
    case 'predict':
    case 'outcome':
    case 'ask':
    case 'answer':
    case 'retrospective':
    case 'next-action':
      return noteStep(state, event);
    case 'change': {
      const settings = changedSettings(state.settings, event.settings, state.people);
      return settings ? { ...state, settings } : 'bad-value';
    }
    case 'follow-room':
      return followRoom(state, event);
    case 'clock-set':
      return state;
    case 'end':
      return endSession(state);
  }
}
