import { learnedStep, learnedWeights } from './weights';

/** What a trait says for a topic. */
export interface Weight {
  /** The place of the topic in the list of topics; behind the last one stands "nothing in particular". */
  readonly of: number;
  readonly weight: number;
}

/** The letters that stand for places, and for steps of a weight: small ones speak for a topic, capital ones against it. */
export const placeLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const stepLetters = 'abcdefghijklmnopqrstuvwxyz';

const none: readonly Weight[] = [];
let written: ReadonlyMap<string, string> | undefined;
const read = new Map<string, readonly Weight[]>();

/** The weights of a trait; none for one that says nothing. The table is laid out with the first one that is asked for. */
export function weightsOf(trait: string): readonly Weight[] {
  const known = read.get(trait);
  if (known) return known;
  written ??= new Map(learnedWeights.split('\n').map((row) => [row.slice(0, row.lastIndexOf('\t')), row.slice(row.lastIndexOf('\t') + 1)]));
  const letters = written.get(trait);
  if (letters === undefined) return none;
  const weights: Weight[] = [];
  for (let at = 0; at < letters.length; at += 2) {
    const letter = letters[at + 1]!;
    const steps = stepLetters.indexOf(letter.toLowerCase()) + 1;
    weights.push({ of: placeLetters.indexOf(letters[at]!), weight: (letter === letter.toLowerCase() ? 1 : -1) * steps ** 2 * learnedStep });
  }
  read.set(trait, weights);
  return weights;
}
