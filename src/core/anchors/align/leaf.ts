import { alignPairs } from './align-pairs';
import { how, match, type Matches, type Region } from './match-state';

/** Up to so many pairs of lines every pair is looked at. */
const mostPairs = 40_000;

/**
 * Matches equal lines of a region in which none is unique on both sides. A small one is solved as a whole; a large one is
 * parted at its rarest line, and what is left on either side is handed back; where nothing is rare nothing is matched.
 */
export function leafMatches(matches: Matches, region: Region, goOn: (part: Region) => void, mostOften: number): void {
  const { a0, a1, b0, b1 } = region;
  const { keys, weights } = matches.before;
  const after = matches.after.keys;
  if ((a1 - a0) * (b1 - b0) <= mostPairs) {
    const gain = (i: number, j: number): number => (keys[i] === after[j] ? 0.02 + weights[i]! : 0);
    alignPairs(region, gain, (i, j) => match(matches, i, j, how.equal));
    return;
  }
  const run = rarestRun(matches, region, mostOften);
  if (!run) return;
  for (let i = run.a0, j = run.b0; i < run.a1; i++, j++) match(matches, i, j, how.equal);
  goOn({ a0, a1: run.a0, b0, b1: run.b0 });
  goOn({ a0: run.a1, a1, b0: run.b1, b1 });
}

/** Around the line that stands least often on both sides: the longest run of equal lines. */
function rarestRun(matches: Matches, region: Region, mostOften: number): Region | undefined {
  const { a0, a1, b0, b1 } = region;
  const { keys, weights } = matches.before;
  const after = matches.after.keys;
  const places = new Map<number, { a: number[]; b: number[] }>();
  for (let i = a0; i < a1; i++) {
    if (weights[i]! < 0.2) continue;
    const known = places.get(keys[i]!);
    if (known) known.a.push(i);
    else places.set(keys[i]!, { a: [i], b: [] });
  }
  for (let j = b0; j < b1; j++) places.get(after[j]!)?.b.push(j);
  let rarest: { a: number[]; b: number[] } | undefined;
  let least = mostOften * mostOften + 1;
  for (const both of places.values()) {
    const times = both.a.length * both.b.length;
    if (times > 0 && times < least) {
      least = times;
      rarest = both;
    }
  }
  let best: Region | undefined;
  for (const i of rarest?.a ?? []) {
    for (const j of rarest?.b ?? []) {
      const run = runAround(keys, after, i, j, region);
      if (!best || run.a1 - run.a0 > best.a1 - best.a0) best = run;
    }
  }
  return best;
}

function runAround(a: Int32Array, b: Int32Array, i: number, j: number, { a0, a1, b0, b1 }: Region): Region {
  let before = 0;
  let behind = 1;
  while (i - before > a0 && j - before > b0 && a[i - before - 1] === b[j - before - 1]) before += 1;
  while (i + behind < a1 && j + behind < b1 && a[i + behind] === b[j + behind]) behind += 1;
  return { a0: i - before, a1: i + behind, b0: j - before, b1: j + behind };
}
