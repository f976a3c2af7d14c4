/**
 * Finds where a smooth function is least, by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with steps
 * halved until they help. Nothing in it is left to chance.
 * @param of gives the value, and writes the slope into its second argument
 */
export function minimize(size, of, { turns = 120, memory = 10, enough = 1e-4 } = {}) {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = of(at, slope);
  const past = [];
  for (let turn = 0; turn < turns; turn++) {
    const way = direction(slope, past);
    const descent = dot(way, slope);
    if (descent > -enough) break;
    let step = turn === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
    for (; step > 1e-10; step /= 2) {
      const next = at.map((one, i) => one + step * way[i]);
      const nextSlope = new Float64Array(size);
      const nextValue = of(next, nextSlope);
      if (nextValue > value + 1e-4 * step * descent) continue;
      const moved = next.map((one, i) => one - at[i]);
      const turned = nextSlope.map((one, i) => one - slope[i]);
      const curve = dot(moved, turned);
      if (curve > 1e-12) past.push({ moved, turned, curve });
      if (past.length > memory) past.shift();
      [at, slope, value] = [next, nextSlope, nextValue];
      break;
    }
    if (step <= 1e-10) break;
  }
  return at;
}

function direction(slope, past) {
  const way = slope.map((one) => -one);
  const shares = new Array(past.length);
  for (let i = past.length - 1; i >= 0; i--) {
    shares[i] = dot(past[i].moved, way) / past[i].curve;
    addTo(way, past[i].turned, -shares[i]);
  }
  const last = past.at(-1);
  if (last) {
    const scale = last.curve / dot(last.turned, last.turned);
    for (let i = 0; i < way.length; i++) way[i] *= scale;
  }
  past.forEach((one, i) => addTo(way, one.moved, shares[i] - dot(one.turned, way) / one.curve));
  return way;
}

function addTo(sum, one, share) {
  for (let i = 0; i < sum.length; i++) sum[i] += share * one[i];
}

function dot(one, other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
