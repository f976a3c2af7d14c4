import type { Rule } from './rule';
import { isFeedback, observation, openLabel } from './structure';

export const nextStepMissing: Rule = {
  code: 'next-step-missing',
  group: 'structure',
  severity: 'information',
  rank: 50,
  message: 'A must without a next step leaves the way out open. What would settle it?',
  doc: {
    title: 'A must without a next step',
    why: 'What has to change before the merge is settled sooner when both know what would settle it.',
    poor: 'This loses updates when two people save at once.',
    good: 'This loses updates when two people save at once. Compare the version before writing, as `saveDraft` does.',
  },
  anyLanguage: true,
  check(reading) {
    if (!isFeedback(reading) || reading.kind === 'reinforce') return [];
    const label = openLabel(reading, 'nextStep');
    if (label) return [{ ...label, message: 'A next step that is still open. What would settle it?' }];
    return reading.english && reading.weight === 'must' && !reading.said.nextStep ? [observation(reading)] : [];
  },
};
