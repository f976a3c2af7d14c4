import type { Author } from '../../notes/note';

/** How an answer went, by whoever gave it. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];

interface Written {
  /** An entry id; see `notes/id.ts`. */
  readonly id: string;
  readonly author: Author;
  /** When it was written, in UTC: `2026-11-20T10:45:12.000Z`. */
  readonly at: string;
  /** What a later version or somebody's own tool put beside it; kept as it is. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A question that was asked. Its author is who asked. */
export interface Asked extends Written {
  readonly type: 'asked';
  readonly text: string;
  /** The name of who was asked, where somebody drove. */
  readonly to?: string;
  /** The id of the question in its pack. */
  readonly question?: string;
  /** What the code was about. */
  readonly topic?: string;
  /** Below the workspace folder, with `/` between its parts. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** The id of the session in which it was asked. */
  readonly session?: string;
  /** The id of the note from which it was made. */
  readonly note?: string;
}

interface About extends Written {
  /** The id of what was asked. */
  readonly asked: string;
}

/** An answer in somebody's own words, the first or one from memory. Without a rating it does not come back. */
export interface Answer extends About {
  readonly type: 'answer';
  readonly text: string;
  readonly rating?: Rating;
}

/** The answer was told instead. */
export interface Told extends About {
  readonly type: 'told';
}

/** It comes back no more, until an answer is rated again. */
export interface Rest extends About {
  readonly type: 'rest';
}

/** One file each: what two people write at the same time merges without a conflict. */
export type AskedEntry = Asked | Answer | Told | Rest;
