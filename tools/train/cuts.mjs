/** The area under the curve: how often a labelled text has the higher sum. Ties count half. */
export function aucOf(sums, labels) {
  const order = sums.map((sum, i) => [sum, labels[i]]).sort((a, b) => a[0] - b[0]);
  const yes = labels.filter(Boolean).length;
  let ranks = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && order[end][0] === order[i][0]) end += 1;
    for (let k = i; k < end; k++) if (order[k][1]) ranks += (i + end + 1) / 2;
    i = end;
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (labels.length - yes));
}

/** From which sum on one says yes for the best F1. */
export function bestCut(sums, labels) {
  const order = sums.map((sum, i) => [sum, labels[i]]).sort((a, b) => b[0] - a[0]);
  const yes = labels.filter(Boolean).length;
  let right = 0;
  let best = { f1: 0, cut: Infinity };
  order.forEach(([sum, label], i) => {
    right += label;
    const f1 = (2 * right) / (i + 1 + yes);
    if (f1 > best.f1) best = { f1, cut: sum };
  });
  return best;
}

export function f1At(told, labels) {
  const right = told.filter((one, i) => one && labels[i]).length;
  return (2 * right) / (told.filter(Boolean).length + labels.filter(Boolean).length);
}
