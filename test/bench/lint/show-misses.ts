import type { Ask } from './answer';
import { readCommentSets } from './comment-sets';
import type { Options } from './options';

/** Prints the comments that ours found wrongly, the surest first, or missed, the closest first. */
export async function showMisses({ data, part, limit, command }: Options, { set: name, kind }: NonNullable<Options['show']>, ask: Ask, print: (text: string) => void): Promise<number> {
  const [set] = readCommentSets(data, part, [name], undefined);
  if (!set) {
    print(`There is no set ${name} in ${data}.`);
    return 1;
  }
  const answers = await ask(set.comments, command);
  const misses = set.comments
    .map((comment, i) => ({ ...comment, score: answers[i]![set.score] }))
    .filter(({ label, score }) => (kind === 'fp' ? !label && score >= 0.5 : label && score < 0.5))
    .sort((a, b) => b.score - a.score);
  for (const { id, text, score } of misses.slice(0, limit)) print(`${score.toFixed(2)}  ${id}\n${text.replace(/^/gm, '      ')}\n`);
  print(`${misses.length} of ${set.comments.length}`);
  return 0;
}
