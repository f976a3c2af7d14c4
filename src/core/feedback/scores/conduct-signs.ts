import type { Prose } from '../prose/prose';
import { type Conduct, conductPhrases } from './conduct-phrases';
import { findPhrases, type PhraseList, phraseTable } from './phrases';

const kinds = Object.keys(conductPhrases) as readonly Conduct[];
/** One table for all kinds, so that the words are walked through once: the strength is the number of the kind. */
const table = phraseTable(...kinds.map((kind, i): PhraseList => conductPhrases[kind].map(([, ...phrases]) => [i, ...phrases] as const)));

const you = new Set(["you", "you're", 'your', 'yours', 'yourself', 'u', "you've", 'ur']);
const we = new Set(['i', "i'm", "i've", 'my', 'me', 'we', 'our', 'us']);
const smiles = /[:;]-?[)D]|[\u{1F600}-\u{1F60F}\u{1F642}\u{1F643}]/u;
const scorn = /[\u{1F602}\u{1F923}\u{1F644}\u{1F621}\u{1F92C}\u{1F926}\u{1F4A9}\u{1F620}\u{1F595}\u{1F612}\u{1F921}]/u;
const warmth = /[\u{1F44D}\u{2764}\u{1F389}\u{1F64F}\u{1F44F}]/u;
const spoken = /(?<![*\p{L}])\*[a-z]{3,20}\*(?!\*)/u;

/**
 * Numbers that tell how a comment is written rather than what it is about: kinds of phrases, persons, signs, loudness, code.
 * Their order belongs to the model; whoever changes anything here trains it again.
 */
export function conductSigns({ own, words, masked, sentences }: Prose, harsh: number, hedged: number): readonly number[] {
  const per = Math.sqrt(Math.max(1, words.length));
  const found = kinds.map(() => 0);
  for (const { strength } of findPhrases(table, words)) found[strength]! += 1;
  let [yours, ours, loud, names, mentions] = [0, 0, 0, 0, 0];
  for (const { lower, isLoud, isName, isMention } of words) {
    if (you.has(lower)) yours += 1;
    else if (we.has(lower)) ours += 1;
    if (isName) names += 1;
    else if (isLoud && lower.length > 2) loud += 1;
    if (isMention) mentions += 1;
  }
  let [code, quoted, links, calls, asks] = [0, 0, 0, 0, 0];
  for (const { kind } of masked) {
    if (kind === 'code' || kind === 'fence') code += 1;
    else if (kind === 'quote') quoted += 1;
    else if (kind === 'link') links += 1;
  }
  for (const { close } of sentences) {
    if (close === '!') calls += 1;
    else if (close === '?') asks += 1;
  }
  const long = Math.log1p(words.length);
  const is = (condition: boolean): number => (condition ? 1 : 0);
  return [
    ...found.flatMap((count) => [is(count > 0), Math.log1p(count), count / per]),
    long,
    (long * long) / 5,
    is(yours > 0),
    is(yours > 2),
    yours / per,
    is(ours > 0),
    ours / per,
    is(loud > 0),
    Math.log1p(loud),
    is(calls > 0),
    Math.log1p(calls),
    is(own.includes('!!')),
    is(asks > 0),
    Math.log1p(asks),
    is(own.includes('??') || own.includes('?!') || own.includes('!?')),
    is(own.includes('...') || own.includes('…')),
    is(code > 0),
    Math.log1p(code),
    Math.log1p(quoted),
    is(links > 0),
    names / per,
    Math.log1p(mentions),
    harsh,
    is(harsh >= 0.5),
    is(harsh >= 0.9),
    hedged,
    is(smiles.test(own)),
    is(scorn.test(own)),
    is(warmth.test(own)),
    is(spoken.test(own)),
    is(own.includes('"')),
    is(words.length < 6),
    is(words.length > 200),
  ];
}
