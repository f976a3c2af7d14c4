import type { Anchor } from '../anchors/anchor';
import type { Kind, Weight } from './note';

/** What an unsent text is meant to become. */
export type DraftPurpose =
  | { readonly what: 'note'; readonly anchor: Anchor; readonly kind: Kind; readonly weight?: Weight }
  | { readonly what: 'reply'; readonly note: string; readonly path: string }
  | { readonly what: 'edit'; readonly note: string; readonly entry: string; readonly path: string };

/** Text that a person typed and has not saved. Only this machine has it. */
export interface Draft {
  /** Made of letters, digits and `-`; names the draft's file. */
  readonly key: string;
  /** When it was last written, as an ISO 8601 instant in UTC. */
  readonly at: string;
  readonly text: string;
  readonly purpose: DraftPurpose;
}

/** Path of the code file that the draft belongs to, below its workspace folder. */
export function draftPath({ purpose }: Draft): string {
  return purpose.what === 'note' ? purpose.anchor.path : purpose.path;
}

/** Whether two purposes are the same box: one reply per note, one edit per entry, one new note per place. */
export function isSamePurpose(a: DraftPurpose, b: DraftPurpose): boolean {
  if (a.what === 'note' && b.what === 'note') {
    return a.anchor.path === b.anchor.path && a.anchor.range?.startLine === b.anchor.range?.startLine && a.anchor.range?.endLine === b.anchor.range?.endLine;
  }
  if (a.what === 'reply' && b.what === 'reply') return a.note === b.note;
  return a.what === 'edit' && b.what === 'edit' && a.entry === b.entry;
}
