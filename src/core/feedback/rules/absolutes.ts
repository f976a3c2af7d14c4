import { hereInsteadOfAlways } from '../rewrites/here-instead-of-always';
import { matches } from './matches';
import type { Rule } from './rule';

/** What people do to code and to each other; `you always get null` is about code. */
const deed =
  '(?:forget|forgets|make|makes|made|do|does|did|write|writes|wrote|ignore|ignores|break|breaks|skip|skips|leave|leaves|add|adds|test|tests|read|reads|listen|listens|check|checks|push|pushes|commit|commits|rush|rushes|name|names|document|documents|ask|asks|answer|answers|respond|responds|miss|misses|overlook|overlooks|copy|copies|reinvent|complicate|change|changes|think|thinks|run|runs|fix|fixes|review|reviews|update|updates|care|cares|learn|learns|use|follow|follows|finish|finishes|close|clean|cleans|refactor|merge|merges|explain|explains|want|wants|say|says|complain|complains|argue|come|remember|bother)';
const always = '(?:always|never|constantly|continually|perpetually|invariably|all the time|every single time|every time|each and every time)';
const forms: readonly RegExp[] = [
  new RegExp(` (?:you|he|she|they|people|developers|juniors|everyone|everybody|your team|you guys|you all) (?:have |has |had |will |would |just |simply |really |also )?(?<what>${always}) ${deed} `, 'g'),
  new RegExp(` (?:you're|they're|he's|she's|you are|they are) (?:just |simply |really |also )?(?<what>${always}) (?:forgetting|making|breaking|ignoring|complaining|rushing|pushing|skipping|copying|changing|asking|missing|arguing|late|wrong|right|in a hurry|too late|careless|sloppy) `, 'g'),
  / (?:you've|they've|you have|they have|he has|she has) (?:just |simply |really |also )?(?<what>never|always) (?:tested|reviewed|read|written|run|fixed|asked|listened|understood|documented|checked|answered|responded|cared|learned|bothered|ignored|forgotten) /g,
  new RegExp(` (?:you|he|she|they) ${deed} (?:[a-z§'-]+ ){0,4}(?<what>every single time|every time|all the time|each and every time) [.!?,]`, 'g'),
  / (?<what>nobody|no one|no-one) (?:on (?:this|the|your) team )?(?:ever )?(?:cares|reads|listens|tests|does|writes|understands|would do|would write|else does|sane would|sane does|in their right mind) /g,
  /(?<! not| as long as| so that| sure) (?<what>everyone|everybody) (?:else )?(?:knows|does|can see|sees|understands|agrees) /g,
];

export const absolutes: Rule = {
  code: 'absolutes',
  group: 'content',
  severity: 'information',
  rank: 70,
  message: 'One counterexample settles "{0}". What happened this time?',
  doc: {
    title: 'Always and never, about people',
    why: 'An absolute turns one case into a habit. The talk is then about whether it is true and no longer about the case.',
    poor: 'You never close the handles.',
    good: 'The handle from `open` is not closed here when `parse` throws.',
  },
  check(reading) {
    return forms.flatMap((form) => matches(reading, form)).map((hit) => ({ ...hit, args: [reading.text.slice(hit.start, hit.end).toLowerCase()] }));
  },
  rewrite: hereInsteadOfAlways,
};
