import { asQuestion } from '../rewrites/as-question';
import { hitOf } from './matches';
import type { Rule } from './rule';

export const directAnswer: Rule = {
  code: 'direct-answer',
  group: 'content',
  severity: 'information',
  rank: 62,
  message: 'The answer is given away, so nothing is left to find out. What question would lead there?',
  doc: {
    title: 'An answer where a question was meant',
    why: 'A note of the kind ask has the other person think. An instruction ends that; keep it for when time is short or it is a plain fact, and call the note improve then.',
    poor: 'What if the list is empty? Use `reduce` with an initial value.',
    good: 'What does `reduce` do with an empty list, and what would help it?',
    seed: 'Asking in place of telling: the Socratic method; GROW',
  },
  check({ kind, remarks, prose }) {
    if (kind !== 'ask') return [];
    const suggestion = prose.masked.find((span) => span.kind === 'suggestion');
    const told = remarks.find(({ isAsked, gist }) => isAsked && !gist.asks);
    return told ? [hitOf(told)] : suggestion ? [{ start: suggestion.start, end: suggestion.end }] : [];
  },
  rewrite: asQuestion,
};
