import { minimize } from './lbfgs.mjs';

/**
 * Multinomial logistic regression with a quadratic penalty, over rows of named values.
 * @param rows each with `values` (a Map of numbers by name) and `of` (the place of its class)
 * @param plainNames the scale of a name that is not one word among many; undefined for the others
 * @param seldom a name that fewer rows have gets no weight
 * @returns `weights` by name, one for each class (what is seldom has none), and by `scaleOf` the scale in which each name was learned
 */
export function learn(rows, classes, { penalty, seldom, plainNames }) {
  const within = new Map();
  for (const { values } of rows) for (const name of values.keys()) within.set(name, (within.get(name) ?? 0) + 1);
  const names = [...within].filter(([name, count]) => count >= seldom || plainNames(name)).map(([name]) => name);
  const place = new Map(names.map((name, at) => [name, at]));
  // What is rare says more; the scale is part of the weight in the end.
  const scale = names.map((name) => plainNames(name) ?? 2 * Math.log(rows.length / within.get(name)));
  const sparse = rows.map(({ values, of }) => {
    const known = [...values].filter(([name]) => place.has(name));
    return { at: Int32Array.from(known, ([name]) => place.get(name) * classes), by: Float64Array.from(known, ([name, value]) => value * scale[place.get(name)]), of };
  });
  const found = minimize(
    names.length * classes,
    (weights, slope) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        loss += 0.5 * penalty * weights[i] * weights[i];
        slope[i] = penalty * weights[i];
      }
      const sums = new Float64Array(classes);
      for (const { at, by, of } of sparse) {
        sums.fill(0);
        for (let k = 0; k < at.length; k++) for (let c = 0; c < classes; c++) sums[c] += weights[at[k] + c] * by[k];
        const most = sums.reduce((a, b) => Math.max(a, b));
        let all = 0;
        for (let c = 0; c < classes; c++) all += sums[c] = Math.exp(sums[c] - most);
        loss -= Math.log(sums[of] / all);
        for (let c = 0; c < classes; c++) sums[c] = sums[c] / all - (c === of ? 1 : 0);
        for (let k = 0; k < at.length; k++) for (let c = 0; c < classes; c++) slope[at[k] + c] += sums[c] * by[k];
      }
      return loss;
    },
    { turns: 80, memory: 6, enough: 1e-2 },
  );
  const weights = new Map(names.map((name, at) => [name, found.subarray(at * classes, (at + 1) * classes).map((weight) => weight * scale[at])]));
  return { weights, scaleOf: (name) => scale[place.get(name)] };
}
