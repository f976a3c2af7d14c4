import { limits } from './limits';
import type { Instant, SessionState } from './session-state';

/**
 * A session's own time goes at the pace of the machine's clock and never backwards.
 *
 * - The clock is set back and nobody says so: the session's time stands still until the next event, then goes on from the
 *   last instant that it knew, with `shift` making up for the difference from then on. So a turn still ends; at most the
 *   time between two events is lost.
 * - The clock jumps ahead: this is what sleep looks like, so it counts as time that passed, as overtime if need be.
 *   Nothing is cut off. The event `discard` takes it out again.
 * - Who has a second clock, which only counts on, knows better: what `sessionTime` said when that clock showed `m` is now
 *   more by what it has counted since. `clock-set` says so, and nothing is lost either way. As it names the session's time
 *   and not a difference, it does no harm when each of several windows says it.
 */
export function sessionTime({ at, shift }: Pick<SessionState, 'at' | 'shift'>, now: number): Instant {
  const instant = Math.floor(now) + shift;
  return instant >= at ? Math.min(instant, limits.instant) : at;
}

/** The shift after which the machine's `now` is the session's `instant`. */
export function shiftFor(instant: Instant, now: number): number {
  return instant - Math.floor(now);
}

/** When the machine's clock will show what the session's time is then; for a timer, and for showing a time of day. */
export function machineTime({ shift }: Pick<SessionState, 'shift'>, instant: Instant): number {
  return instant - shift;
}

/** Whether a number can be what the machine's clock shows: from 1970 to the year 9999. */
export function isInstant(now: number): boolean {
  return now >= 0 && now <= limits.instant;
}
