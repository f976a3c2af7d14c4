import * as assert from 'node:assert/strict';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import type { SessionHost } from '../../../src/editor/pairing/session-host';
import { openWindow, type Pairing, type Place } from './host-on-disk';

export const minute = 60_000;
export const hour = 60 * minute;
export const morning = Date.UTC(2026, 10, 20, 9, 0, 0);
export const id = '20261120T090000-7h2k9qza4m';
export const people = [{ name: 'Ana', mail: 'ana@example.com' }, { name: 'Ben' }, { name: 'Cleo' }];

/** A window with a session of three in which the first turn is running. */
export async function begun(pairing: Pairing, place: Place, now: () => number, writer = 'w1'): Promise<SessionHost> {
  const host = await openWindow(pairing, place, { now, writer });
  assert.ok(await host.start({ id, people, settings: { goal: 'Cache invalidation' } }));
  await did(host, { type: 'begin-turn' });
  return host;
}

/** Lets something happen, which must be accepted. */
export async function did(host: SessionHost, ...events: readonly SessionEvent[]): Promise<SessionState> {
  let state: SessionState | undefined;
  for (const event of events) {
    state = await host.dispatch(event);
    assert.ok(state, `${event.type} was refused`);
  }
  assert.ok(state);
  return state;
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
