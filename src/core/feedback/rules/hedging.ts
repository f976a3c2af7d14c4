import { matches } from './matches';
import type { Rule } from './rule';
import { shownFrom } from './scored';

const hedge = / (?:maybe|perhaps|possibly|might|i think|i guess|i suppose|i wonder|not sure|i'm not sure|kind of|sort of|somewhat|probably|seems?|could be|may be|i believe|i feel like|if i'm not mistaken) /g;

export const hedging: Rule = {
  code: 'hedging',
  group: 'content',
  severity: 'hint',
  rank: 20,
  message: 'So many reservations that the point is hard to find. What are you sure of, and what is the open question?',
  doc: {
    title: 'More reservations than remark',
    why: 'One "I think" is honest. Several leave the reader to guess whether anything needs to be done. Saying what is known and asking about the rest is honest too, and clear.',
    poor: 'I might be wrong, but I think maybe this could possibly be a bit slow?',
    good: 'This reads the file once per row. Is the list ever longer than a page?',
  },
  check(reading) {
    if (reading.scores.hedged < shownFrom) return [];
    const words = matches(reading, hedge);
    const [first] = words;
    const last = words.at(-1);
    // A question without one is a question.
    return first && last ? [{ start: first.start, end: last.end }] : [];
  },
};
