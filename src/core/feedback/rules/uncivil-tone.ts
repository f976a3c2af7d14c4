import type { Rule } from './rule';
import { hurtsFrom, sentenceBehind, shownFrom } from './scored';

export const uncivilTone: Rule = {
  code: 'uncivil-tone',
  group: 'content',
  severity: 'information',
  rank: 90,
  message: 'Impatience or mockery closes ears. What do you need from the other person, and why?',
  doc: {
    title: 'An impatient or mocking tone',
    why: 'Who feels mocked or pushed defends themselves and stops asking. A plain need with its reason can be met.',
    poor: 'How many more times do I have to explain this to you?',
    good: 'The guide asks for one migration per change, because they are rolled back one by one. Can you split this one?',
  },
  check(reading) {
    const { uncivil, harsh } = reading.scores;
    // Harsh words are told of once.
    if (uncivil < shownFrom || harsh >= shownFrom) return [];
    return [{ ...sentenceBehind(reading, 'uncivil'), ...(uncivil >= hurtsFrom ? { severity: 'warning' as const } : {}) }];
  },
};
