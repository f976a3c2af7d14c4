import type { FollowUp, Visibility } from '../../../core/notes/note';
import { newEntryId } from '../../../core/notes/id';
import { tidyText } from '../../../core/notes/tidy-text';
import { randomBytes } from '../../platform/random-bytes';
import type { NoteStore } from '../../storage/note-store';
import type { AuthorSource } from '../author';
import type { NoteTarget } from './target';

/** What a follow-up says, without what every entry has. */
export type FollowUpWords = FollowUp extends infer One
  ? One extends FollowUp
    ? Omit<One, 'id' | 'author' | 'at' | 'note' | 'order' | 'extra'>
    : never
  : never;

/** Writes what is said about notes and done to them. */
export class FollowUps {
  constructor(
    private readonly store: NoteStore,
    private readonly authors: AuthorSource,
    private readonly now: () => Date,
  ) {}

  /** Adds a follow-up beside its note. @returns its id, or undefined when nobody said who writes */
  async add({ workspaceFolder, path, data }: NoteTarget, words: FollowUpWords): Promise<string | undefined> {
    const author = await this.authors.require(workspaceFolder);
    if (!author) return undefined;
    const at = this.now();
    const id = this.newId(at);
    const tidy = 'text' in words ? { ...words, text: tidyText(words.text) } : words;
    const entry = { ...tidy, id, author, at: at.toISOString(), note: data.id, order: data.nextOrder } as FollowUp;
    await this.store.put(workspaceFolder, path, entry, data.visibility satisfies Visibility);
    return id;
  }

  newId(at: Date): string {
    return newEntryId(at, randomBytes);
  }
}
