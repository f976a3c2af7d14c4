import type { Prose } from '../prose/prose';
import type { Word } from '../prose/words';
import { countDisguised, hasGrawlix } from './disguised-words';
import { aboutOneself, calmSenses, harshPhrases } from './harsh-phrases';
import { harshWords } from './harsh-words';
import { findPhrases, phraseTable, together } from './phrases';
import { adjectiveForms, nounForms, verbForms } from './word-forms';

const split = (words = ''): string[] => words.split(' ').filter((word) => word !== '');

function forms(): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>();
  // From the strongest, so that a form that two words share keeps the stronger sense.
  for (const { strength, plain, nouns, verbs, adjectives } of harshWords) {
    const all = [...split(plain), ...split(nouns).flatMap(nounForms), ...split(verbs).flatMap(verbForms), ...split(adjectives).flatMap(adjectiveForms)];
    for (const word of all) if (!strengths.has(word)) strengths.set(word, strength);
  }
  return strengths;
}

const strengths = forms();
const phrases = phraseTable(calmSenses, aboutOneself, harshPhrases);
const phraseWords = 0.97;
/** Who admits a slip calls that slip stupid, or the tool, and nobody else. */
const admission = /\b(?:oops|whoops|sorry|apolog\w{1,6}|d'?oh|my (?:bad|fault|mistake|part)|(?:good|nice|great) catch|for (?:the|this) catch|facepalm|(?:will|i'll) fix|i forgot|i missed)\b/i;
const admitted = { from: 0.5, below: 0.9, times: 0.5 };
const inside = /fuck|shit(?!ak|ta[hk]|tim)/;
const drawnOut = /(\p{L})\1{2,}/gu;

/** Signs that leave room for doubt become certainty only where two of them are strong. */
const sure = 0.9;
const strong = 0.6;
const doubtful = 0.89;

/** How harsh, insulting or vulgar the words of a comment are, from 0 to 1. What the writer says of the own slip counts little. */
export function harshness(prose: Prose): number {
  const all = signsIn(prose);
  const signs = admission.test(prose.own) ? all.map(lessened) : all;
  const strength = together(signs);
  const isSure = signs.some((sign) => sign >= sure) || signs.filter((sign) => sign >= strong).length > 1;
  return isSure ? strength : Math.min(strength, doubtful);
}

function signsIn(prose: Prose): readonly number[] {
  const signs: number[] = [];
  const said = new Set<string>();
  const taken = new Set<number>();
  for (const { strength, first, end } of findPhrases(phrases, prose.words)) {
    signs.push(strength);
    for (let i = first; i < end; i++) taken.add(i);
  }
  for (const [i, word] of prose.words.entries()) {
    if (said.has(word.lower)) continue;
    const strength = taken.has(i) || prose.own.startsWith('::', word.end) ? 0 : strengthOf(word);
    if (strength === 0) continue;
    said.add(word.lower);
    signs.push(strength);
  }
  if (countDisguised(prose.own) > 0) signs.push(phraseWords);
  if (hasGrawlix(prose.own)) signs.push(0.6);
  return signs;
}

function lessened(strength: number): number {
  return strength >= admitted.from && strength < admitted.below ? strength * admitted.times : strength;
}

function strengthOf({ lower, isName, isMention }: Word): number {
  if (isMention) return 0;
  const known = strengths.get(lower);
  if (known !== undefined) return known;
  if (isName || lower.length > 40) return 0;
  if (inside.test(lower)) return phraseWords;
  const plain = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const short = strengths.get(plain) ?? undrawn(plain);
  if (short > 0 || !(plain.includes('-') || plain.includes('/'))) return short;
  return Math.max(0, ...plain.split(/[-/]/).map((part) => strengths.get(part) ?? 0));
}

/** As `stuuupid` is read: with the drawn-out letter once or twice. */
function undrawn(lower: string): number {
  if (!isDrawnOut(lower)) return 0;
  const once = lower.replace(drawnOut, '$1');
  return strengths.get(once) ?? strengths.get(lower.replace(drawnOut, '$1$1')) ?? 0;
}

/** By hand, because nearly every word comes here and an expression takes much longer. */
function isDrawnOut(lower: string): boolean {
  for (let i = 2; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code === lower.charCodeAt(i - 1) && code === lower.charCodeAt(i - 2)) return true;
  }
  return false;
}
