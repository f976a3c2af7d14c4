/** How well something told which comments are labelled; shares from 0 to 1, NaN where nothing was to be divided. */
export interface Told {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A number for each comment, the higher the surer, with its label. */
export interface Rated {
  readonly rating: number;
  readonly label: boolean;
}

export function told(rated: readonly Rated[], from: number): Told {
  let [both, found, labelled] = [0, 0, 0];
  for (const { rating, label } of rated) {
    if (rating >= from) found += 1;
    if (label) labelled += 1;
    if (rating >= from && label) both += 1;
  }
  return { precision: both / found, recall: both / labelled, f1: (2 * both) / (found + labelled) };
}

/** The area under the ROC curve: how often a labelled comment is rated above an unlabelled one; a tie counts half. */
export function areaUnder(rated: readonly Rated[]): number {
  const order = [...rated].sort((a, b) => a.rating - b.rating);
  let [ranks, labelled] = [0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end]!.rating === order[start]!.rating) end += 1;
    for (let i = start; i < end; i++) {
      if (!order[i]!.label) continue;
      ranks += (start + end + 1) / 2;
      labelled += 1;
    }
    start = end;
  }
  return (ranks - (labelled * (labelled + 1)) / 2) / (labelled * (order.length - labelled));
}

/** The rating from which on the F1 is highest: what a baseline could reach at best. */
export function bestCut(rated: readonly Rated[]): number {
  const order = [...rated].sort((a, b) => b.rating - a.rating);
  const labelled = order.filter(({ label }) => label).length;
  let [both, best, cut] = [0, 0, Infinity];
  order.forEach(({ rating, label }, i) => {
    if (label) both += 1;
    const f1 = (2 * both) / (i + 1 + labelled);
    if (f1 > best && order[i + 1]?.rating !== rating) [best, cut] = [f1, rating];
  });
  return cut;
}
