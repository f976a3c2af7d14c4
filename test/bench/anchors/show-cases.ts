import { type AnchorCase, readSets, spread } from './anchor-case';
import { openContents } from './contents';
import { locate } from './locate-command';
import { type Mode, usesGit } from './mode';
import type { Options } from './options';
import { type Contents, requestOf } from './request';
import { legend, type Shown, showCase } from './show-case';
import { readVerdicts } from './verdict-file';

/** Prints the cases that were asked for: as they were judged in the file, or as the command answers now. */
export async function showCases(options: Options, print: (text: string) => void): Promise<number> {
  const { data, mirrors, sets, out } = options;
  if (data === undefined) throw new Error('Tell where the sets are: --data <folder>');
  const all = readSets(data, sets);
  // With the repositories, a few texts are read faster from there than all from the extracted contents.
  const contents = openContents(mirrors === undefined ? options.contents : undefined, mirrors, [...all.keys()]);
  const shown = out === undefined ? await answerNow(options, all, contents) : answered(options, out, all);
  if (shown.length > 0) print(`${legend}\n`);
  for (const one of shown) print(`${showCase(one, contents)}\n`);
  if (shown.length === 0) print(`Nothing is called ${options.show.join(', ')}.`);
  return shown.length === 0 ? 1 : 0;
}

type Sets = ReadonlyMap<string, readonly AnchorCase[]>;

function answered({ show, modes, context, limit }: Options, file: string, sets: Sets): readonly Shown[] {
  const cases = new Map([...sets.values()].flat().map((one) => [`${one.set} ${one.id}`, one]));
  const kept = readVerdicts(file).filter(
    ({ id, verdict, mode }) => (show.includes(id) || show.includes(verdict)) && modes.some((one) => one === mode),
  );
  return spread(
    kept.flatMap(({ set, id, mode, got }) => {
      const one = cases.get(`${set} ${id}`);
      return one ? [{ one, mode: mode as Mode, answer: got ?? undefined, context }] : [];
    }),
    limit,
  );
}

async function answerNow({ show, modes, context, command, mirrors }: Options, sets: Sets, contents: Contents): Promise<readonly Shown[]> {
  const chosen = [...sets.values()].flat().filter(({ id }) => show.includes(id));
  const shown: Shown[] = [];
  for (const mode of modes.filter((one) => mirrors !== undefined || !usesGit(one))) {
    const { answers, complaints } = await locate(command, chosen.map((one) => requestOf(one, mode, contents, mirrors)));
    for (const complaint of complaints) console.error(complaint);
    shown.push(...chosen.map((one) => ({ one, mode, answer: answers.get(one.id), context })));
  }
  return shown;
}
