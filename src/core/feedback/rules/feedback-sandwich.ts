import { hitOf } from './matches';
import type { Remark } from '../reading/remarks';
import type { Rule } from './rule';

const warm = / (?:nice|great|good|awesome|excellent|love|lovely|neat|cool|solid|well done|looks good|looks great|fantastic|amazing|brilliant|beautiful|impressive|elegant|clean|like how|like the|like that|like this|kudos|perfect|wonderful|super|strong|thorough|readable|happy with|clever) /;
const cold = / (?:but|however|though|although|wrong|not|never|isn't|doesn't|don't|broken|bug|missing|unclear|confusing|fails?|breaks?|leaks?|crash(?:es)?|hangs?|loses?|slow|hard|too|problem|issue|concern|unfortunately) /;

export const feedbackSandwich: Rule = {
  code: 'feedback-sandwich',
  group: 'content',
  severity: 'information',
  rank: 40,
  message: 'Praise and correction in one comment: each loses. Split them?',
  doc: {
    title: 'A feedback sandwich',
    why: 'Wrapped in praise, a correction is missed or the praise is not believed. As two comments each is heard, and the praise can stand where everybody sees it.',
    poor: 'Nice work! The cache is never cleared, though. Great naming by the way.',
    good: 'The cache is never cleared, so logging out leaves the old profile. (The praise for the naming: in a comment of its own.)',
  },
  check(reading) {
    const { remarks } = reading;
    const first = remarks[0];
    const last = remarks.at(-1);
    if (remarks.length < 3 || !first || !last || !isPraise(first) || !isPraise(last)) return [];
    const between = remarks.slice(1, -1).some((one) => one.isAsked || (cold.test(one.gist.line) && !isPraise(one)));
    return between ? [hitOf(last)] : [];
  },
};

function isPraise({ gist, isAsked, impact }: Remark): boolean {
  return warm.test(gist.line) && !cold.test(gist.line) && !isAsked && !impact && !gist.asks && !/ (?:would be|could be|might be|be) (?:a )?(?:nice|good|great|cool|better)/.test(gist.line);
}
