import { withoutWords } from '../rewrites/without-words';
import { matches } from './matches';
import type { Rule } from './rule';

const softener =
  / (?<what>maybe|perhaps|possibly|(?<!(?:this|that|some|another|what|a|any|the) )(?:kind|sort) of|might want to|if you want(?= [,.?!])|if you like|if you have time|if you don't mind|if possible|if at all possible|when you get a chance|when you have time|feel free to|just a thought|just an idea|i was wondering if|i wonder if|i'm wondering if|not sure but|no pressure|only if you|at some point) /g;
const modal = / (?:could|might|may|would be nice|would be good|would be great|would be better|might be nice|might want to|can) /;

export const hiddenRequirement: Rule = {
  code: 'hidden-requirement',
  group: 'content',
  severity: 'information',
  rank: 45,
  message: 'A request so wrapped that it can be missed. Is it a must or a thought to consider? Saying which is kinder.',
  doc: {
    title: 'A requirement dressed up as a wish',
    why: 'Who reads "maybe you could perhaps" does not know whether the merge depends on it, and finds out when it is too late. Weight is said with the note, the sentence can be plain.',
    poor: 'Maybe you could perhaps add a test for the empty list, if you like.',
    good: 'Could you add a test for the empty list? It is the case that failed last week.',
  },
  check(reading) {
    return reading.remarks.flatMap((remark) => {
      if (!remark.isAsked) return [];
      const soft = matches({ remarks: [remark] }, softener);
      const count = soft.length + Number(modal.test(remark.gist.line));
      const [first] = soft;
      // A must bears no softening; otherwise one is courtesy, and so is `could`.
      if (!first || !(reading.weight === 'must' ? soft.length >= 1 : soft.length >= 2 && count >= 3)) return [];
      return [{ start: first.start, end: soft.at(-1)!.end }];
    });
  },
  rewrite(reading, { start, end }) {
    const soft = matches(reading, softener).filter((one) => one.start >= start && one.end <= end);
    const inside = soft.filter(({ start: from, end: to }) => /^(?:maybe|perhaps|possibly|kind of|sort of|if .*)$/i.test(reading.text.slice(from, to)));
    return inside.length === soft.length ? withoutWords(reading.text, inside) : undefined;
  },
};
