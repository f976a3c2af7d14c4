import { afterSentence } from '../rewrites/after-sentence';
import type { Rule } from './rule';
import { vagueVerdict } from './vague-verdict';
import { firstRequest, isFeedback, isNit } from './structure';

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
    const { said } = reading;
    if (!isFeedback(reading) || !said.nextStep || said.rationale || said.impact || said.behavior || isNit(reading)) return [];
    const request = firstRequest(reading, (line) => !/^ (?:and |so |but |also |likewise |hmm? |, )*why /.test(line));
    // Of a bare verdict something more useful is said.
    if (vagueVerdict.check(reading).length > 0) return [];
    // `Why not …` asks for the reasons of the other side. Two words are a replacement or a nudge; a reason would be longer than what it is for.
    return request && reading.prose.words.length > 2 ? [request] : [];
  },
  rewrite: (reading, hit) => afterSentence(reading, hit, ', because …'),
};
