import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtInPacks } from '../../core/questions/packs/built-in-packs';
import { mergePacks, type PackedQuestion } from '../../core/questions/packs/merge-packs';
import { readPack } from '../../core/questions/packs/read-pack';

/** The questions that come with Coachmark. @param folder `media/questions` */
export async function builtInQuestions(folder: string): Promise<readonly PackedQuestion[]> {
  const names = builtInPacks.map((name) => `${name}.json`);
  const packs = await Promise.all(
    names.map(async (name) => {
      const read = readPack(await readFile(path.join(folder, name), 'utf8'));
      if (!read.ok) throw new Error(`${name}, line ${read.problem.line}: ${read.problem.code}`);
      return read.pack;
    }),
  );
  return mergePacks(packs);
}
