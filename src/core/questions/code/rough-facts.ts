import { type CallFact, type Facts, noFacts, type TextFact } from './facts';
import { maskCode } from './mask';

const keywords = new Set(
  'if for while switch return function catch await new typeof sizeof elif else and or not in is def class print echo foreach match when unless until do case fn func lambda async throw raise yield using lock with assert super this self'.split(' '),
);

/** What can be seen of code without a grammar: what looks like a call, a name, a number. */
export function roughFacts(text: string, languageId: string): Facts {
  const { lines, strings, comments } = maskCode(text, languageId);
  const calls: CallFact[] = [];
  const names: TextFact[] = [];
  const numbers: TextFact[] = [];
  lines.forEach((code, line) => {
    for (const [, name = ''] of code.matchAll(/(?<![\w$])([A-Za-z_$][\w$]*)/g)) names.push({ line, text: name });
    for (const [number] of code.matchAll(/(?<![\w$.])\d[\w.]*/g)) numbers.push({ line, text: number });
    for (const [whole, on = '', name = ''] of code.matchAll(/((?:[\w$)\]]+(?:\.|->|::|\?\.))*)([A-Za-z_$][\w$]*[!?]?)\s*\(/g)) {
      if (keywords.has(name)) continue;
      calls.push({ line, text: whole, name, on: on.replace(/(?:\.|->|::|\?\.)$/, ''), inLoop: false, inCatch: false, isAwaited: /\bawait\s*$/.test(code.slice(0, code.indexOf(whole))), inside: '' });
    }
  });
  return { ...noFacts, calls, names, numbers, strings, comments };
}
