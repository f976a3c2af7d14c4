import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mode, modes } from './mode';

/** What the benchmark was asked for. All folders and files are absolute. */
export interface Options {
  /** Folder with `<set>.jsonl`. */
  readonly data: string | undefined;
  /** Folder with `<owner>+<name>/repo`; without it nothing is measured with git. */
  readonly mirrors: string | undefined;
  /** Folder with `<set>.blobs.jsonl.gz`; without it contents come from the mirrors. */
  readonly contents: string | undefined;
  readonly sets: readonly string[];
  readonly modes: readonly Mode[];
  /** At most so many cases of a set, spread evenly over it. */
  readonly limit: number | undefined;
  readonly only: 'ours' | 'baselines' | undefined;
  /** Where every verdict is written, or read from when showing. */
  readonly out: string | undefined;
  /** Verdicts of an earlier run, with which this one is compared. */
  readonly against: string | undefined;
  /** Ids, or verdicts such as `wrong` or `check-overlap`. */
  readonly show: readonly string[];
  /** Lines around what is shown. */
  readonly context: number;
  /** Folder into which a set of random ranges is written. */
  readonly makeRandom: string | undefined;
  /** Measure how fast it is instead of how well it finds. */
  readonly speed: boolean;
  /** The script that locates. */
  readonly command: string;
  /** How many of them run beside each other. */
  readonly jobs: number;
}

export const usage = `npm run bench:anchors -- --data <folder>
    --mirrors <folder>      repositories, each at <owner>+<name>/repo; for what is measured with git
    --contents <folder>     <set>.blobs.jsonl.gz; without it contents are read from the repositories
    --set <name>            only this set (may be repeated)
    --mode <mode>           only ${modes.join(', ')} (may be repeated)
    --limit <n>             at most n cases of each set, spread evenly
    --only <side>           ours, or baselines
    --jobs <n>              so many commands beside each other (1)
    --command <file>        another script in place of dist/cli.js
    --out <file.jsonl>      write every verdict
    --against <file.jsonl>  tell what changed since this --out of an earlier run
    --show <id|verdict>     print cases (may be repeated); with --out what was said then, without it what is said now
    --context <n>           lines around what is shown (4)
    --make-random <folder>  write a set of random ranges from the repositories in --mirrors
    --speed                 how fast texts are aligned and notes are found; code is taken from the sets, if told
    --no-build              use what was built last`;

export function readOptions(given: readonly string[], root: string): Options {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args: [...given],
    options: {
      data: text,
      mirrors: text,
      contents: text,
      set: texts,
      mode: texts,
      limit: text,
      only: text,
      out: text,
      against: text,
      show: texts,
      'make-random': text,
      speed: { type: 'boolean', default: false },
      context: text,
      command: text,
      jobs: text,
    },
  });
  if (values['make-random'] === undefined && values.data === undefined && !values.speed) throw new Error('Tell where the sets are: --data <folder>');
  if (values['make-random'] !== undefined && values.mirrors === undefined) throw new Error('Tell where the repositories are: --mirrors <folder>');
  const file = (name: string | undefined): string | undefined => (name === undefined ? undefined : resolve(name));
  return {
    data: file(values.data),
    mirrors: file(values.mirrors),
    contents: file(values.contents),
    sets: values.set ?? [],
    modes: (values.mode ?? modes).map((mode) => oneOf(modes, mode)),
    limit: values.limit === undefined ? undefined : count(values.limit),
    only: values.only === undefined ? undefined : oneOf(['ours', 'baselines'] as const, values.only),
    out: file(values.out),
    against: file(values.against),
    show: values.show ?? [],
    makeRandom: file(values['make-random']),
    speed: values.speed,
    context: count(values.context ?? '4'),
    command: file(values.command) ?? join(root, 'dist', 'cli.js'),
    jobs: Math.max(1, count(values.jobs ?? '1')),
  };
}

function oneOf<T extends string>(all: readonly T[], given: string): T {
  const found = all.find((one) => one === given);
  if (found === undefined) throw new Error(`"${given}" is none of ${all.join(', ')}.`);
  return found;
}

function count(given: string): number {
  if (!/^\d+$/.test(given)) throw new Error(`"${given}" is no number.`);
  return Number(given);
}
