import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the benchmark was asked for. All folders and files are absolute. */
export interface Options {
  /** Folder with `<set>-dev.jsonl`, or with the held-out parts under the names that `part` gives. */
  readonly data: string;
  /** What stands behind the name of a set in its file's name. */
  readonly part: string;
  readonly sets: readonly string[];
  readonly only: 'ours' | 'baselines' | undefined;
  /** At most so many comments of a set, spread evenly over it. */
  readonly limit: number | undefined;
  /** `<set>:<fp|fn>`, or undefined. */
  readonly show: { readonly set: string; readonly kind: 'fp' | 'fn' } | undefined;
  /** Measure how fast it is instead of how well it tells. */
  readonly speed: boolean;
  /** The script that is asked with `lint --format jsonl`. */
  readonly command: string;
  /** Where the other tools are installed. */
  readonly tools: string;
}

export const usage = `npm run bench:lint -- --data <folder>
    --part <name>       which part of the sets: <set>-<name>.jsonl (dev)
    --set <name>        only this set (may be repeated)
    --only <side>       ours, or baselines
    --limit <n>         at most n comments of each set, spread evenly
    --show <set>:<fp|fn>  print what was wrongly found, or missed
    --speed             how fast comments are scored; beside the other tools
    --command <file>    another script in place of dist/cli.js
    --no-build          use what was built last`;

export function readOptions(given: readonly string[], root: string): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...given],
    options: {
      data: text,
      part: text,
      set: { type: 'string', multiple: true },
      only: text,
      limit: text,
      show: text,
      speed: { type: 'boolean', default: false },
      command: text,
    },
  });
  if (values.data === undefined) throw new Error('Tell where the sets are: --data <folder>');
  if (values.only !== undefined && values.only !== 'ours' && values.only !== 'baselines') throw new Error(`"${values.only}" is none of ours, baselines.`);
  if (values.limit !== undefined && !/^[1-9]\d*$/.test(values.limit)) throw new Error(`"${values.limit}" is no number.`);
  const show = values.show === undefined ? undefined : /^(.+):(fp|fn)$/.exec(values.show);
  if (show === null) throw new Error(`"${values.show}" is not <set>:<fp|fn>.`);
  return {
    data: resolve(values.data),
    part: values.part ?? 'dev',
    sets: values.set ?? [],
    only: values.only,
    limit: values.limit === undefined ? undefined : Number(values.limit),
    show: show === undefined ? undefined : { set: show[1]!, kind: show[2] === 'fp' ? 'fp' : 'fn' },
    speed: values.speed,
    command: resolve(values.command ?? join(root, 'dist', 'cli.js')),
    tools: join(root, '.cache', 'lint-baselines'),
  };
}
