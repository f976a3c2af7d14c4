import type { Reading } from '../reading/reading';

const participle: Readonly<Record<string, string>> = {
  test: 'tested', run: 'run', read: 'read', try: 'tried', look: 'looked', check: 'checked', compile: 'compiled', build: 'built', review: 'reviewed', open: 'opened', consider: 'considered',
};
/** `did you even test this with Windows?`: what was asked about, and what comes behind it. */
const even = /^(?:did|have) you (?:even |actually |ever |really )?(test|run|read|try|check|compile|build|review|open|consider)(?:ed)? (this|that|it|these|those|(?:the|your|my|our) [^\s,.?!]+|`[^`]+`)((?:\s[^?]*)?)\?/i;

/** Turns a question about somebody's effort into one about what was done to the work: `was this tested with Windows?` */
export function aboutTheWork({ text }: Reading, { start }: { readonly start: number }): string | undefined {
  const match = even.exec(text.slice(start));
  if (!match) return undefined;
  const [whole, verb = '', object = '', rest = ''] = match;
  const done = participle[verb.toLowerCase()];
  if (done === undefined) return undefined;
  const was = /^(?:these|those)$|s$/i.test(object) && object.toLowerCase() !== 'this' ? 'were' : 'was';
  const first = /^[A-Z]/.test(whole) ? was[0]!.toUpperCase() + was.slice(1) : was;
  return `${text.slice(0, start)}${first} ${object} ${done}${rest}?${text.slice(start + whole.length)}`;
}
