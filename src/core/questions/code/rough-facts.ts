import { type CallFact, type Facts, noFacts, type TextFact } from './facts';
import { maskCode } from './mask';

const keywords = new Set(
  'if for while switch return function catch await new typeof sizeof elif else and or not in is def class print echo foreach match when unless until do case fn func lambda async throw raise yield using lock with assert super this self'.split(' '),
);

/** `this.cache.get (`; its parts are bounded, so that a long line is read in time by its length. */
const callLike = /((?:[\w$)\]]{1,80}(?:\.|->|::|\?\.)){0,8})([A-Za-z_$][\w$]{0,80}[!?]?)\s{0,8}\(/g;
/** Within so many characters before a call `await` is looked for. */
const awaitAtMost = 20;

/** What can be seen of code without a grammar: what looks like a call, a name, a number. */
export function roughFacts(text: string, languageId: string): Facts {
  const { lines, strings, comments } = maskCode(text, languageId);
  const calls: CallFact[] = [];
  const names: TextFact[] = [];
  const numbers: TextFact[] = [];
  lines.forEach((code, line) => {
    for (const [, name = ''] of code.matchAll(/(?<![\w$])([A-Za-z_$][\w$]*)/g)) names.push({ line, text: name });
    for (const [number] of code.matchAll(/(?<![\w$.])\d[\w.]*/g)) numbers.push({ line, text: number });
    for (const match of code.matchAll(callLike)) {
      const [whole, on = '', name = ''] = match;
      if (keywords.has(name)) continue;
      calls.push({ line, text: whole, name, on: on.replace(/(?:\.|->|::|\?\.)$/, ''), inLoop: false, inCatch: false, isAwaited: /\bawait\s*$/.test(code.slice(Math.max(0, match.index - awaitAtMost), match.index)), inside: '' });
    }
  });
  return { ...noFacts, calls, names, numbers, strings, comments };
}
