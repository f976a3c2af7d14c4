import { codeNouns } from './nouns';
import type { Gist } from './tokens';

/** Where or when, in words: a line, a place in the change, a circumstance. */
const place = /(?:line|lines|l) \d|^ (?:when|whenever|if|after|before|during|while) (?!you (?:want|like|prefer|insist|agree|don't mind|get)|possible|needed|necessary|not |so )/;
const circumstance = / (?:when|whenever|if|in case|after|before|during|as soon as) (?:the|a|an|we|you|it|there|this|that|someone|somebody|users?|no|two|both|any|each|§) /;
const unclear = / if (?:you|it|this|that) (?:want|wants|like|prefer|is|are|can|could|makes?|don't|think|agree|insist|works?) /;

/** `a class`, `another small helper`: what does not exist yet, or might be any, is no place. */
const indefinite = new Set(['a', 'an', 'another', 'some', 'any']);

/** Whether a sentence names something concrete: an element, a place, a circumstance. A bare `this` or `here` names none. */
export function situationIn({ words, line }: Gist): boolean {
  for (let i = 0; i < words.length; i++) {
    const text = words[i]!;
    if (text === '§' || text === '§§' || text === '¶' || text === '¶¶' || text === '»') return true;
    if (codeNouns.has(text) && !indefinite.has(words[i - 1] ?? '') && !indefinite.has(words[i - 2] ?? '')) return true;
  }
  return place.test(line) || (circumstance.test(line) && !unclear.test(line));
}
