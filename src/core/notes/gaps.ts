import { readSections, textOfPart } from '../feedback/sections';
import type { Part } from '../feedback/parts';
import type { Kind } from './note';

/** A part that the kind of note lives from and that the text does not have yet. */
export type Gap = Extract<Part, 'behavior' | 'impact' | 'question'>;

const needed: Readonly<Record<Kind, readonly Gap[]>> = {
  reinforce: ['behavior', 'impact'],
  improve: ['behavior', 'impact'],
  ask: ['question'],
};

/**
 * What a note still needs before it is shared, the most important first. Text without labels may hold a behavior or a
 * question in its own words, so only what can be seen to be missing counts.
 */
export function gapsOf(kind: Kind, text: string): readonly Gap[] {
  const read = readSections(text);
  const free = read.free !== '';
  return needed[kind].filter((gap) => {
    if (textOfPart(read, gap) !== '') return false;
    if (gap === 'behavior') return !free;
    if (gap === 'question') return !asks([read.free, ...read.sections.filter(({ part }) => part !== 'situation').map((one) => one.text)]);
    return true;
  });
}

/** Whether a question mark ends some words; one in code, in an address or in a path is no question. */
function asks(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const words = text.replace(/^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1|$(?![^]))/gm, '').replace(/`[^`\n]*`/g, '');
    return /[\uff1f\u061f]|\?(?!\.?[\p{L}\p{N}=&/])/u.test(words);
  });
}
