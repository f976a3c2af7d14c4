/** Where a line went: to another line, from 0, or nowhere that can be said for sure. */
export type Carried = number | 'gone' | 'unsure';

/** A line with fewer units says too little to be known again by itself. */
const leastUnits = 5;
/** So many lines in a row, out of order, are a moved block; fewer may stand there by chance. */
const leastBlock = 3;
/** An edited line between two that stand is the same line when so much of it is. */
const leastAlike = 0.5;

/**
 * Carries lines over one commit. Lines that stand once in either text, white space at the ends aside, are checkpoints when
 * they are in order or in a moved block; equal lines next to them are carried along. Where the checkpoints above and below
 * disagree, nothing is sure.
 */
export function carryLines(before: readonly string[], after: readonly string[]): (line: number) => Carried {
  const [a, b] = [before.map((line) => line.trim()), after.map((line) => line.trim())];
  const checkpoints = findCheckpoints(a, b);
  const down = extend(a, b, checkpoints, 1);
  const up = extend(a, b, checkpoints, -1);
  const standing = a.map((_, i) => {
    const [above, below] = [down.get(i), up.get(i)];
    return above !== undefined && below !== undefined && above !== below ? undefined : (above ?? below);
  });
  return (line) => {
    const to = standing[line];
    if (to !== undefined) return to;
    if (down.has(line) || up.has(line)) return 'unsure';
    return carryEdited(a, b, line, standing);
  };
}

/** An edited line between two that stand, or lines that are gone without anything in their place. */
function carryEdited(a: readonly string[], b: readonly string[], line: number, standing: readonly (number | undefined)[]): Carried {
  let top = line - 1;
  while (top >= 0 && standing[top] === undefined) top -= 1;
  let bottom = line + 1;
  while (bottom < a.length && standing[bottom] === undefined) bottom += 1;
  const from = top < 0 ? -1 : standing[top]!;
  const to = bottom === a.length ? b.length : standing[bottom]!;
  if (to === from + 1) return 'gone';
  if (to === from + 2 && bottom === top + 2 && alike(a[line]!, b[from + 1]!) >= leastAlike) return from + 1;
  return 'unsure';
}

function findCheckpoints(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const [inA, inB] = [once(a), once(b)];
  const pairs: [number, number][] = [];
  for (const [text, i] of inA) {
    const j = inB.get(text);
    if (j !== undefined && text.length >= leastUnits) pairs.push([i, j]);
  }
  pairs.sort(([i], [j]) => i - j);
  const ordered = new Set(rising(pairs.map(([, j]) => j)));
  const kept = pairs.filter(([i, j], at) => ordered.has(at) || blockAround(a, b, i, j) >= leastBlock);
  return new Map(kept);
}

/** How many equal lines that say something stand around a pair without a break. */
function blockAround(a: readonly string[], b: readonly string[], i: number, j: number): number {
  let count = 0;
  for (let x = i, y = j; x >= 0 && y >= 0 && a[x] === b[y]; x--, y--) if (a[x]!.length >= leastUnits) count += 1;
  for (let x = i + 1, y = j + 1; x < a.length && y < b.length && a[x] === b[y]; x++, y++) if (a[x]!.length >= leastUnits) count += 1;
  return count;
}

/** Lines that stand only once, and where. */
function once(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (places.has(line)) often.add(line);
    places.set(line, i);
  }
  for (const line of often) places.delete(line);
  return places;
}

/** From each checkpoint the equal lines that follow it in one direction, up to the next checkpoint. */
function extend(a: readonly string[], b: readonly string[], checkpoints: ReadonlyMap<number, number>, step: 1 | -1): ReadonlyMap<number, number> {
  const carried = new Map<number, number>();
  for (const [i, j] of checkpoints) {
    carried.set(i, j);
    for (let x = i + step, y = j + step; a[x] !== undefined && a[x] === b[y] && !checkpoints.has(x); x += step, y += step) carried.set(x, y);
  }
  return carried;
}

/** The positions of a longest rising part. */
function rising(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [i, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = i;
  }
  const found: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) found.push(i);
  return found;
}

/** Shared pairs of neighbouring characters, from 0 to 1 (L. Dice, 1945). */
function alike(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) shared += 1;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
