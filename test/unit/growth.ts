import * as assert from 'node:assert/strict';

/**
 * Holds that ten times as much takes at most about ten times as long. Counts the time that this process computed, so that
 * a busy machine does no harm.
 * @param prepare makes what is measured ready, by its size
 */
export function assertLinear(size: number, prepare: (size: number) => () => void): void {
  const time = (count: number): number => {
    const work = prepare(count);
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  time(size);
  const small = Math.min(time(size), time(size), time(size));
  let large = Infinity;
  // Ten is linear and a hundred is quadratic; below some milliseconds nothing can be told.
  for (let turn = 0; turn < 3 && large >= 40 * Math.max(small, 4000); turn++) large = Math.min(large, time(size * 10));
  assert.ok(large < 40 * Math.max(small, 4000), `${small} µs, then ${large} µs`);
}
