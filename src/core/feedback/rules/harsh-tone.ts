import type { Rule } from './rule';
import { hurtsFrom, sentenceBehind, shownFrom } from './scored';

export const harshTone: Rule = {
  code: 'harsh-tone',
  group: 'content',
  severity: 'information',
  rank: 95,
  message: 'Harsh words are what is remembered, not the point. What does the code do that made you write this?',
  doc: {
    title: 'A harsh tone',
    why: 'Anger and vulgar words draw all attention to themselves. The fact that caused them gets lost, and so does the next honest question.',
    poor: 'What the hell is this crap?',
    good: 'I expected one query here and found four. What makes them necessary?',
    seed: 'Kluger and DeNisi (1996): feedback that turns attention to the self lowers performance',
  },
  check(reading) {
    const { harsh } = reading.scores;
    if (harsh < shownFrom) return [];
    return [{ ...sentenceBehind(reading, 'harsh'), ...(harsh >= hurtsFrom ? { severity: 'warning' as const } : {}) }];
  },
};
