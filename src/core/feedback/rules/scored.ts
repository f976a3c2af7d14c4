import { readProse } from '../prose/prose';
import type { Reading } from '../reading/reading';
import { scoreOf, type Scores } from '../scores/scores';
import { hitOf } from './matches';
import type { Hit } from './rule';

/** From where on a score is told of, and from where on it would hurt somebody. */
export const shownFrom = 0.5;
export const hurtsFrom = 0.9;

/** The sentence that a score owes most to; the whole comment when no sentence stands out. */
export function sentenceBehind({ remarks, text, prose }: Reading, score: keyof Scores): Hit {
  const { words } = prose;
  const whole = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? text.length };
  if (remarks.length < 2 || remarks.length > 40) return remarks[0] && remarks.length < 2 ? hitOf(remarks[0]) : whole;
  const rated = remarks.map((remark) => ({ remark, value: scoreOf(readProse(text.slice(remark.gist.start, remark.gist.end)), score) }));
  const [top] = rated.sort((a, b) => b.value - a.value);
  return top && top.value >= shownFrom ? hitOf(top.remark) : whole;
}
