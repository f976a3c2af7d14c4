import { reportAgainst } from './against';
import { reportAccuracy } from './accuracy-report';
import { readSets, spread } from './anchor-case';
import { baselines } from './baselines';
import { reportCalibration } from './calibration';
import { openContents } from './contents';
import { type Mode, modeNames, usesGit } from './mode';
import type { Options } from './options';
import { ours, type Run, runBaseline, runOurs } from './run-case-set';
import type { Judged } from './tally';
import { reportTargets } from './targets';
import { readVerdicts, writeVerdicts } from './verdict-file';

/** Baselines store nothing of their own, so that these two say all about them. */
const baselineModes: readonly Mode[] = ['git', 'text'];

/** Measures every set in every mode and prints what came of it. 1 when the command left something unanswered. */
export async function measureAccuracy(options: Options, print: (text: string) => void): Promise<number> {
  const { data, mirrors, only, limit, out, against, command, jobs } = options;
  if (data === undefined) throw new Error('Tell where the sets are: --data <folder>');
  const sets = readSets(data, options.sets);
  const modes = options.modes.filter((mode) => mirrors !== undefined || !usesGit(mode));
  if (modes.length < options.modes.length) print('Nothing is measured with git, because there are no --mirrors.\n');
  // Read first, because it may be the file that is written.
  const earlier = against === undefined ? undefined : readVerdicts(against);
  const all: Judged[] = [];
  let complained = false;
  for (const [set, cases] of sets) {
    const contents = openContents(options.contents, mirrors, [set]);
    for (const mode of modes) {
      const run: Run = { cases: spread(cases, limit), mode, contents, mirrors };
      const judged: Judged[] = [];
      const seconds = new Map<string, number>();
      const take = (method: string, result: Awaited<ReturnType<typeof runOurs>>): void => {
        judged.push(...result.judged);
        seconds.set(method, result.seconds);
        for (const complaint of result.complaints.slice(0, 20)) console.error(`  ${complaint}`);
        complained ||= result.complaints.length > 0;
      };
      const say = (method: string): ((done: number) => void) => progress(`${set}, ${modeNames[mode]}, ${method}`, run.cases.length);
      if (only !== 'baselines') take(ours, await runOurs(run, command, jobs, say(ours)));
      if (only !== 'ours' && baselineModes.includes(mode)) {
        for (const method of Object.keys(baselines)) take(method, await runBaseline(run, method, say(method)));
      }
      all.push(...judged);
      if (judged.length > 0) print(`${reportAccuracy(set, judged, seconds)}\n`);
      // After every run, so that one that is broken off leaves what it has measured.
      if (out !== undefined) writeVerdicts(out, all, ours);
    }
  }
  const own = all.filter(({ method }) => method === ours);
  if (own.length > 0) print(`${reportCalibration(own)}\n\n${reportTargets(own)}`);
  if (earlier && own.length > 0) print(`\n${reportAgainst(earlier, own)}`);
  return complained ? 1 : 0;
}

/** One line that is written over, where a person watches. */
function progress(what: string, of: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done) => {
    if (done % 10 === 0 || done === of) process.stderr.write(`\r\u001b[K${done === of ? '' : `${what}: ${done} of ${of}`}`);
  };
}
