import { isSelfEvident, saysItIsSmall } from '../reading/self-evident';
import { afterSentence } from '../rewrites/after-sentence';
import { hitOf } from './matches';
import type { Rule } from './rule';
import { isFeedback, isNit } from './structure';
import { vagueVerdict } from './vague-verdict';

export const rationaleMissing: Rule = {
  code: 'rationale-missing',
  group: 'structure',
  severity: 'information',
  rank: 60,
  message: "A request without a reason. 'Because …' makes it teachable.",
  doc: {
    title: 'A request without a reason',
    why: 'Who only hears what to change can change this one place. Who hears why can decide the next ten alone.',
    poor: 'Please move this into the constructor.',
    good: 'Please move this into the constructor, because two callers read it before `start` has run.',
  },
  check(reading) {
    const { said, prose, remarks, text } = reading;
    if (!isFeedback(reading) || !said.nextStep || said.rationale || said.impact || said.behavior || isNit(reading)) return [];
    // Code that is shown and pages that are linked say it for themselves; what is quoted is answered.
    if (prose.masked.some(({ kind }) => kind !== 'code') || remarks.some(({ gist }) => saysItIsSmall(gist))) return [];
    // Of a bare verdict something more useful is said.
    if (vagueVerdict.check(reading).length > 0) return [];
    // Three words or names are a replacement or a nudge; a reason would be longer than what it is for.
    if (prose.words.length + prose.masked.length <= 3) return [];
    const request = remarks.find(({ isAsked, gist }) => isAsked && !isSelfEvident(gist, text.slice(gist.start, gist.end)));
    return request ? [hitOf(request)] : [];
  },
  rewrite: (reading, hit) => afterSentence(reading, hit, ', because …'),
};
