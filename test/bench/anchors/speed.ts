import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { type Alignment, alignLines } from '../../../src/core/anchors/align/align-lines';
import { resolveRange } from '../../../src/core/anchors/resolve/resolve-range';
import { columns } from './columns';
import type { Options } from './options';
import { chance, edited, readCorpus } from './speed-texts';
import { keystrokeAmong } from './speed-keystroke';
import { memoryOf, timed, type Timing } from './timing';

const sizes = [100, 1000, 10_000, 100_000] as const;
const noteCounts = [1, 10, 100, 1000, 10_000] as const;
/** Longer than this nobody waits for a comparison, in ms. */
const patience = 20_000;
/** In ms, by lines; of notes in µs for each. */
const targets = { align: { 1000: 2, 10_000: 25, 100_000: 350 } as Readonly<Record<number, number>>, note: 5, unrelated: 300, keystroke: 2 };

type Lines = readonly string[];
/** A way to compare two texts; undefined when it took too long. */
type Compare = (before: Lines, after: Lines) => Timing | undefined;

const ways: readonly (readonly [name: string, compare: Compare])[] = [
  ['alignLines', (before, after) => timed(runsFor(before.length), () => undefined, () => alignLines(before, after))],
  ['jsdiff', compareByJsdiff],
  ['git diff, with its start', compareByGit],
];

/** Measures how fast texts are aligned and notes are found, and how that grows, beside other ways in the same run. */
export function measureSpeed(options: Options, root: string, print: (text: string) => void): number {
  const corpus = readCorpus(options, root, sizes.at(-1)!);
  print(`${corpus.source}; Node ${process.version}, ${cpus().length} processors, ${load()}. Medians, in ms: clock (work of this process).`);
  const pairs = sizes.map((size) => {
    const before = corpus.lines.slice(0, size);
    return { size, before, after: edited(before, size) };
  });
  const verdicts: string[][] = [];
  const head = ['two versions of', ...pairs.map(({ size }) => lines(size)), ...pairs.slice(1).map(({ size }, i) => `${lines(size)} / ${pairs[i]!.size}`)];
  const rows = ways.map(([name, compare]) => {
    const took = pairs.map(({ before, after }) => compare(before, after));
    if (compare === ways[0]![1]) {
      for (const [i, { size }] of pairs.entries()) judge(verdicts, `aligning ${lines(size)}, ms`, took[i]!, targets.align[size]);
    }
    return [name, ...took.map(show), ...took.slice(1).map((one, i) => growth(took[i], one, name))];
  });
  const memory = pairs.map(({ before, after }) => memoryOf(() => alignLines(before, after), Math.ceil(100_000 / before.length)));
  rows.push(['memory held, MiB', ...memory.map((one) => one.toFixed(3)), ...memory.slice(1).map((one, i) => times(memory[i]!, one))]);
  print(columns([head, ...rows]));
  print(`\n${noteTable(pairs, verdicts)}`);
  const pressed = noteCounts.slice(1).map((count) => keystrokeAmong(corpus.lines.slice(0, 10_000), count));
  const among = ['a key in 10,000 lines among', ...noteCounts.slice(1).map((count) => `${count.toLocaleString('en')} notes`), 'the last / 1,000'];
  print(`\n${columns([among, ['our own tracking', ...pressed.map(show), growth(pressed.at(-2), pressed.at(-1))]])}`);
  judge(verdicts, 'a key among 10,000 notes, ms', pressed.at(-1)!, targets.keystroke);
  const [a, b] = [corpus.lines.slice(0, 10_000), corpus.others.slice(0, 10_000)];
  const unrelated = ways.map(([name, compare]) => [name, show(compare(a, b))]);
  const withNotes = timed(5, () => undefined, () => resolveNotes(alignLines(a, b), a.length, 100));
  print(`\n${columns([[`unrelated texts of ${a.length} and ${b.length} lines`, ''], ...unrelated, ['alignLines and 100 notes', show(withNotes)]])}`);
  judge(verdicts, 'aligning unrelated texts, ms', timed(5, () => undefined, () => alignLines(a, b)), targets.unrelated);
  print(`\nTargets (at the end ${load()})\n${columns(verdicts)}`);
  return 0;
}

/** Notes on an alignment made anew each time, because it keeps what it has compared. */
function noteTable(pairs: readonly { size: number; before: Lines; after: Lines }[], verdicts: string[][]): string {
  const head = ['notes resolved on', ...noteCounts.map((count) => `${count.toLocaleString('en')} notes`), 'µs for each of the last', 'the last / 1,000'];
  const rows = pairs.map(({ size, before, after }) => {
    const took = noteCounts.map((count) =>
      timed(runsFor(size), () => alignLines(before, after), (alignment) => resolveNotes(alignment, size, count)),
    );
    const { clock, work } = took.at(-1)!;
    const each = { clock: (clock * 1000) / noteCounts.at(-1)!, work: (work * 1000) / noteCounts.at(-1)! };
    judge(verdicts, `resolving one of ${noteCounts.at(-1)!.toLocaleString('en')} notes on ${lines(size)}, µs`, each, targets.note);
    return [lines(size), ...took.map(show), show(each), growth(took.at(-2), took.at(-1))];
  });
  return columns([head, ...rows]);
}

/** Notes on one to ten lines, anywhere. */
function resolveNotes(alignment: Alignment, size: number, count: number): number {
  const random = chance(count);
  let found = 0;
  for (let note = 0; note < count; note++) {
    const first = Math.floor(random() * size);
    const last = Math.min(size - 1, first + Math.floor(random() * 10));
    if (resolveRange(alignment, first, last)) found += 1;
  }
  return found;
}

function compareByJsdiff(before: Lines, after: Lines): Timing | undefined {
  const [a, b] = [[...before], [...after]];
  let done = true;
  const work = (): void => {
    done &&= diffArrays(a, b, { timeout: patience }) !== undefined;
  };
  const once = timed(1, () => undefined, work, 0);
  if (!done) return undefined;
  // Where one run takes seconds, more of them tell nothing new.
  return once.clock > 1000 ? once : timed(runsFor(before.length), () => undefined, work);
}

function compareByGit(before: Lines, after: Lines): Timing {
  const folder = mkdtempSync(join(tmpdir(), 'coachmark-speed-'));
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  try {
    writeFileSync(a, before.join('\n'));
    writeFileSync(b, after.join('\n'));
    return timed(5, () => undefined, () => diffFiles(a, b));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function diffFiles(a: string, b: string): void {
  try {
    execFileSync('git', ['diff', '--no-index', '--no-ext-diff', '-U0', a, b], { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    // Git answers 1 where there are differences.
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

function runsFor(size: number): number {
  return size <= 1000 ? 51 : size <= 10_000 ? 21 : 7;
}

function judge(verdicts: string[][], what: string, measured: Timing, atMost: number | undefined): void {
  if (atMost === undefined) return;
  const verdict = measured.clock <= atMost ? 'met' : measured.work <= atMost ? 'met by its work, not by the clock' : 'NOT MET';
  verdicts.push([what, `<= ${atMost}`, show(measured), verdict]);
}

function show(timing: Timing | undefined): string {
  return timing ? `${timing.clock.toFixed(2)} (${timing.work.toFixed(2)})` : `over ${patience}`;
}

/** By the work, which other programs change least; git works in another process, so that only the clock knows. */
function growth(small: Timing | undefined, large: Timing | undefined, name = ''): string {
  if (!small || !large) return '-';
  return name.startsWith('git') ? times(small.clock, large.clock) : times(small.work, large.work);
}

function times(small: number, large: number): string {
  return `${(large / small).toFixed(1)} times`;
}

function lines(size: number): string {
  return `${size.toLocaleString('en')} lines`;
}

function load(): string {
  const [minute] = loadavg();
  return `load ${minute!.toFixed(1)}${minute! >= 2 ? ', so that the clock tells too much' : ''}`;
}
