import type { Anchor, TextRange } from '../../anchors/anchor';
import type { PlaceState } from '../../anchors/place-state';
import { hashText } from '../../text/hash';
import type { NoteThread } from '../thread';

/** Where a note's code was last seen. Worked out from the anchor and the files, so it can be thrown away at any time. */
export interface TodayPlace {
  /** Id of the note. */
  readonly id: string;
  /** Path of the code file on which the note was taken: names the folder of its files. */
  readonly takenOn: string;
  /** Path in the anchor from which this was worked out. Where a note has got another one since, this says nothing. */
  readonly home: string;
  /** Tells the anchor itself; absent where nobody has looked into the file. */
  readonly anchor?: string;
  /** The file in which the code is now, or was last. */
  readonly path: string;
  readonly state: PlaceState;
  /** Absent for a lost one, and for a note on the file as a whole. */
  readonly range?: TextRange;
}

/** The places in one file. */
export interface PlacesInFile {
  /** Git's blob id of the text in which they were found; absent where nobody has looked into the file yet. */
  readonly blob?: string;
  readonly places: readonly TodayPlace[];
}

const keys = new WeakMap<Anchor, string>();

/** Tells one anchor from another. */
export function anchorKey(anchor: Anchor): string {
  const key = keys.get(anchor) ?? hashText(JSON.stringify([anchor.path, anchor.range, anchor.quote, anchor.before, anchor.after]));
  keys.set(anchor, key);
  return key;
}

/** The file in which a note is shown. Where it was seen counts for as long as it has no other anchor. */
export function pathToday({ anchor }: Pick<NoteThread, 'anchor'>, seen: TodayPlace | undefined): string {
  return seen?.home === anchor.path ? seen.path : anchor.path;
}
