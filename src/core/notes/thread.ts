import type { Anchor } from '../anchors/anchor';
import type { Author, Kind, NoteEntry, ReplyEntry, StateEntry, Visibility, Weight } from './note';

/** A note with all that was said about it and done to it, as it stands now. Computed by `foldThread`. */
export interface NoteThread {
  readonly id: string;
  readonly visibility: Visibility;
  readonly note: NoteEntry;
  readonly kind: Kind;
  readonly weight?: Weight;
  /** The newest place entry's anchor, else the note's own. */
  readonly anchor: Anchor;
  readonly resolved: boolean;
  readonly deleted?: { readonly by: Author; readonly at: string };
  /** Replies and last words that are not deleted, in order. */
  readonly said: readonly (ReplyEntry | StateEntry)[];
  /** Replies and last words that were deleted, newest last. */
  readonly deletedReplies: readonly (ReplyEntry | StateEntry)[];
  /** The `order` that the next follow-up of this note takes. */
  readonly nextOrder: number;
  /** The instant of the newest entry. */
  readonly changedAt: string;
}
