import { type Topic, topics } from '../topic';
import { isOneOfMany, type Traits } from './traits';
import { weightsOf } from './weights-of';

/** What a reviewer would first ask about, by what was learned from code that was read and labelled. */
export interface Likely {
  /** How likely it is that nothing in particular would be asked, 0 to 1. */
  readonly plain: number;
  /** How likely it is that a topic comes first, 0 to 1; with `plain` they are 1. */
  readonly topics: ReadonlyMap<Topic, number>;
}

/**
 * How much each thing counts that a weight hangs on. The many words of a piece of code count the less the more there are.
 * @param sureness how surely signs tell a topic, by topic
 * @param worth how much counts what stands on a line, 0 to 1
 */
export function valuesOf(traits: Traits, sureness: ReadonlyMap<Topic, number>, worth: (line: number) => number): ReadonlyMap<string, number> {
  const values = new Map<string, number>([['bias', 1]]);
  const share = 1 / Math.sqrt(Math.max(1, [...traits.keys()].filter(isOneOfMany).length));
  for (const [trait, lines] of traits) values.set(trait, lines.reduce((most, line) => Math.max(most, worth(line)), 0) * (isOneOfMany(trait) ? share : 1));
  for (const [topic, sure] of sureness) values.set(`t ${topic}`, sure);
  const [first = 0, second = 0] = [...sureness.values()].sort((a, b) => b - a);
  return values.set('t first', first).set('t second', second);
}

/** Multinomial logistic regression over the values. */
export function likelyTopics(values: ReadonlyMap<string, number>): Likely {
  const sums = new Float64Array(topics.length + 1);
  for (const [name, value] of values) for (const { of, weight } of weightsOf(name)) sums[of]! += weight * value;
  const most = sums.reduce((a, b) => Math.max(a, b));
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((a, b) => a + b);
  return { plain: odds[topics.length]! / all, topics: new Map(topics.map((topic, at) => [topic, odds[at]! / all])) };
}

/** Kinds of traits that can be shown: words that stand in the code. */
const shown = /^[wcolhfpxe] /;

/** The word that speaks most for a topic, with its line; undefined where none does. */
export function tellingWord(topic: Topic, traits: Traits, values: ReadonlyMap<string, number>, worth: (line: number) => number): { readonly word: string; readonly line: number } | undefined {
  const of = topics.indexOf(topic);
  let best: { readonly word: string; readonly line: number; readonly share: number } | undefined;
  for (const [trait, lines] of traits) {
    if (!shown.test(trait)) continue;
    const share = (weightsOf(trait).find((one) => one.of === of)?.weight ?? 0) * values.get(trait)!;
    if (share <= (best?.share ?? 0)) continue;
    best = { word: trait.slice(2), line: lines.reduce((a, b) => (worth(b) > worth(a) ? b : a)), share };
  }
  return best && { word: best.word, line: best.line };
}
