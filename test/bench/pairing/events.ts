import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { formatState } from '../../../src/core/pairing/files/state-file';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import { closeWindow, makePlace, openWindow, type Pairing } from '../../unit/pairing/host-on-disk';
import { quantile, rounded } from './figures';
import { longSession } from './long-session';

/** Fewer than a session of a thousand turns has room for when it begins with `most` of them. */
const times = 40;
export const most = 950;

export interface EventFigures {
  readonly event: string;
  /** That are over before the first of them. */
  readonly turns: number;
  /** Milliseconds until it stands on the disk. */
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Of the session's file. */
  readonly kib: number;
}

/** What one event costs from the call until its files are written and flushed, with so many turns behind it. */
export async function measureEvents(pairing: Pairing, turns: number): Promise<readonly EventFigures[]> {
  const place = makePlace();
  try {
    mkdirSync(place.local, { recursive: true });
    writeFileSync(place.file, formatState(longSession(turns, Date.now())));
    const host = await openWindow(pairing, place, { now: Date.now });
    const rounds: readonly (readonly [string, readonly SessionEvent[]])[] = [
      ['pause, resume', [{ type: 'pause' }, { type: 'resume' }]],
      ['typed', [{ type: 'typed', characters: 300 }]],
      ['switch', [{ type: 'switch' }]],
    ];
    const rows: EventFigures[] = [];
    for (const [event, list] of rounds) {
      const took: number[] = [];
      for (let i = 0; i < times; i += 1) {
        for (const one of list) {
          // What the watcher brought about is not part of it.
          await host.look();
          took.push(await timed(async () => {
            if (!(await host.dispatch(one))) throw new Error(`${one.type} was refused.`);
          }));
        }
      }
      rows.push({ event, turns, ...inMilliseconds(took), kib: rounded(statSync(place.file).size / 1024, 1) });
    }
    await closeWindow(host);
    return rows;
  } finally {
    place.remove();
  }
}

/** The disk's own share: one small file that is written, flushed and put in place. */
export async function measureDisk(pairing: Pairing): Promise<EventFigures> {
  const place = makePlace();
  try {
    const file = pairing.Uri.file(path.join(place.work, 'small'));
    const took: number[] = [];
    for (let i = 0; i < 2 * times; i += 1) took.push(await timed(() => pairing.nodeDisk.replace(file, Buffer.alloc(100))));
    return { event: 'a file of 100 bytes', turns: 0, ...inMilliseconds(took), kib: 0.1 };
  } finally {
    place.remove();
  }
}

function inMilliseconds(took: readonly number[]): Pick<EventFigures, 'median' | 'p95' | 'worst'> {
  return { median: rounded(quantile(took), 2), p95: rounded(quantile(took, 0.95), 2), worst: rounded(Math.max(...took), 2) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
