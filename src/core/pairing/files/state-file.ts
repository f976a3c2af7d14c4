import * as v from 'valibot';
import type { SessionState } from '../session/session-state';
import { isConsistent } from './consistency';
import { stateFields } from './state-fields';

const version = 1;
/** UTF-16 units. As much as a session can hold is far less. */
const longest = 16_000_000;

export type ReadSession =
  | { readonly kind: 'ok'; readonly state: SessionState }
  /** A newer extension wrote it; it is not to be written over. */
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'damaged' };

/** The text of a file that holds a session. One line, so that what is cut off anywhere is no JSON any more. */
export function formatState(state: SessionState): string {
  return `${JSON.stringify({ version, session: state })}\n`;
}

/** Reads what anybody may have written. `parseState(formatState(state))` gives the same state. */
export function parseState(text: string): ReadSession {
  const damaged: ReadSession = { kind: 'damaged' };
  if (text.length > longest) return damaged;
  const file = readObject(text);
  if (file === undefined) return damaged;
  if (typeof file.version === 'number' && Number.isSafeInteger(file.version) && file.version > version) {
    return { kind: 'newer-version', version: file.version };
  }
  const parsed = v.safeParse(stateFields, file.session, { abortEarly: true });
  const fits = file.version === version && parsed.success && isConsistent(parsed.output);
  return fits ? { kind: 'ok', state: parsed.output } : damaged;
}

function readObject(text: string): { readonly version?: unknown; readonly session?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
