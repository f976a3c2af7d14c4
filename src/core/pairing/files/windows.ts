import type { SessionState } from '../session/session-state';
import type { ReadSession } from './state-file';

/**
 * The newer of two states that two windows have come to: the higher revision, then the later instant, then the writer
 * that sorts last. The same on both sides, so all windows come to agree whatever the order in which they write and read.
 * Two windows that act in the same moment make two states of one revision, and one of the two actions is lost.
 */
export function newer(a: SessionState, b: SessionState): SessionState {
  return compare(a, b) < 0 ? b : a;
}

function compare(a: SessionState, b: SessionState): number {
  return a.revision - b.revision || a.at - b.at || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : 0);
}

/**
 * Whether one state is what came of the other, or of what began after it. Revisions of two sessions say little by
 * themselves: they begin anew where nothing was left of the one before.
 */
export function isAhead(one: SessionState, other: SessionState): boolean {
  return compare(one, other) > 0 && (one.id === other.id || one.startedAt > other.startedAt);
}

/** What there is of a session besides its file. */
export interface Kept {
  /** What this window knows. */
  readonly known?: SessionState | undefined;
  /** The copy outside of the workspace: it goes on where the folder cannot be written, and outlives what is cleaned away. */
  readonly copy?: SessionState | undefined;
  /** The file of finished turns; it counts where the file itself is damaged. */
  readonly finished?: SessionState | undefined;
}

/** The state that a window compares with the file, for `decide`; undefined where the file alone counts. */
export function besides({ known, copy, finished }: Kept, onDisk: ReadSession | undefined): SessionState | undefined {
  if (copy === undefined) return known;
  if (known !== undefined) return isAhead(copy, known) ? copy : known;
  if (onDisk?.kind === 'ok') return isAhead(copy, onDisk.state) ? copy : undefined;
  if (onDisk === undefined) return copy.phase.kind === 'ended' ? undefined : copy;
  return finished !== undefined && isAhead(finished, copy) ? undefined : copy;
}

export type Decision =
  /** Both are the same. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'adopt'; readonly state: SessionState }
  /** A stale window has written over ours, or the file is damaged or gone. */
  | { readonly kind: 'write-again' }
  /** A newer extension writes this file: leave it alone, and take no part in the session. */
  | { readonly kind: 'stand-aside' }
  /** There is nothing to go on with but the file of finished turns; see `recover`. */
  | { readonly kind: 'recover' };

/**
 * What a window does when it has read the file: after every change of it, and before writing, so that a stale window does
 * not write over a newer one.
 *
 * @param mine what this window knows, undefined for nothing
 * @param onDisk what the file says, undefined when there is none
 */
export function decide(mine: SessionState | undefined, onDisk: ReadSession | undefined): Decision {
  if (onDisk?.kind === 'newer-version') return { kind: 'stand-aside' };
  if (onDisk?.kind === 'ok') {
    const order = mine === undefined ? -1 : compare(mine, onDisk.state);
    return order === 0 ? { kind: 'keep' } : order < 0 ? { kind: 'adopt', state: onDisk.state } : { kind: 'write-again' };
  }
  if (mine === undefined) return { kind: onDisk === undefined ? 'keep' : 'recover' };
  // A session that is over need not come back when somebody has removed its file.
  return { kind: onDisk === undefined && mine.phase.kind === 'ended' ? 'keep' : 'write-again' };
}
