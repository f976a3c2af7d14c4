import { hitOf } from './matches';
import type { Rule } from './rule';

const turn = /^ (?:- |\* |\d+ [.)] )?(?:and )?(?:also|additionally|another thing|another point|separately|unrelated|on another note|on a different note|while you're at it|while at it|second|secondly|third|thirdly|furthermore|besides|moreover|lastly|finally|one more thing|oh and|by the way|btw|ps|p.s|next|in addition) /;

export const severalTopics: Rule = {
  code: 'several-topics',
  group: 'content',
  severity: 'hint',
  rank: 38,
  message: 'Several requests in one comment: the last ones get lost, and none can be resolved alone. One comment each?',
  doc: {
    title: 'Several topics in one comment',
    why: 'A comment is answered and resolved as a whole. With three requests in it, one is overlooked, and a talk about one holds up the others.',
    poor: 'Please rename this. Also add a test for null. Another thing: the log line leaks the token, drop it.',
    good: 'The log line prints the token, so it ends up in the archive. Please drop it. (The name and the test: in comments of their own.)',
  },
  check({ remarks, labelled, prose }) {
    if (labelled.sections.length > 0) return [];
    const asked = remarks.filter(({ isAsked }) => isAsked);
    const listed = asked.filter(({ gist }) => /(?:^|\n)[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]*$/.test(prose.own.slice(Math.max(0, gist.start - 8), gist.start)) || /^(?:[-*+•]|\d{1,3}[.)])[ \t]/.test(prose.own.slice(gist.start, gist.start + 4)));
    const turned = asked.slice(1).find(({ gist }) => turn.test(gist.line));
    if (listed.length >= 3) return [hitOf(listed[1]!)];
    return asked.length >= 3 && turned ? [hitOf(turned)] : [];
  },
};
