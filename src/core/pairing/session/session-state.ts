import type { Handover, Prediction, Question, Retrospective } from './session-notes';

/**
 * Times are whole milliseconds. Instants are in the session's own time: milliseconds since 1970 by the clock of the
 * machine plus `shift`, which never runs backwards (see `session-time.ts`).
 */
export type Instant = number;

export const styles = ['classic', 'strong', 'ping-pong'] as const;
/** Who types and who thinks: as usual; every idea through the other's hands; one writes the test, the other the code. */
export type Style = (typeof styles)[number];

export const stages = ['observe', 'assist', 'guide', 'independent'] as const;
/** How much the learner carries, from watching to owning. */
export type Stage = (typeof stages)[number];

/** `backInCycle`: misses one cycle, and is here again when the cycle of that number begins; else away until back. */
export type Presence =
  | { readonly kind: 'here' }
  | { readonly kind: 'away'; readonly backInCycle?: number }
  | { readonly kind: 'left' };

export interface Person {
  /** `p1`, `p2`, … in the order of joining. */
  readonly id: string;
  readonly name: string;
  readonly mail?: string;
  readonly presence: Presence;
}

/** Counts turns or minutes driven since the last break, 1 to 1440. */
export type BreakRule =
  | { readonly after: 'never' }
  | { readonly after: 'turns'; readonly count: number }
  | { readonly after: 'minutes'; readonly count: number };

export interface Settings {
  readonly goal: string;
  readonly style: Style;
  readonly stage: Stage;
  /** Ids of people. */
  readonly learner?: string;
  readonly mentor?: string;
  /** 1 to 240. Counts for the turns that begin afterwards. */
  readonly turnMinutes: number;
  readonly breakRule: BreakRule;
  /** 1 to 240. */
  readonly breakMinutes: number;
  /** Whether a switch begins the next turn at once. With a break due it does not. */
  readonly autoStart: boolean;
}

/** `since` is when the phase began. */
export type Phase =
  /** A turn is due, and nobody has begun it. */
  | { readonly kind: 'waiting'; readonly since: Instant }
  /** Beyond `endsAt` is overtime. */
  | { readonly kind: 'running'; readonly since: Instant; readonly endsAt: Instant }
  /** Less than zero: so much overtime there was. */
  | { readonly kind: 'paused'; readonly since: Instant; readonly remainingMs: number }
  | { readonly kind: 'break'; readonly since: Instant; readonly endsAt: Instant }
  | { readonly kind: 'ended'; readonly since: Instant };

/** The turn under way. How much of it was driven follows from the phase: planned and extended less what remains. */
export interface Turn {
  readonly driver: string;
  /** Everybody else who was here at some time in it. */
  readonly navigators: readonly string[];
  readonly startedAt: Instant;
  readonly plannedMs: number;
  readonly extendedMs: number;
  readonly extensions: number;
  /** Pauses that are over. */
  readonly pausedMs: number;
  /** All pauses. */
  readonly pauses: number;
  /** How many characters were changed in the editor; never which. */
  readonly typed: number;
}

/** It ended at `startedAt + drivenMs + pausedMs`. */
export interface FinishedTurn extends Turn {
  readonly drivenMs: number;
  /** The driver passed it on, before or after beginning. */
  readonly skipped: boolean;
}

/** Milliseconds. */
export interface Spent {
  readonly driven: number;
  readonly paused: number;
  readonly break: number;
  readonly waiting: number;
}

export interface SessionState {
  /** See `notes/id.ts`. Parts of one session, when it was continued, have the same. */
  readonly id: string;
  /** From 1; one more each time that a session is continued. */
  readonly part: number;
  /** One more with each event that was accepted. Goes on from one session to the next on the same machine. */
  readonly revision: number;
  /** The window that accepted the last event. */
  readonly writer: string;
  readonly startedAt: Instant;
  /** When the last event was accepted. */
  readonly at: Instant;
  /** Milliseconds to add to the machine's clock. */
  readonly shift: number;
  readonly settings: Settings;
  /** In the order of driving. Who left stays, for the record. */
  readonly people: readonly Person[];
  readonly phase: Phase;
  /** Present when running or paused, and only then. */
  readonly turn?: Turn;
  /** Oldest first. */
  readonly turns: readonly FinishedTurn[];
  readonly lastDriver?: string;
  /** From 1. A cycle is over when everybody who is here has had a turn in it. */
  readonly cycle: number;
  readonly drivenInCycle: readonly string[];
  /** Up to when the phase began. */
  readonly spent: Spent;
  /** What counts for the break rule. */
  readonly sinceBreak: { readonly turns: number; readonly drivenMs: number };
  /** The last cycle that a retrospective looked back on, or that was passed over; 0 for none. */
  readonly reviewedCycle: number;
  readonly handovers: readonly Handover[];
  readonly predictions: readonly Prediction[];
  readonly questions: readonly Question[];
  readonly retrospectives: readonly Retrospective[];
  readonly nextActions: readonly string[];
  /** Of the newest request of a timer room that was followed, in milliseconds since 1970 by that room's clock. */
  readonly roomAt?: number;
}
