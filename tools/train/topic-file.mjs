/**
 * The weights of topics as the product reads them: a row for each trait, two letters for each weight.
 * @param least smaller weights, in the unit in which they were learned, are left out
 */
export function printTopicWeights(weights, { placeLetters, stepLetters, least, scaleOf }) {
  const most = stepLetters.length;
  const largest = Math.max(...[...weights.values()].map((row) => row.reduce((a, b) => Math.max(a, Math.abs(b)), 0)));
  const step = Number((largest / most ** 2).toPrecision(4));
  const rows = [];
  for (const [name, row] of weights) {
    let letters = '';
    row.forEach((weight, of) => {
      const steps = Math.min(most, Math.round(Math.sqrt(Math.abs(weight) / step)));
      if (Math.abs(weight) < least * scaleOf(name) || steps === 0) return;
      const letter = stepLetters[steps - 1];
      letters += placeLetters[of] + (weight > 0 ? letter : letter.toUpperCase());
    });
    if (letters !== '') rows.push(`${name}\t${letters}`);
  }
  rows.sort();
  return { step, rows, text: `// Made by tools/train-topics.mjs from code under the MIT licence; see THIRD_PARTY_NOTICES.md. Made again, not edited.
export const learnedStep = ${step};
export const learnedWeights = [
${chunks(rows).map((part) => `  ${quoted(part.join('\n'))},`).join('\n')}
].join('\\n');
` };
}

function chunks(rows) {
  const parts = [[]];
  for (const row of rows) {
    if (parts.at(-1).join('\n').length + row.length > 4000) parts.push([]);
    parts.at(-1).push(row);
  }
  return parts;
}

function quoted(text) {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}
