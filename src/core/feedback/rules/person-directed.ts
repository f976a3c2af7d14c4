import { aboutTheWork } from '../rewrites/about-the-work';
import { matches } from './matches';
import type { Rule } from './rule';

const traits =
  '(?:careless|lazy|sloppy|stupid|dumb|ignorant|incompetent|clueless|thoughtless|irresponsible|unprofessional|arrogant|stubborn|impossible|terrible|useless|hopeless|slow|blind|an? (?:[a-z]+ )?(?:idiot|moron|amateur|beginner|fool|hack|joke)|not (?:smart|good|careful|listening|paying attention|thinking|reading|competent|cut out)|bad at|terrible at|no good at|not a (?:real )?(?:programmer|developer|engineer)|wasting (?:my|our|everyone\'s|everybody\'s)|out of your depth|the problem|kidding|joking)';
const people = '(?:you|he|she)';
const forms: readonly RegExp[] = [
  new RegExp(` (?<what>(?:${people} (?:are|were|is|was|seem|sound|must be)|you're|he's|she's) (?:so |just |really |very |too |clearly |obviously |simply |being |always |such |kind of |a bit |quite |pretty )*${traits}) `, 'g'),
  / (?<what>(?:did|do|have|can|could|were) you (?:even|actually|ever|really) (?:test|tested|run|read|try|tried|look|looked|check|checked|think|thought|compile|compiled|build|know|understand|bother|care|listen|reviewed|review|see|open|opened|consider|considered|use|using|trying|write)) /g,
  / (?<what>did(?:n't| not) you (?:even )?(?:bother|test|read|think|look|listen|check)) /g,
  / (?<what>you (?:clearly|obviously|evidently|apparently) (?:did not|didn't|don't|do not|haven't|have not|have no|never|can't|cannot|aren't|know nothing|lack|need to learn|forgot)) /g,
  / (?<what>you (?:really|still|just|simply) (?:did not|didn't|don't|do not|can't|cannot|won't) (?:understand|get it|care|listen|know how|know what|bother|read|learn|see it)) /g,
  / (?<what>you (?:(?:do not|don't|didn't|did not) (?:care|understand|bother|get it|listen|know what you|know how to|think before|pay attention|have a clue|have any idea)|have no (?:idea|clue)|should have known|should know better|ought to know|of all people|keep (?:doing|making|forgetting|ignoring|breaking|adding|writing|committing)|can't (?:even|seem to)|cannot even|need to learn|failed to|refuse to|never learn|wrote this (?:drunk|blindfolded|without thinking))) /g,
  / (?<what>you (?:always|never|constantly|keep on|every time|once again) (?:forget|make|do|write|ignore|break|skip|leave|add|test|read|listen|check|push|commit|rush|name|document|ask|answer|respond|miss|overlook|copy|reinvent|complicate|change|use|think|run|close|fix|clean|merge|update|review|follow|finish|explain)) /g,
  / (?<what>(?:typical of you|typical for you|as usual with you|what were you thinking|what is wrong with you|what's wrong with you|what's your problem|who taught you|your (?:laziness|carelessness|attitude|ignorance|lack of|incompetence|ego|arrogance|sloppiness|stupidity|usual))) /g,
  / (?<what>(?:you (?:suck|stink|idiots?|fools?|morons?|clowns?)|shame on you|screw you|shut up|grow up)) /g,
  / (?<what>(?:people|developers|juniors|beginners|someone|somebody) like you) /g,
];
/** What makes a `you` the reader of some code and not the person it was written by. */
const general = / (?:if|when|whenever|unless|once|since|as|so that|that|where|until|because) $/;

export const personDirected: Rule = {
  code: 'person-directed',
  group: 'content',
  severity: 'warning',
  rank: 100,
  message: 'About the person. Say what the change does instead.',
  doc: {
    title: 'About the person',
    why: 'A remark on the person, their effort or their motives is answered by defence. What the change does can be talked about without anybody losing face.',
    poor: 'Did you even test this?',
    good: 'With an empty list this throws. Which test covers that case?',
    seed: 'Kluger and DeNisi (1996): feedback that turns attention to the self lowers performance',
  },
  check(reading) {
    const hits = forms.flatMap((form) => matches(reading, form));
    const own = hits.filter((hit) => !general.test(` ${reading.prose.own.slice(Math.max(0, hit.start - 10), hit.start).toLowerCase()}`));
    let end = 0;
    return own
      .sort((a, b) => a.start - b.start)
      .filter((hit) => {
        const isApart = hit.start >= end;
        if (isApart) end = hit.end;
        return isApart;
      });
  },
  rewrite: aboutTheWork,
};
