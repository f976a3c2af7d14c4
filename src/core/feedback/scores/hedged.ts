import type { Prose } from '../prose/prose';
import { hedgePhrases, proposingPhrases } from './hedge-phrases';
import { findPhrases, phraseTable, together } from './phrases';
import { asking } from './questions';

const phrases = phraseTable(hedgePhrases);
const proposing = phraseTable(proposingPhrases);
/** What a question still counts beside a proposal. */
const besideProposal = 0.75;

/**
 * How far the writer of a comment is unsure of it, or has not understood, from 0 to 1. A softly put proposal is neither.
 * A phrase and the question that it stands in are one sign; each sentence adds its own.
 */
export function hedging(prose: Prose): number {
  const share = findPhrases(proposing, prose.words).length > 0 ? besideProposal : 1;
  return together(
    prose.sentences.map((sentence) => Math.max(asking(sentence) * share, together(findPhrases(phrases, sentence.words).map((match) => match.strength)))),
  );
}
