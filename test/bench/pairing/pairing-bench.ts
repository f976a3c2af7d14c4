import { rmSync } from 'node:fs';
import { makeFolder } from '../../unit/storage/load-storage';
import { loadPairing } from '../../unit/pairing/host-on-disk';
import { type EventFigures, measureDisk, measureEvents, most } from './events';
import { measureTicks, type TickFigures } from './ticks';
import { benchWindows } from './windows';

/**
 * Measures what a running session costs, with ten turns behind it and with about as many as it holds.
 * @param options `windows`: how long a switch takes to be seen in another window of real VS Code, instead
 */
export async function benchPairing({ windows }: { readonly windows?: boolean } = {}): Promise<void> {
  if (windows) return benchWindows();
  const folder = makeFolder();
  try {
    const pairing = await loadPairing(folder);
    const ticks: TickFigures[] = [];
    // Whatever comes first pays for the compiler.
    await measureTicks(pairing, 10);
    for (const turns of [10, 999]) ticks.push(await measureTicks(pairing, turns));
    console.log('One drawing of the time in the status bar, once a second:');
    console.table(ticks.map(({ turns, microseconds, bytes }) => ({ turns, microseconds, bytes })));
    console.log('Timers that draw it, by what the session is doing:');
    console.table(ticks.map(({ turns, timers }) => ({ turns, ...timers })));
    const events: EventFigures[] = [];
    for (const turns of [10, most]) events.push(...(await measureEvents(pairing, turns)));
    console.log('One event, in milliseconds until all its files are on the disk:');
    console.table([await measureDisk(pairing), ...events]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
