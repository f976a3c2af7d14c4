import { hitOf } from './matches';
import type { Rule } from './rule';
import { isFeedback, isNit } from './structure';

export const expertKnowsDetails: Rule = {
  code: 'expert-knows-details',
  group: 'level',
  severity: 'hint',
  rank: 21,
  message: 'A detail that an expert or a tool finds alone. Is there a blind spot behind it that is worth their time?',
  doc: {
    title: 'For an expert: a detail',
    why: 'Experts gain from rare remarks among peers on what they cannot see themselves. Details bury those.',
    poor: 'Nit: trailing blank.',
    good: 'This is the third protocol with its own framing. What keeps us from sharing one?',
    seed: 'Dreyfus and Dreyfus (1980): five stages of skill acquisition',
  },
  check(reading) {
    const [first] = reading.remarks;
    return reading.level === 'expert' && first && isFeedback(reading) && isNit(reading) ? [hitOf(first)] : [];
  },
};
