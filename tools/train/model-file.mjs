// How a learned model is kept: one letter a place, none of which needs an escape in a string.
const zero = '0'.charCodeAt(0);
const nothing = 'B'.charCodeAt(0);
const most = 25;
const lineLength = 512;

/** The model as the product reads it, so that what is measured is what ships. */
export function quantized({ bias, signs, levels, weights }) {
  const largest = weights.reduce((so, one) => Math.max(so, Math.abs(one)), 1e-9);
  const weightStep = Number((largest / most ** 2).toPrecision(6));
  const step = (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / weightStep));
  return {
    bias: Number(bias.toFixed(5)),
    signs: signs.map((one) => Number(one.toFixed(5))),
    rarity: levels.map((level) => String.fromCharCode(zero + level)).join(''),
    weights: Array.from(weights, (weight) => String.fromCharCode(nothing + Math.max(-most, Math.min(most, step(weight))))).join(''),
    weightStep,
  };
}

export function printModel({ bias, signs, rarity, weights, weightStep, half, sure }) {
  return `import type { ConductModel } from './conduct-model';

// Made by tools/train-uncivil.mjs from sets under the MIT licence; see THIRD_PARTY_NOTICES.md. Made again, not edited.
export const uncivilModel: ConductModel = {
  bias: ${bias},
  half: ${half.toFixed(4)},
  sure: ${sure.toFixed(4)},
  weightStep: ${weightStep},
  signs: [${signs.join(', ')}],
  rarity: [
${lines(rarity)}
  ].join(''),
  weights: [
${lines(weights)}
  ].join(''),
};
`;
}

function lines(text) {
  return text.match(new RegExp(`.{1,${lineLength}}`, 'g')).map((line) => `    '${line}',`).join('\n');
}
