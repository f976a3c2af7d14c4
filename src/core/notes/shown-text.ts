import { readSections } from '../feedback/sections';

/** A note's text for showing, with its situation apart where the note begins with one. */
export interface ShownText {
  readonly situation?: string;
  /** The rest, in the author's order. */
  readonly body: string;
}

/**
 * Takes a leading situation of one line out of a note's text, so that lists which show only the first lines of a comment
 * tell notes from their neighbours. A text that has nothing but a situation stays whole.
 */
export function splitSituation(text: string): ShownText {
  const { free, sections } = readSections(text);
  const [first, second] = sections;
  if (free !== '' || first?.part !== 'situation' || !second || first.text === '' || first.text.includes('\n')) {
    return { body: text };
  }
  return { situation: first.text, body: text.slice(second.labelStart) };
}
