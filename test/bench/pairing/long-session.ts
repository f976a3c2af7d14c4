import { limits } from '../../../src/core/pairing/session/limits';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import { startSession } from '../../../src/core/pairing/session/start-session';
import { step } from '../../../src/core/pairing/session/step';

const minute = 60_000;
const turnMinutes = 5;

/** Who drives in turn. */
export const names = ['Ana', 'Ben', 'Cleo'];

/**
 * A session that so many turns of five minutes are over in and the next is running, each with a handover, as it would be now.
 *
 * @param turns less than a session holds
 * @param now milliseconds since 1970, when the turn under way began
 */
export function longSession(turns: number, now: number): SessionState {
  if (turns >= limits.turns) throw new Error(`A session holds ${limits.turns} turns.`);
  let at = now - turns * turnMinutes * minute;
  const people = names.map((name) => ({ name, mail: `${name.toLowerCase()}@example.com` }));
  let state = accepted(startSession({ id: '20261120T090000-7h2k9qza4m', people, settings: { goal: 'Cache invalidation', turnMinutes, autoStart: true } }, at, 'bench'));
  const happen = (event: SessionEvent): void => void (state = accepted(step(state, event, at, 'bench')));
  happen({ type: 'begin-turn' });
  for (let i = 0; i < turns; i += 1) {
    at += turnMinutes * minute;
    happen({ type: 'typed', characters: 300 });
    happen({ type: 'switch' });
    happen({ type: 'handover', turn: i + 1, tried: `a timestamp in key ${i}`, next: 'see who else writes there' });
  }
  return state;
}

function accepted(stepped: ReturnType<typeof step>): SessionState {
  if (!stepped.ok) throw new Error(`The session for the benchmark was refused: ${stepped.reason}`);
  return stepped.state;
}
