import type { Rule } from './rule';
import { isFeedback, observation } from './structure';

export const noviceNeedsAStep: Rule = {
  code: 'novice-needs-a-step',
  group: 'level',
  severity: 'information',
  rank: 52,
  message: 'For somebody new an open end is hard to act on. What is the one next step?',
  doc: {
    title: 'For a novice: no step to take',
    why: 'Novices work from concrete instructions for single things. An observation that an expert turns into a plan alone leaves them stuck.',
    poor: 'This mixes reading and drawing.',
    good: 'This mixes reading and drawing, which makes it hard to test. Move the lines that read into a function of their own first.',
    seed: 'Dreyfus and Dreyfus (1980): five stages of skill acquisition',
  },
  check(reading) {
    // On a must the step is missed anyway.
    if (reading.level !== 'novice' || reading.weight === 'must' || reading.kind === 'reinforce' || !isFeedback(reading) || reading.said.nextStep) return [];
    return [observation(reading)];
  },
};
