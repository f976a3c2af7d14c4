/** How alike lines of two texts are, with what was computed of each line kept for the next question. */
export class Similarity {
  private readonly before: (Int32Array | undefined)[] = [];
  private readonly after: (Int32Array | undefined)[] = [];

  constructor(
    private readonly beforeTexts: readonly (string | undefined)[],
    private readonly afterTexts: readonly (string | undefined)[],
  ) {}

  /** From 0 (nothing in common) to 1 (the same but for white space); 0 where a text is not known. */
  of(i: number, j: number): number {
    const a = (this.before[i] ??= bigramsOf(this.beforeTexts[i]));
    const b = (this.after[j] ??= bigramsOf(this.afterTexts[j]));
    return dice(a, b);
  }
}

/** The same for two single lines. */
export function similarityOf(a: string, b: string): number {
  return dice(bigramsOf(a), bigramsOf(b));
}

/** Twice what is in both over what is in each (L. R. Dice, 1945), on sorted lists that may repeat. */
function dice(a: Int32Array, b: Int32Array): number {
  const shorter = Math.min(a.length, b.length);
  // Nothing that is so much shorter can be alike enough for anybody.
  if (shorter * 4 < Math.max(a.length, b.length)) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      common += 1;
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  return (2 * common) / (a.length + b.length);
}

/** A line of more units than this is compared by its beginning. */
const mostUnits = 400;

/** Pairs of neighbouring units, sorted; white space only counts between two word characters. */
function bigramsOf(text: string | undefined): Int32Array {
  if (text === undefined) return new Int32Array(0);
  const squeezed = text.slice(0, mostUnits).trim().replace(/\s+/g, ' ').replace(/(?<=\W) | (?=\W)/g, '');
  if (squeezed.length === 0) return new Int32Array(0);
  if (squeezed.length === 1) return Int32Array.of(squeezed.charCodeAt(0));
  const pairs = new Int32Array(squeezed.length - 1);
  for (let i = 0; i + 1 < squeezed.length; i++) pairs[i] = squeezed.charCodeAt(i) * 65536 + squeezed.charCodeAt(i + 1);
  return pairs.sort();
}
