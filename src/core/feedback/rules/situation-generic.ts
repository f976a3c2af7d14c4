import { matches } from './matches';
import type { Rule } from './rule';
import { isFeedback } from './structure';

const generic =
  / (?:in )?(?<what>(?:some|several|many|various|a few|a couple of|multiple|certain|a lot of|lots of|most) (?:of the |of these )?(?:places|spots|cases|files|areas|parts|occasions|situations|methods|functions|classes|tests)|somewhere|everywhere|all over the place|all over|here and there|in general(?= [.!?])|the whole thing|things like that|the code(?= [.!?])) /g;
const precise = /[§"»¶]| (?:line|lines) \d| \d+ /;

export const situationGeneric: Rule = {
  code: 'situation-generic',
  group: 'structure',
  severity: 'hint',
  rank: 32,
  message: 'A place that could be anywhere, so the reader has to search. Which one did you have in mind?',
  doc: {
    title: 'A situation that could be anywhere',
    why: 'One example that can be opened says more than "in several places", and the reader finds the others alone.',
    poor: 'Errors are swallowed in several places.',
    good: 'Errors are swallowed in `loadProfile` (line 41), for one; two more places do the same.',
  },
  check(reading) {
    if (!isFeedback(reading) || reading.remarks.some(({ gist }) => precise.test(gist.line))) return [];
    return matches(reading, generic).slice(0, 1);
  },
};
