import type { Remark } from '../reading/remarks';
import { hitOf } from './matches';
import type { Rule } from './rule';
import { isFeedback, openLabel } from './structure';

export const behaviorMissing: Rule = {
  code: 'behavior-missing',
  group: 'structure',
  severity: 'information',
  rank: 57,
  message: 'An effect without what causes it, so it cannot be checked. What did you see in the code?',
  doc: {
    title: 'No observation',
    why: 'What was seen can be looked at by both and agreed on. Without it an effect or an opinion can only be believed.',
    poor: 'This will be slow for large projects.',
    good: '`findAll` reads every file again for each match, so this will be slow for large projects.',
    seed: 'Situation-Behavior-Impact, Center for Creative Leadership',
  },
  anyLanguage: true,
  check(reading) {
    const { said, remarks, english } = reading;
    if (!isFeedback(reading)) return [];
    const label = openLabel(reading, 'behavior');
    if (label) return [label];
    const isSeen = said.behavior && !remarks.every((one) => !one.behavior || isForetold(one));
    if (!english || isSeen || remarks.some(({ isAsked, rationale }) => isAsked || rationale)) return [];
    const effect = remarks.find(({ impact, gist }) => impact && !gist.asks);
    return effect ? [hitOf(effect)] : [];
  },
};

/** `this will confuse readers`: true or not, it is no observation. */
function isForetold({ gist, clauses, impact }: Remark): boolean {
  return impact && clauses.length === 1 && /^ (?:this|that|it|they|users|readers|people) (?:will|would|is going to|could|might|may) /.test(gist.line);
}
