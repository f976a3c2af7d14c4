import type { Outcome } from '../session/session-notes';
import type { Stage, Style } from '../session/session-state';

/**
 * What is written down of a session, for people to keep. Durations are whole seconds, instants whole seconds since 1970.
 * Texts are single lines; people are named as they are shown, which is unique in a part.
 */
export interface SessionRecord {
  readonly id: string;
  /** Of the last part. */
  readonly goal: string;
  /** Of all parts. */
  readonly people: readonly { readonly name: string; readonly mail?: string }[];
  /** Oldest first; more than one when the session was continued. */
  readonly parts: readonly RecordPart[];
  /** Front-matter keys that this version does not know. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface RecordPart {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Minutes by which local time was ahead of UTC, -840 to 840. */
  readonly zone: number;
  readonly goal: string;
  readonly style: Style;
  readonly stage: Stage;
  readonly turnMinutes: number;
  readonly paused: number;
  readonly onBreak: number;
  readonly waiting: number;
  readonly people: readonly RecordPerson[];
  readonly turns: readonly RecordTurn[];
  readonly handovers: readonly RecordHandover[];
  readonly questions: readonly RecordQuestion[];
  readonly predictions: readonly RecordPrediction[];
  readonly retrospectives: readonly RecordAnswer[];
  readonly nextActions: readonly string[];
}

export interface RecordPerson {
  readonly name: string;
  readonly role?: 'learner' | 'mentor';
  /** Turns that were not passed on. */
  readonly turns: number;
  readonly driven: number;
}

export interface RecordTurn {
  readonly startedAt: number;
  readonly driver: string;
  readonly navigators: readonly string[];
  readonly planned: number;
  readonly extended: number;
  readonly driven: number;
  readonly pauses: number;
  readonly paused: number;
  readonly overtime: number;
  readonly skipped: boolean;
}

export interface RecordHandover {
  /** The number of the turn that it closes, from 1. */
  readonly turn: number;
  readonly from: string;
  readonly to?: string;
  readonly tried?: string;
  readonly next?: string;
}

export interface RecordQuestion {
  readonly by?: string;
  readonly to?: string;
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  readonly text: string;
  readonly answer?: string;
  /** 1 to 5. */
  readonly rating?: number;
}

export interface RecordPrediction {
  readonly by?: string;
  readonly about: string;
  readonly expected: string;
  readonly outcome?: Outcome;
  readonly seen?: string;
}

export interface RecordAnswer {
  /** From 1. */
  readonly cycle: number;
  readonly question: string;
  readonly answer: string;
}
