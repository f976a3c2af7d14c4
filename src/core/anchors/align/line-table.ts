/**
 * A text as the alignment sees it: for each line a key that is equal when nothing but white space differs, and how much
 * the line says. A line of which only the key is known has no text.
 */
export interface LineTable {
  readonly count: number;
  /** One 32-bit key for each line; 0 for a blank one. */
  readonly keys: Int32Array;
  /** How much each line says: 0 for a blank one, little for a lone bracket, 1 for a full statement. */
  readonly weights: Float32Array;
  readonly texts: readonly (string | undefined)[];
}

/** So many letters and digits make a line say all that a line can say. */
const fullLetters = 16;

export function tableOf(texts: readonly string[]): LineTable {
  const keys = new Int32Array(texts.length);
  const weights = new Float32Array(texts.length);
  for (let i = 0; i < texts.length; i++) readLine(texts[i]!, i, keys, weights);
  return { count: texts.length, keys, weights, texts };
}

/** The same table with shorter keys, to be aligned with one of which only those are known. */
export function withShortKeys(table: LineTable): LineTable {
  return { ...table, keys: table.keys.map(shortKey) };
}

/** The part of a key that a note stores of a line: 24 bits; 0 only for a blank line. */
export function shortKey(key: number): number {
  return key === 0 ? 0 : key & 0xffffff || 1;
}

/** FNV-1a over the units that are no white space, and the count of letters and digits, in one pass. */
function readLine(text: string, at: number, keys: Int32Array, weights: Float32Array): void {
  let hash = 0x811c9dc5;
  let letters = 0;
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) continue;
    units += 1;
    if (isWord(unit)) letters += 1;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  if (units === 0) return;
  // The last step of FNV leaves the low bits poorly mixed for short lines.
  hash ^= hash >>> 15;
  keys[at] = hash === 0 ? 1 : hash;
  weights[at] = Math.max(0.08, Math.min(1, letters / fullLetters));
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff;
}

function isWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit > 127;
}
