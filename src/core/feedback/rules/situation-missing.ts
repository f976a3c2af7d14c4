import { hitOf } from './matches';
import type { Rule } from './rule';
import { isFeedback, isNit, openLabel } from './structure';

export const situationMissing: Rule = {
  code: 'situation-missing',
  group: 'structure',
  severity: 'hint',
  rank: 30,
  message: 'No place or case is named, and later nobody remembers which it was. Which element, or when does it happen?',
  doc: {
    title: 'No situation',
    why: 'A comment is read away from its line too: in a list, in a mail, in the next talk. Naming the element or the case keeps it clear there.',
    poor: 'It is not needed, please remove it.',
    good: 'The retry in `send` is not needed when the queue is empty, please remove it there.',
    seed: 'Situation-Behavior-Impact, Center for Creative Leadership',
  },
  anyLanguage: true,
  check(reading) {
    if (!isFeedback(reading)) return [];
    const label = openLabel(reading, 'situation');
    if (label) return [label];
    // A statement about nothing in particular may be an answer; a request about nothing in particular cannot be met.
    const request = reading.remarks.find(({ isAsked }) => isAsked);
    return reading.english && !reading.said.situation && request && !isNit(reading) ? [hitOf(request)] : [];
  },
};
