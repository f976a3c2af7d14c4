import type { Word } from '../prose/words';

/** Into how many places words are dealt, and pairs of words after them. */
const half = 1 << 15;
export const places = 2 * half;
/** A pair is said by its words already. */
const pairShare = 0.6;

/**
 * Who somebody is, where from, and what they believe. In the threads that were learned from, such words stand among hard
 * words, and still they say nothing about conduct.
 */
const ofPeople = new Set(
  (
    'black white asian african arab jew jews jewish muslim muslims islam christian christians catholic god religion religious gay lesbian trans transgender queer lgbt woman women ' +
    'man men girl girls boy boys female male gender race racial disabled disability autistic immigrant immigrants refugee chinese china russian russia russians ukraine ukrainian ' +
    'israel israeli palestine palestinian india indian indians american americans america german germans germany french france polish turkish iran iranian african-american korea ' +
    'korean japan japanese mexican brazil brazilian hong kong taiwan tibet uyghur master slave whitelist blacklist blm'
  ).split(' '),
);

/** A word or a pair at its place, and how much of the comment it is. */
export interface Term {
  readonly place: number;
  readonly share: number;
}

/**
 * The terms of a comment that were seen when learning. Seldom ones count more, repeated ones a little more, and the squares
 * of all words sum up to 1, so that long and short comments are alike; those of the pairs to less.
 * @param rarityAt how seldom the terms at a place are, 0 for never seen
 */
export function termsOf(words: readonly Word[], rarityAt: (place: number) => number): readonly Term[] {
  const seen: { place: number; share: number }[] = [];
  let ofWords = 0;
  let ofPairs = 0;
  for (const [place, times] of termPlaces(words)) {
    const share = (1 + Math.log(times)) * rarityAt(place);
    if (share === 0) continue;
    seen.push({ place, share });
    if (place < half) ofWords += share * share;
    else ofPairs += share * share;
  }
  const word = 1 / Math.sqrt(ofWords);
  const pair = pairShare / Math.sqrt(ofPairs);
  for (const term of seen) term.share *= term.place < half ? word : pair;
  return seen;
}

/** The words of a comment and their pairs, each as its place, with how often it occurs. Names of code, and what says who somebody is, are left out. */
function termPlaces(words: readonly Word[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let before: number | undefined;
  for (const word of words) {
    if (word.isName || ofPeople.has(word.lower)) continue;
    const hash = hashOf(plain(word));
    count(counts, hash & (half - 1));
    // Mixed so that the order of the two matters.
    if (before !== undefined) count(counts, half + (mixed(Math.imul(before, 31) ^ hash ^ 0x5bd1e995) & (half - 1)));
    before = hash;
  }
  return counts;
}

function plain({ lower, isMention }: Word): string {
  if (isMention) return '@';
  if (lower.charCodeAt(0) < 58) return '#';
  return lower;
}

function count(counts: Map<number, number>, place: number): void {
  counts.set(place, (counts.get(place) ?? 0) + 1);
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), its bits stirred once more because only the low ones are used. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length && i < 40; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (once ^ (once >>> 15)) >>> 0;
}
