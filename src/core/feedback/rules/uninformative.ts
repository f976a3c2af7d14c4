import type { Rule } from './rule';
import { sentenceBehind, shownFrom } from './scored';
import { vagueVerdict } from './vague-verdict';

export const uninformative: Rule = {
  code: 'uninformative',
  group: 'content',
  severity: 'hint',
  rank: 35,
  message: 'Little that somebody could act on or learn from. What did you see, or what would be better?',
  doc: {
    title: 'Little to act on',
    why: 'A comment that neither says what was seen nor what would be better costs a round of asking back.',
    poor: 'Same problem as before.',
    good: 'This part runs again after each key. Would once per save be enough?',
  },
  check(reading) {
    const { scores, role, said, prose } = reading;
    if (scores.uninformative < shownFrom || role === 'praise' || role === 'reply' || role === 'fragment' || role === 'question') return [];
    // However few the words: a fact, a reason or a change that is named is something to act on, and so is a page to read.
    if (said.behavior || said.impact || said.rationale || (said.nextStep && said.situation) || prose.masked.some(({ kind }) => kind === 'link')) return [];
    return vagueVerdict.check(reading).length > 0 ? [] : [sentenceBehind(reading, 'uninformative')];
  },
};
