import type { Composer } from '../boxes/composer';
import type { DocumentThreads } from '../threads/document-threads';
import { NoteComment } from '../threads/note-comment';
import type { ShownNote } from '../threads/shown-note';
import type { ReadNotes } from './read-note';
import type { Targets } from './target';

/** Opens boxes on notes that are there: to answer them, to rewrite one's own words. */
export class WriteOnNotes {
  constructor(
    private readonly targets: Targets,
    private readonly composer: Composer,
    private readonly reading: ReadNotes,
  ) {}

  async reply(argument: unknown): Promise<void> {
    const drawn = await this.drawn(argument);
    if (drawn) await this.composer.openReply(drawn.threads, drawn.note);
  }

  /** Of a thread, the note; of a comment, that one. */
  async edit(argument: unknown): Promise<void> {
    const drawn = await this.drawn(argument);
    if (!drawn) return;
    const entry = argument instanceof NoteComment ? argument.entry.id : drawn.note.data.id;
    await this.composer.openEdit(drawn.threads, drawn.note, entry);
  }

  /** The thread of the note that is meant; a note from the list is gone to first. */
  private async drawn(argument: unknown): Promise<{ readonly threads: DocumentThreads; readonly note: ShownNote } | undefined> {
    const shown = this.targets.shown(argument);
    if (shown) return shown;
    const target = await this.targets.note(argument);
    if (!target) return undefined;
    if (!this.targets.drawn(target.data.id)) await this.reading.goTo(target);
    return this.targets.drawn(target.data.id);
  }
}
