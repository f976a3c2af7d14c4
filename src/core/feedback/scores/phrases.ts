import type { Word } from '../prose/words';

/** A phrase as it was found among words. */
export interface Match {
  readonly strength: number;
  /** Index of the first word. */
  readonly first: number;
  /** Index after the last word. */
  readonly end: number;
}

interface Slot {
  /** Undefined for any word. */
  readonly words: ReadonlySet<string> | undefined;
  readonly isOptional: boolean;
}

interface Phrase {
  readonly slots: readonly Slot[];
  readonly strength: number;
}

/** Phrases by the words that they may begin with. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Phrases with their strength. A phrase is words with blanks between; `a|b` stands for either, `*` for any one word, and a
 * word with `?` behind may be left out.
 */
export type PhraseList = readonly (readonly [strength: number, ...phrases: string[]])[];

export function phraseTable(...lists: readonly PhraseList[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const [strength, ...phrases] of lists.flat()) {
    for (const written of phrases) {
      const phrase: Phrase = { slots: written.split(' ').map(slotOf), strength };
      for (const word of beginnings(phrase.slots)) {
        const known = table.get(word);
        if (known) known.push(phrase);
        else table.set(word, [phrase]);
      }
    }
  }
  return table;
}

function slotOf(written: string): Slot {
  const isOptional = written.length > 1 && written.endsWith('?');
  const words = (isOptional ? written.slice(0, -1) : written).split('|');
  return { words: words.includes('*') ? undefined : new Set(words), isOptional };
}

function beginnings(slots: readonly Slot[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const slot of slots) {
    for (const word of slot.words ?? []) words.add(word);
    if (!slot.isOptional) break;
  }
  return words;
}

/**
 * The phrases in these words, none overlapping another: at each word the longest that begins there, and of two as long the
 * one that was listed later. So a longer harmless phrase keeps a shorter harsh one from being found in it.
 */
export function findPhrases(table: PhraseTable, words: readonly Word[]): readonly Match[] {
  const found: Match[] = [];
  for (let first = 0; first < words.length; ) {
    const phrases = table.get(words[first]!.lower);
    // Most words begin no phrase.
    const match = phrases && longestAt(phrases, words, first);
    if (match) found.push(match);
    first = match ? match.end : first + 1;
  }
  return found;
}

function longestAt(phrases: readonly Phrase[], words: readonly Word[], first: number): Match | undefined {
  let end = first;
  let strength = 0;
  for (const phrase of phrases) {
    const reached = endOf(phrase.slots, 0, words, first);
    if (reached >= end && reached > first) [end, strength] = [reached, phrase.strength];
  }
  return end === first ? undefined : { strength, first, end };
}

/** Where the slots end that match from this word on, as far as can be; -1 if they do not. A phrase has few slots, so this stays short. */
function endOf(slots: readonly Slot[], slotAt: number, words: readonly Word[], wordAt: number): number {
  const slot = slots[slotAt];
  if (!slot) return wordAt;
  const word = words[wordAt]?.lower;
  const isMet = word !== undefined && (slot.words === undefined || slot.words.has(word));
  const taken = isMet ? endOf(slots, slotAt + 1, words, wordAt + 1) : -1;
  return slot.isOptional ? Math.max(taken, endOf(slots, slotAt + 1, words, wordAt)) : taken;
}

/** What several signs amount to that each might be mistaken: 0 without any, and never above 1. */
export function together(strengths: Iterable<number>): number {
  let not = 1;
  for (const strength of strengths) not *= 1 - strength;
  return 1 - not;
}
