import type { Prose } from '../prose/prose';
import type { ConductModel } from './conduct-model';
import { conductSigns } from './conduct-signs';
import { termsOf } from './hashed-terms';

const zero = '0'.charCodeAt(0);
const nothing = 'B'.charCodeAt(0);

/** The sum that the model makes of a comment; any number. */
export function learned(model: ConductModel, prose: Prose, harsh: number, hedged: number): number {
  let sum = model.bias;
  for (const [i, sign] of conductSigns(prose, harsh, hedged).entries()) sum += sign * model.signs[i]!;
  for (const { place, share } of termsOf(prose.words, (at) => model.rarity.charCodeAt(at) - zero)) {
    const step = model.weights.charCodeAt(place) - nothing;
    // Stored by its root, so that small weights keep their differences.
    sum += share * step * Math.abs(step) * model.weightStep;
  }
  return sum;
}
