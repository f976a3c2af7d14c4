import type { Prose } from '../prose/prose';
import { findPhrases, phraseTable } from './phrases';
import { asking } from './questions';
import { holdingWords, idlePhrases, reasonPhrases } from './substance-words';

const reasons = phraseTable(reasonPhrases);
const idle = phraseTable(idlePhrases);

/** What a piece of a comment is worth, in plain words that say something. A block alone is enough to act on. */
const worth = { plain: 1, holding: 0.45, name: 1.7, code: 2, block: 6, link: 3, quoted: 1, exchange: 2, idle: -2.5, question: -1 } as const;
/** What decides: about seven words, half of which only hold the sentence together. Judged, not fitted. */
const half = 5.2;
const width = 1.25;
/** Of a quote without a word of one's own, so many letters are worth a word. It may be a text that lost its line ends on the way. */
const letters = 9;
/** What is to stand in place of what: `a -> b`, `s/a/b/`. */
const exchange = /[-=]>|(?<![\p{L}\p{N}])s\/[^/\s]/gu;
const quotation = /["“][^"“”\n]{2,60}["”]/g;
/** Far above what decides, so that a long comment is not read to its end. */
const enough = 40;

/** How little a comment gives its author to act on, from 0 to 1. */
export function emptiness(prose: Prose): number {
  return 1 / (1 + Math.exp((substance(prose) - half) / width));
}

function substance({ own, masked, words, sentences }: Prose): number {
  let sum = 0;
  for (const { kind, start, end } of masked) {
    if (kind === 'fence' || kind === 'suggestion') sum += worth.block;
    else if (kind === 'code') sum += end - start > 4 ? worth.code : worth.plain;
    else if (kind === 'link') sum += worth.link;
    else if (kind === 'quote' && words.length === 0) sum += (end - start) / letters;
    if (sum > enough) return sum;
  }
  const read = words.length > enough * 2 ? words.slice(0, enough * 2) : words;
  for (const { lower, isName, isMention } of read) {
    if (!isMention) sum += isName ? worth.name : holdingWords.has(lower) ? worth.holding : worth.plain;
  }
  if (sum > enough) return sum;
  for (const { strength } of findPhrases(reasons, read)) sum += strength;
  sum += findPhrases(idle, read).length * worth.idle + count(own, quotation) * worth.quoted + count(own, exchange) * worth.exchange;
  const last = sentences.at(-1);
  return last?.close === '?' && sentences.length === 1 ? sum + asking(last) * worth.question : sum;
}

function count(own: string, sign: RegExp): number {
  return own.match(sign)?.length ?? 0;
}
