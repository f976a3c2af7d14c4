import type { Part } from '../parts';
import type { Reading } from '../reading/reading';
import { hitOf } from './matches';
import type { Hit } from './rule';

const workedOn: readonly Part[] = ['behavior', 'impact', 'nextStep', 'question'];

/**
 * Whether it makes sense to ask for the parts of feedback: praise, thanks, answers and bare questions need none, and a
 * skeleton in which nothing has been written yet is no text to judge.
 */
export function isFeedback({ role, labelled, kind }: Reading): boolean {
  const { sections } = labelled;
  if (sections.length > 0 && !sections.some(({ part, text }) => workedOn.includes(part) && text !== '') && labelled.free === '') return false;
  return role === 'feedback' && kind !== 'ask';
}

/** The label of a part in which nothing stands. */
export function openLabel({ labelled }: Reading, part: Part): Hit | undefined {
  const all = labelled.sections.filter((section) => section.part === part);
  if (all.some(({ text }) => text !== '')) return undefined;
  const [open] = all;
  return open && { start: open.labelStart, end: open.start };
}

/** The sentence that asks for a change. */
export function firstRequest({ remarks }: Reading): Hit | undefined {
  const found = remarks.find(({ isAsked }) => isAsked);
  return found && hitOf(found);
}

/** The sentence that says what is so; the first one when none does. */
export function observation({ remarks, text }: Reading): Hit {
  const found = remarks.find(({ behavior }) => behavior) ?? remarks[0];
  return found ? hitOf(found) : { start: 0, end: text.length };
}

/** Whether its writer calls it small: a nit needs neither its reasons nor its effects told. */
export function isNit({ remarks }: Reading): boolean {
  return /^ (?:@ |, |just |a |an |super |very |really |extremely )*(?:(?:super)?nit|nits|nitpick|nitpicking|minor|tiny|typo|typos|style|trivial|cosmetic|optional)(?: thing| nit| point| detail| comment| style)? (?:[:,.;!–—-]|in |but |§ )/.test(remarks[0]?.gist.line ?? '');
}
