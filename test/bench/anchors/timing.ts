import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';

/** How long something took, in ms: what passed on the clock, and what this process worked. */
export interface Timing {
  readonly clock: number;
  /** On a machine that others load too, this says more. */
  readonly work: number;
}

/** Medians of several runs, each on what `prepare` gives it, after runs that warm up. */
export function timed<T>(runs: number, prepare: () => T, work: (prepared: T) => unknown, warmUps = 3): Timing {
  const clock: number[] = [];
  const worked: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const prepared = prepare();
    const cpu = process.cpuUsage();
    const began = performance.now();
    work(prepared);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    if (run < 0) continue;
    clock.push(took);
    worked.push((user + system) / 1000);
  }
  return { clock: median(clock), work: median(worked) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** What is held in memory because of one value, in MiB, after garbage was collected; small values are made many times. */
export function memoryOf(make: () => unknown, times: number): number {
  const collect = garbageCollector();
  const held = (): number => {
    // Memory of arrays is given back some time after the array was collected.
    for (let time = 0; time < 4; time++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // What the first one compiles and keeps for itself is not the value's.
  make();
  const before = held();
  const values = Array.from({ length: times }, make);
  const after = held();
  // Read once more, so that nothing may be collected before it was measured.
  return (after - before) / 2 ** 20 / values.length;
}

/** What `node --expose-gc` gives, asked for while running. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
