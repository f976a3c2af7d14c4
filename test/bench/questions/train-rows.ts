import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { viewOf } from '../../../src/core/questions/look-at-code';
import { readCode } from '../../../src/core/questions/topics/find-topics';
import { OutlineParser } from '../../../src/locator/parse-outline';
import { found, foundToLearn, isMit, type Labelled, written, writtenToLearn } from './labelled';

export { topics } from '../../../src/core/questions/topics/topic';
export { placeLetters, stepLetters } from '../../../src/core/questions/topics/learned/weights-of';

const parser = new OutlineParser((name) => readFile(path.resolve('dist/grammars', name)));

/** What weights hang on in a piece of code. */
export async function valuesFor(code: string, languageId: string): Promise<ReadonlyMap<string, number>> {
  return readCode(viewOf(code, languageId, await parser.see(code, languageId)).view).values;
}

/** Labelled code that weights may be learned from: ours, or under the MIT licence, and not there for judging. */
export function labels(mirrors: string): readonly (Labelled & { readonly isChosen: boolean })[] {
  const mit = new Map<string, boolean>();
  const isFree = ({ repo }: Labelled): boolean => {
    if (repo === undefined) return true;
    if (!mit.has(repo)) mit.set(repo, isMit(mirrors, repo));
    return mit.get(repo)!;
  };
  const isOdd = ({ id }: Labelled): boolean => Number(id.slice(-3)) % 2 === 1;
  const picked = [...writtenToLearn(), ...written('first'), ...found('first', mirrors), ...found('later', mirrors), ...[...written('unseen'), ...found('unseen', mirrors)].filter(isOdd)];
  return [...picked.filter(isFree).map((one) => ({ ...one, isChosen: true })), ...foundToLearn(mirrors).filter(isFree).map((one) => ({ ...one, isChosen: false }))];
}
