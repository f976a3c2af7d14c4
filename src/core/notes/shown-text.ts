import { readSections } from '../feedback/sections';

/** A note's text for showing, with its situation apart where the note begins with one. */
export interface ShownText {
  readonly situation?: string;
  /** The rest, in the author's order. */
  readonly body: string;
}

/**
 * Takes a leading situation of one line out of a note's text, so that lists which show only the first lines of a comment
 * tell notes from their neighbours, and leaves out labels that nothing was written behind. A text that has nothing but a
 * situation stays whole.
 */
export function splitSituation(text: string): ShownText {
  const { free, sections } = readSections(text);
  const [first] = sections;
  const filled = sections.filter((section) => section.text !== '');
  const apart = free === '' && first?.part === 'situation' && filled[0] === first && filled.length > 1 && !first.text.includes('\n');
  if (!apart && filled.length === sections.length) return { body: text };
  const rest = apart ? filled.slice(1) : filled;
  const words = rest.map(({ labelStart, end }) => text.slice(labelStart, end));
  const body = [...(free === '' ? [] : [free]), ...words].join('\n\n');
  return apart ? { situation: first.text, body } : { body: body === '' ? text : body };
}
