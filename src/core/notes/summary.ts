import type { Kind, Visibility, Weight } from './note';
import type { NoteThread } from './thread';

/** What a list of notes shows of one. Small and made of JSON values only, so that an index of them can be cached. */
export interface NoteSummary {
  readonly id: string;
  /** The folders of the code file, outermost first; none at the root. */
  readonly folder: readonly string[];
  /** Path of the code file below its workspace folder. */
  readonly path: string;
  /** The lines when the note was taken or last placed, from 1; absent for a note on the file as a whole. */
  readonly startLine?: number;
  readonly endLine?: number;
  readonly kind: Kind;
  readonly weight?: Weight;
  readonly visibility: Visibility;
  readonly resolved: boolean;
  readonly deleted: boolean;
  readonly headline: string;
  /** Replies and last words that are not deleted. */
  readonly replies: number;
  /** Name of the note's author. */
  readonly author: string;
  /** When the note was made, as an ISO 8601 instant in UTC. */
  readonly at: string;
  /** When the thread last changed, likewise. */
  readonly changedAt: string;
  /** Codes of what the text does not say yet; absent where nobody looked. */
  readonly gaps?: readonly string[];
}

/**
 * @param headline one line from the note's text
 * @param gaps what the text does not say yet, if it was looked at
 */
export function summaryOf(
  thread: NoteThread,
  headline: (text: string) => string,
  gaps?: readonly string[],
): NoteSummary {
  const { anchor, note } = thread;
  return {
    id: thread.id,
    folder: anchor.path.split('/').slice(0, -1),
    path: anchor.path,
    ...(anchor.range === undefined ? {} : { startLine: anchor.range.startLine, endLine: anchor.range.endLine }),
    kind: thread.kind,
    ...(thread.weight === undefined ? {} : { weight: thread.weight }),
    visibility: thread.visibility,
    resolved: thread.resolved,
    deleted: thread.deleted !== undefined,
    headline: headline(note.text),
    replies: thread.said.length,
    author: note.author.name,
    at: note.at,
    changedAt: thread.changedAt,
    ...(gaps === undefined ? {} : { gaps }),
  };
}
