import type { Composer } from '../boxes/composer';
import { NoteComment } from '../threads/note-comment';
import type { ReadNotes } from './read-note';

/** Opens boxes on notes that are there: to answer them, to rewrite one's own words. */
export class WriteOnNotes {
  constructor(
    private readonly composer: Composer,
    private readonly reading: ReadNotes,
  ) {}

  async reply(argument: unknown): Promise<void> {
    const drawn = await this.reading.drawn(argument);
    if (drawn) await this.composer.openReply(drawn.threads, drawn.note);
  }

  /** Of a thread, the note; of a comment, that one. */
  async edit(argument: unknown): Promise<void> {
    const drawn = await this.reading.drawn(argument);
    if (!drawn) return;
    const entry = argument instanceof NoteComment ? argument.entry.id : drawn.note.data.id;
    await this.composer.openEdit(drawn.threads, drawn.note, entry);
  }
}
