import type { Outcome } from './session-notes';
import type { Settings } from './session-state';

/**
 * What can happen in a session. People are named by id. Texts are cleaned to one line and cut; minutes are whole.
 * `since` is milliseconds since 1970 by the machine's clock.
 */
export type SessionEvent =
  | { readonly type: 'begin-turn' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** 1 to 240, for the turn under way. */
  | { readonly type: 'extend'; readonly minutes: number }
  /** Who drives, or would drive next, passes; the turn goes on to the next. */
  | { readonly type: 'skip' }
  /** Ends the turn under way. */
  | { readonly type: 'switch' }
  | { readonly type: 'take-break' }
  | { readonly type: 'end-break' }
  /** Nobody was there since then, though the turn ran on: it is paused as of that instant. */
  | { readonly type: 'discard'; readonly since: number }
  /** The machine's clock was set; by another, which was not, the session's time is this. See `session-time.ts`. */
  | { readonly type: 'clock-set'; readonly instant: number }
  | { readonly type: 'away'; readonly person: string; readonly until: 'next-cycle' | 'back' }
  /** Back from being away, or after having left. */
  | { readonly type: 'back'; readonly person: string }
  | { readonly type: 'join'; readonly name: string; readonly mail?: string }
  | { readonly type: 'leave'; readonly person: string }
  /** Everybody who has not left, each once. */
  | { readonly type: 'reorder'; readonly order: readonly string[] }
  /** One number for each of those who have not left, at least 0 and less than 1. */
  | { readonly type: 'shuffle'; readonly random: readonly number[] }
  /** `learner` and `mentor`: null for nobody. */
  | { readonly type: 'change'; readonly settings: SettingsChange }
  /** For a turn by its number, from 1; otherwise for the one under way, or the one that ended last. */
  | { readonly type: 'handover'; readonly turn?: number; readonly tried?: string; readonly next?: string }
  | { readonly type: 'predict'; readonly about: string; readonly expected: string; readonly by?: string }
  /** Says how a prediction came out; the last time that it is said counts. */
  | { readonly type: 'outcome'; readonly prediction: number; readonly kind: Outcome; readonly seen?: string }
  | {
      readonly type: 'ask';
      readonly text: string;
      readonly by?: string;
      readonly to?: string;
      readonly place?: { readonly path: string; readonly line?: number };
    }
  | { readonly type: 'answer'; readonly question: number; readonly answer?: string; readonly rating?: number }
  /** Looks back on the cycles that are over. Without answers: passes it over. */
  | { readonly type: 'retrospective'; readonly answers: readonly { readonly question: string; readonly answer: string }[] }
  | { readonly type: 'next-action'; readonly text: string }
  /** So many more characters were changed in the turn under way. */
  | { readonly type: 'typed'; readonly characters: number }
  /**
   * Somebody asked it of a timer room: the turn under way ends, and a turn or a break of so many minutes begins, or a turn is
   * due. Minutes from 0 to 1440; 0 of them stop, and no turn is planned for more than 240.
   *
   * `requestedAt` is milliseconds since 1970 by the room's clock, and is compared with nothing but earlier ones. `agoMs` is how
   * long ago that was. `person` is the name that the room shows, and joins if nobody is called so; without one the next drives.
   * `anew`: the room was joined just now, so what was asked of another one counts no more.
   */
  | {
      readonly type: 'follow-room';
      readonly requestedAt: number;
      readonly kind: 'turn' | 'break' | 'stop';
      readonly minutes: number;
      readonly person?: string;
      readonly agoMs?: number;
      readonly anew?: boolean;
    }
  | { readonly type: 'end' };

export type SettingsChange = Partial<Omit<Settings, 'learner' | 'mentor'>> & {
  readonly learner?: string | null;
  readonly mentor?: string | null;
};

/** Why an event was refused. The state stays as it was. */
export type Refusal =
  | 'session-ended'
  /** There is a turn under way already. */
  | 'turn-under-way'
  /** It needs a turn, running or paused. */
  | 'no-turn'
  | 'not-running'
  | 'not-paused'
  | 'on-break'
  | 'not-on-break'
  /** Nobody is here to drive. */
  | 'nobody-here'
  /** A session begins with at least two people. */
  | 'too-few-people'
  /** The session knows a person with this mail or this name. */
  | 'same-person'
  /** No person, prediction or question with this id or number. */
  | 'unknown'
  /** Who is away already, is here already, has left already; what a room said was followed already, or something newer. */
  | 'already-so'
  /** A text without a character, a number that makes no sense or is out of its range. */
  | 'bad-value'
  /** As much as a session can hold; see `limits.ts`. */
  | 'full';

export type Stepped<S> = { readonly ok: true; readonly state: S } | { readonly ok: false; readonly reason: Refusal };

export function refused(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason };
}
