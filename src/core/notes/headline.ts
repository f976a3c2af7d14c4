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
  const candidates = [...told[kind].map((part) => textOfPart(read, part)), read.free, textOfPart(read, 'situation')];
  for (const words of candidates) {
    // An empty fence has words for the file and none to show.
    const line = plainLine(words, longest);
    if (line !== '') return line;
  }
  return '';
}
