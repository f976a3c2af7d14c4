import type { Anchor } from '../anchors/anchor';

/** What a note wants: strengthen what works, change something, or have the other person think. */
export type Kind = 'reinforce' | 'improve' | 'ask';
export const kinds: readonly Kind[] = ['reinforce', 'improve', 'ask'];

/** How much an `improve` matters: before merging, or worth a thought. */
export type Weight = 'must' | 'consider';
export const weights: readonly Weight[] = ['must', 'consider'];

/** Who can see an entry: only this machine, or everybody who has the repository. */
export type Visibility = 'private' | 'shared';

/** A person as git knows them. Two authors are the same person when their mails are, else when their names are. */
export interface Author {
  readonly name: string;
  readonly mail?: string;
}

/** What every entry has. An entry is one file; nobody's action ever rewrites another person's entry. */
export interface EntryBase {
  /** Unique among all entries of all machines; see `id.ts`. */
  readonly id: string;
  readonly author: Author;
  /** When the entry was made, as an ISO 8601 instant in UTC. */
  readonly at: string;
  /** Front-matter keys that this version does not know, kept so that a newer version finds them again. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The comment itself. */
export interface NoteEntry extends EntryBase {
  readonly type: 'note';
  readonly anchor: Anchor;
  readonly kind: Kind;
  readonly weight?: Weight;
  /** The text as typed, with `\n` between lines. */
  readonly text: string;
  /** When its author last rewrote the text. */
  readonly edited?: string;
}

/** What is said about a note or done to it. */
export interface FollowUpBase extends EntryBase {
  /** Id of the note that it belongs to. */
  readonly note: string;
  /**
   * One more than the highest `order` its writer knew of for this note (a Lamport clock: L. Lamport, "Time, Clocks, and
   * the Ordering of Events in a Distributed System", 1978). Decides which of two changes came last where clocks disagree.
   */
  readonly order: number;
}

export interface ReplyEntry extends FollowUpBase {
  readonly type: 'reply';
  readonly text: string;
  readonly edited?: string;
}

export interface KindEntry extends FollowUpBase {
  readonly type: 'kind';
  readonly kind: Kind;
  readonly weight?: Weight;
}

/** `resolve` and `reopen` may carry a last word. */
export interface StateEntry extends FollowUpBase {
  readonly type: 'resolve' | 'reopen';
  readonly text: string;
}

/** Hides the note, or the reply named by `of`; `restore` shows it again. Nothing is removed from disk. */
export interface DeleteEntry extends FollowUpBase {
  readonly type: 'delete' | 'restore';
  /** Id of the reply meant; absent when the note itself is meant. */
  readonly of?: string;
}

/** A new place for the note; the anchor in the note stays. */
export interface PlaceEntry extends FollowUpBase {
  readonly type: 'place';
  readonly anchor: Anchor;
}

export type FollowUp = ReplyEntry | KindEntry | StateEntry | DeleteEntry | PlaceEntry;
export type Entry = NoteEntry | FollowUp;
