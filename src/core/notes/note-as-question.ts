import { readSections, textOfPart } from '../feedback/sections';
import { headlineOf } from './headline';
import { plainLine } from './render-text';
import type { NoteThread } from './thread';

/** In UTF-16 units. */
const longest = 300;

/** What can be asked again later of a note that is settled. */
export interface NoteAsQuestion {
  /** The note's own question; undefined where it asks nothing. */
  readonly question: string | undefined;
  /** What the note is about, in one line; may be empty. */
  readonly headline: string;
  /** What was said: the note and its replies, each with who said it. */
  readonly said: string;
}

/** Makes a question of a note, and its answer of what was said. */
export function noteAsQuestion({ kind, note, said }: Pick<NoteThread, 'kind' | 'note' | 'said'>): NoteAsQuestion {
  const question = plainLine(textOfPart(readSections(note.text), 'question'), longest);
  const texts = [note, ...said].filter((one) => one.text.trim() !== '');
  return {
    question: question === '' ? undefined : question,
    headline: headlineOf(kind, note.text),
    said: texts.map(({ author, text }) => (author.name === '' ? text.trim() : `${author.name}: ${text.trim()}`)).join('\n\n'),
  };
}
