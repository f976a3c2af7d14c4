import { withoutWords } from '../rewrites/without-words';
import { requested } from '../reading/verbs';
import { matches } from './matches';
import type { Rule } from './rule';

/** `just` and `simply` make small what is asked for; of time, of amount and of oneself they mean something else. */
const small =
  /(?<= (?:you|we|u|can|could|can't|couldn't|should|would|to|please|and|not|then|or|maybe|let's|instead|nit|,|;|:|-) |^ )(?<!(?:i|it|this|that|which|they) (?:can|could|should|would|will) )(?<what>just|simply|merely) (?=(?<verb>[a-z]+) )/g;
const evident =
  / (?<what>obviously|of course|clearly|evidently|trivially|needless to say|as everyone knows|as everybody knows|it's obvious that|it is obvious that|it's trivial to|all you have to do is|all you need to do is|all you had to do was|how hard can it be|it's not that hard|it's not rocket science|it's easy|it is easy|easy fix|trivial fix|anyone can see|any idiot|everybody knows|everyone knows) (?!(?:named|defined|separated|documented|stated|labelled|labeled|marked|structured|written|visible|distinguish|distinguishes|describes|says|communicates|communicate|show|shows|state|states|express|expresses|named|mark|indicate|indicates|convey|conveys|explains|explain|not what|in|as|than) )/g;
const clearly = / (?:more|less|not|very|as|so|most|how|state|stated|say|says|read|reads|too|speak|write|quite) $/;

export const minimizer: Rule = {
  code: 'minimizer',
  group: 'content',
  severity: 'hint',
  rank: 25,
  message: '"{0}" makes it small, and whoever finds it hard feels small too. The sentence stands without it.',
  doc: {
    title: 'Just, simply, obviously',
    why: 'What is obvious to one is new to the other. These words add nothing to the request and tell the reader that they ought to have known.',
    poor: 'You can simply use a set.',
    good: 'You can use a set.',
  },
  check(reading) {
    const { own } = reading.prose;
    const asked = matches(reading, small, { accepts: ({ groups }) => requested.has(groups!['verb']!) && groups!['verb'] !== 'be' });
    const plain = matches(reading, evident).filter(({ start }) => !clearly.test(` ${own.slice(Math.max(0, start - 10), start).toLowerCase()}`));
    return [...asked, ...plain].map((hit) => ({ ...hit, args: [reading.text.slice(hit.start, hit.end)] }));
  },
  rewrite: (reading, hit) => withoutWords(reading.text, [hit]),
};
