import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './tools';

/** How long the extension host did not get to its next piece of work, in milliseconds, since it was last asked. */
export interface LoopDelay {
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

export interface WatchedExtension {
  /** A copy of the extension that also writes down the delay of its host's event loop. */
  readonly folder: string;
  /** What was measured since the last call. */
  delay(): LoopDelay;
  remove(): void;
}

/** Copies the built extension, and has the copy measure the process that it runs in (`perf_hooks`, every 10 ms). */
export function watchedExtension(): WatchedExtension {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-watched-'));
  for (const part of ['dist', 'l10n', 'media', 'package.json', 'package.nls.json']) cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  const out = join(folder, 'delays');
  mkdirSync(out);
  const file = join(out, 'delay.txt');
  appendFileSync(
    join(folder, 'dist', 'extension.js'),
    `
;(() => {
  const { monitorEventLoopDelay } = require('node:perf_hooks');
  const seen = monitorEventLoopDelay({ resolution: 10 });
  seen.enable();
  setInterval(() => {
    const ms = (ns) => Math.max(0, ns / 1e6 - 10);
    require('node:fs').appendFileSync(${JSON.stringify(file)}, [ms(seen.percentile(50)), ms(seen.percentile(99)), ms(seen.max)].join(' ') + '\\n');
    seen.reset();
  }, 250).unref();
})();
`,
  );
  let read = 0;
  return {
    folder,
    delay: () => {
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      const fresh = lines.slice(read).map((line) => line.split(' ').map(Number));
      read = lines.length;
      const medians = fresh.map(([median = 0]) => median).sort((a, b) => a - b);
      return {
        median: medians[Math.floor(medians.length / 2)] ?? 0,
        p99: Math.max(0, ...fresh.map(([, p99 = 0]) => p99)),
        max: Math.max(0, ...fresh.map(([, , max = 0]) => max)),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
