import type { Rule } from './rule';

export const notEnglish: Rule = {
  code: 'not-english',
  group: 'content',
  severity: 'hint',
  rank: 1,
  message: 'Coachmark reads English only, so here it looks for missing parts and nothing else.',
  doc: {
    title: 'Not in English',
    why: 'The words of the other rules are English. In another language they would find what is not there, so only parts with a label are looked at.',
    poor: 'Das ist hier leider nicht ganz richtig, oder?',
    good: 'The same with labels, whose emptiness can be seen in any language.',
  },
  anyLanguage: true,
  check: ({ english, prose }) => (english ? [] : [{ start: prose.words[0]?.start ?? 0, end: prose.words[0]?.end ?? 0 }]),
};
