import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mkdirSync, writeFileSync } from 'node:fs';
import { formatState } from '../../../src/core/pairing/files/state-file';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import { closeWindow, makePlace, openWindow, type Pairing } from '../../unit/pairing/host-on-disk';
import { quantile, rounded } from './figures';
import { longSession } from './long-session';

const batches = 60;
/** So few that no collection falls into a batch. */
const ticksInBatch = 300;
const second = 1000;

export interface TickFigures {
  readonly turns: number;
  readonly microseconds: number;
  readonly bytes: number;
  /** Timers that run while the session is so: `none` before it began. */
  readonly timers: Readonly<Record<'running' | 'paused' | 'waiting' | 'break' | 'ended' | 'none', number>>;
}

/** What one drawing of the time costs, with so many turns behind it, and when there is a timer for it. */
export async function measureTicks(pairing: Pairing, turns: number): Promise<TickFigures> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const place = makePlace();
  let now = Date.UTC(2026, 10, 20, 9, 0, 0);
  const timers = caughtTimers();
  try {
    const none = await openWindow(pairing, place, { now: () => now });
    const withNone = new pairing.StatusItem(none, () => undefined);
    const counts: Record<string, number> = { none: timers.ticking() };
    withNone.dispose();
    await closeWindow(none);

    mkdirSync(place.local, { recursive: true });
    writeFileSync(place.file, formatState(longSession(turns, now)));
    const host = await openWindow(pairing, place, { now: () => now });
    const item = new pairing.StatusItem(host, () => undefined);
    counts['running'] = timers.ticking();
    const tick = timers.onTick();
    const draw = (): void => {
      for (let i = 0; i < ticksInBatch; i += 1) {
        now += second;
        tick();
      }
    };
    for (let i = 0; i < 20; i += 1) draw();
    const [times, sizes]: [number[], number[]] = [[], []];
    for (let i = 0; i < batches; i += 1) {
      collect();
      const [heap, start] = [process.memoryUsage().heapUsed, process.hrtime.bigint()];
      draw();
      const took = Number(process.hrtime.bigint() - start);
      sizes.push((process.memoryUsage().heapUsed - heap) / ticksInBatch);
      times.push(took / ticksInBatch / 1000);
    }
    const phases: readonly (readonly [string, SessionEvent])[] = [
      ['paused', { type: 'pause' }],
      ['break', { type: 'take-break' }],
      ['waiting', { type: 'change', settings: { autoStart: false } }],
      ['waiting', { type: 'end-break' }],
      ['ended', { type: 'end' }],
    ];
    for (const [phase, event] of phases) {
      const state = await host.dispatch(event);
      if (state?.phase.kind === phase) counts[phase] = timers.ticking();
    }
    item.dispose();
    await closeWindow(host);
    return { turns, microseconds: rounded(quantile(times), 2), bytes: Math.round(quantile(sizes)), timers: counts as TickFigures['timers'] };
  } finally {
    timers.release();
    place.remove();
  }
}

/** Keeps the timers that draw each second from running by themselves, and counts them. */
function caughtTimers(): { ticking(): number; onTick(): () => void; release(): void } {
  const { setInterval: set, clearInterval: clear } = globalThis;
  const caught = new Map<unknown, () => void>();
  globalThis.setInterval = ((work: () => void, ms?: number, ...rest: unknown[]) => {
    const timer = ms === second ? set(() => undefined, 2 ** 31 - 1) : set(work, ms, ...rest);
    if (ms === second) caught.set(timer, work);
    return timer;
  }) as typeof set;
  globalThis.clearInterval = ((timer: Parameters<typeof clear>[0]) => {
    caught.delete(timer);
    clear(timer);
  }) as typeof clear;
  return {
    ticking: () => caught.size,
    onTick: () => {
      const [work] = caught.values();
      if (!work) throw new Error('Nothing draws the time of a turn that is running.');
      return work;
    },
    release: () => void Object.assign(globalThis, { setInterval: set, clearInterval: clear }),
  };
}
