import { readSections, textOfPart } from '../feedback/sections';
import type { Part } from '../feedback/parts';
import type { Kind } from './note';
import { plainLine } from './render-text';

const told: Readonly<Record<Kind, readonly Part[]>> = {
  reinforce: ['behavior', 'impact', 'question', 'nextStep'],
  improve: ['behavior', 'impact', 'question', 'nextStep'],
  ask: ['question', 'behavior', 'impact', 'nextStep'],
};
const longest = 120;

/** One line that tells a note from its neighbours: its behavior or question, not its situation. May be empty. */
export function headlineOf(kind: Kind, text: string): string {
  const read = readSections(text);
  for (const part of told[kind]) {
    const words = textOfPart(read, part);
    if (words !== '') return plainLine(words, longest);
  }
  return plainLine(read.free !== '' ? read.free : textOfPart(read, 'situation'), longest);
}
