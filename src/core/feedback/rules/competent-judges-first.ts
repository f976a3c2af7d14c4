import { firstRequest, isFeedback } from './structure';
import type { Rule } from './rule';

export const competentJudgesFirst: Rule = {
  code: 'competent-judges-first',
  group: 'level',
  severity: 'hint',
  rank: 22,
  message: 'A ready answer, where their own judgment is what grows now. What would they weigh here?',
  doc: {
    title: 'For somebody competent: told, not asked',
    why: 'Competent people learn from patterns and from judging their own work. Asked first, they often find it alone, and more than was meant.',
    poor: 'Move the retry into the client, because three callers repeat it.',
    good: 'Three callers repeat this retry. Where would you put it, and why?',
    seed: 'Dreyfus and Dreyfus (1980): five stages of skill acquisition',
  },
  check(reading) {
    const { level, weight, remarks } = reading;
    if (level !== 'competent' || weight === 'must' || !isFeedback(reading) || remarks.some(({ gist }) => gist.asks)) return [];
    const told = firstRequest(reading);
    return told ? [told] : [];
  },
};
