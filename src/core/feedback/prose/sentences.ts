import type { Word } from './words';

/** A sentence, or what stands for one: a line of a list, a paragraph without a full stop. */
export interface Sentence {
  readonly start: number;
  /** Exclusive, its closing signs included. */
  readonly end: number;
  readonly words: readonly Word[];
  /** How it ends; empty where it just stops. */
  readonly close: '.' | '!' | '?' | '';
}

/** What ends a sentence: closing signs before white space or the end, an empty line, or a line that begins a list or a heading. */
const boundary = /[.!?…]+["')\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•]|\d{1,3}[.)]|#{1,6}) )/g;
const abbreviated = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|no|fig|incl|a\.k\.a)\.$/i;

/** Parts the prose into sentences, the words dealt out to them. Pieces without a word are left out. */
export function sentencesIn(own: string, words: readonly Word[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  const cut = (end: number, signs: string): void => {
    const from = next;
    while (next < words.length && words[next]!.start < end) next += 1;
    const inside = words.slice(from, next);
    if (inside.length > 0) {
      const trimmed = own.slice(start, end);
      const lead = trimmed.length - trimmed.trimStart().length;
      sentences.push({ start: start + lead, end: start + trimmed.trimEnd().length, words: inside, close: closeOf(signs) });
    }
    start = end;
  };
  for (const match of own.matchAll(boundary)) {
    const end = match.index + match[0].length;
    const isFollowed = match[0] === '.' && abbreviated.test(own.slice(Math.max(0, match.index - 8), end));
    if (!isFollowed) cut(end, match[0]);
  }
  cut(own.length, '');
  return sentences;
}

function closeOf(signs: string): Sentence['close'] {
  if (signs.includes('?')) return '?';
  if (signs.includes('!')) return '!';
  return signs.includes('.') || signs.includes('…') ? '.' : '';
}
