import { afterSentence } from '../rewrites/after-sentence';
import type { Rule } from './rule';
import { isFeedback, isNit, observation, openLabel } from './structure';

export const impactMissing: Rule = {
  code: 'impact-missing',
  group: 'structure',
  severity: 'information',
  rank: 55,
  message: 'An observation without its effect, so its weight is a guess. What happens because of this?',
  doc: {
    title: 'An observation without its effect',
    why: 'A fact about the code says nothing of how much it matters. The effect on users, readers or the next change does.',
    poor: 'The reply is parsed twice.',
    good: 'The reply is parsed twice, so opening a large project takes a second longer.',
    seed: 'Situation-Behavior-Impact, Center for Creative Leadership',
  },
  anyLanguage: true,
  check(reading) {
    const { said } = reading;
    if (!isFeedback(reading)) return [];
    const label = openLabel(reading, 'impact');
    if (label) return [label];
    if (!reading.english || !said.behavior || said.impact || said.rationale || isNit(reading)) return [];
    return [observation(reading)];
  },
  rewrite: (reading, hit) => afterSentence(reading, hit, ', which leads to …'),
};
