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
    if (gap === 'question') return !text.includes('?');
    return true;
  });
}
