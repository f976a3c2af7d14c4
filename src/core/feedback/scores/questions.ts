import type { Sentence } from '../prose/sentences';

/** What may stand before the word that makes a question. */
const lead = new Set('so and but also or then hmm hm hmmm ok okay yes no yep nope yeah nit minor question q well oh ah btw just again agree agreed sorry curious here now wait if actually right same hi hey'.split(' '));

/** How far a question that begins with the word asks for what the writer does not know, rather than for a change. */
const openers: Readonly<Record<string, number>> = {
  why: 0.78, "why's": 0.78, what: 0.74, "what's": 0.74, whats: 0.7, where: 0.7, "where's": 0.65, how: 0.7, who: 0.65, whose: 0.6, which: 0.6, when: 0.6,
  is: 0.58, are: 0.58, was: 0.58, were: 0.58, am: 0.6, does: 0.6, do: 0.55, did: 0.6, has: 0.5, have: 0.5, had: 0.5, will: 0.5,
  "isn't": 0.45, "aren't": 0.45, "wasn't": 0.45, "doesn't": 0.45, "don't": 0.42, "didn't": 0.45, "won't": 0.45, "hasn't": 0.4, "haven't": 0.4, isnt: 0.45, doesnt: 0.45,
  could: 0.12, can: 0.2, would: 0.25, should: 0.2, shall: 0.15, might: 0.2, may: 0.2, "shouldn't": 0.2, "couldn't": 0.2, "can't": 0.2, "wouldn't": 0.25, maybe: 0.1, perhaps: 0.12,
};
const proposals = new Set(['why not', 'how about', 'what about', 'what if', "why don't", 'can you', 'can we', 'could you', 'could we', 'do you', 'would you', 'would it', 'mind']);
/** Openings of three words that ask for a change although they look as if they asked for an answer. */
const softProposals = new Set(
  ['do we', 'do you', 'do i', 'did you'].flatMap((two) => ['really', 'need', 'want', 'still', 'mind', 'even'].map((third) => `${two} ${third}`)).concat(
    ['is there a', 'is there any', 'is there some', 'is it better', 'is it possible', 'is it worth', 'are there any', 'what do you'],
  ),
);
const soft = 0.42;
const other = 0.22;
const proposal = 0.2;
/** A question word without a question mark asks nearly as much, where it begins the sentence. */
const unmarked = 0.8;

/** How far a sentence is a question for information, from 0 to 1. */
export function asking({ words, close }: Sentence): number {
  let at = 0;
  while (at < words.length - 1 && at < 4 && (lead.has(words[at]!.lower) || words[at]!.isMention)) at += 1;
  const first = words[at]!.lower;
  const opener = openers[first];
  if (close !== '?') return first.startsWith('wh') && opener !== undefined && first !== 'when' && first !== 'which' && words.length < 14 ? opener * unmarked : 0;
  if (proposals.has(`${first} ${words[at + 1]?.lower ?? ''}`)) return proposal;
  if (softProposals.has(words.slice(at, at + 3).map((word) => word.lower).join(' '))) return soft;
  return opener ?? other;
}
