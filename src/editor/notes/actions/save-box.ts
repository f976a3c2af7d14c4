import { l10n, type MarkdownString } from 'vscode';
import { gapsOf } from '../../../core/notes/gaps';
import type { NoteEntry, Visibility } from '../../../core/notes/note';
import { tidyText } from '../../../core/notes/tidy-text';
import { readSetting } from '../../platform/settings';
import { tellOfFailure } from '../../platform/report';
import { sayInformation } from '../../platform/say';
import type { DraftJournal } from '../../storage/draft-journal';
import type { NoteStore } from '../../storage/note-store';
import type { AuthorSource } from '../author';
import type { Box } from '../boxes/box';
import type { Boxes } from '../boxes/boxes';
import type { Composer } from '../boxes/composer';
import type { DocumentThreads } from '../threads/document-threads';
import type { ThreadBoard } from '../threads/thread-board';
import { gapText } from '../words';
import { explainFailure } from './explain-failure';
import type { FollowUps } from './follow-ups';
import { targetOf } from './target';

/** What the buttons under a comment box do. */
export class BoxButtons {
  constructor(
    private readonly board: ThreadBoard,
    private readonly boxes: Boxes,
    private readonly composer: Composer,
    private readonly store: NoteStore,
    private readonly journal: DraftJournal,
    private readonly authors: AuthorSource,
    private readonly followUps: FollowUps,
    private readonly now: () => Date,
  ) {}

  /** Saves what is in the box, whatever is missing; what is missing blocks only sharing. */
  async save(comment: unknown, share: boolean): Promise<void> {
    let box = this.boxes.ofComment(comment) ?? this.boxes.focused();
    const threads = box && this.threadsOf(box);
    if (!box || !threads) return;
    // VS Code has put the text into the comment, and closes the box whatever comes now.
    if (this.boxes.ofComment(comment)) box.text = bodyText(box.comment.body) || box.text;
    if (box.text.trim() === '') {
      await this.composer.putBack(threads, box);
      void sayInformation(l10n.t('There is nothing to save yet. Write a line first.'));
      return;
    }
    if (!(await this.authors.known(box.workspaceFolder))) {
      // Behind the question stands what it is about, not a thread that looks as if its text were gone.
      box = await this.composer.putBack(threads, box);
      if (!box || !(await this.authors.ask(box.workspaceFolder))) return;
    }
    this.boxes.saving.add(box.key);
    try {
      const saved = await this.write(threads, box, share);
      if (!saved) await this.composer.putBack(threads, box);
      else await this.journal.drop(box.workspaceFolder, box.key);
    } catch (cause) {
      tellOfFailure(cause, explainFailure(cause, box.workspaceFolder));
      await this.composer.putBack(threads, box);
    } finally {
      this.boxes.saving.delete(box.key);
    }
  }

  /** Gives up what is in the box. It can be taken back from the message. */
  async discard(comment: unknown): Promise<void> {
    const box = this.boxes.ofComment(comment) ?? this.boxes.focused();
    const threads = box && this.threadsOf(box);
    if (!box || !threads) return;
    const { key, purpose, text, workspaceFolder } = box;
    const typed = text.trim() !== '' && text !== box.untouched;
    this.composer.close(threads, box);
    await this.journal.drop(workspaceFolder, key);
    if (!typed) return;
    const undo = l10n.t('Undo');
    const choice = await sayInformation(l10n.t('The text was discarded.'), undo);
    if (choice !== undo) return;
    const draft = { key, purpose, text, at: this.now().toISOString() };
    this.journal.keep(workspaceFolder, draft);
    this.composer.reopen(threads, draft);
  }

  private async write(threads: DocumentThreads, box: Box, share: boolean): Promise<boolean> {
    const { purpose } = box;
    if (purpose.what === 'note') return this.writeNote(threads, box, share);
    const shown = threads.shown.get(purpose.note);
    if (!shown) return false;
    const target = targetOf(threads, shown);
    if (purpose.what === 'reply') {
      this.leave(threads, box);
      await this.followUps.add(target, { type: 'reply', text: box.text });
      return true;
    }
    const entry = [shown.data.note, ...shown.data.said].find(({ id }) => id === purpose.entry);
    if (!entry) return false;
    const text = tidyText(box.text);
    if (entry.type === 'note' || entry.type === 'reply') {
      const rewritten = { ...entry, text, edited: this.now().toISOString() };
      if (text !== entry.text) await this.store.put(box.workspaceFolder, target.path, rewritten, shown.data.visibility);
    }
    this.leave(threads, box);
    await threads.refresh();
    return true;
  }

  private async writeNote(threads: DocumentThreads, box: Box, share: boolean): Promise<boolean> {
    const { purpose, workspaceFolder, text } = box;
    const author = this.authors.current(workspaceFolder);
    if (purpose.what !== 'note' || !author) return false;
    const { kind, weight } = purpose;
    const anchor = await this.composer.anchorNow(threads, box);
    if (!anchor) return false;
    const at = this.now();
    const gaps = gapsOf(kind, text);
    const wanted = share || readSetting('coachmark.notes.visibility', 'private', workspaceFolder) === 'shared';
    const visibility: Visibility = wanted && gaps.length === 0 ? 'shared' : 'private';
    const entry: NoteEntry = {
      type: 'note',
      id: this.followUps.newId(at),
      author,
      at: at.toISOString(),
      anchor,
      kind,
      ...(weight ? { weight } : {}),
      text: tidyText(text),
    };
    threads.reserved.add(entry.id);
    try {
      await this.store.put(workspaceFolder, anchor.path, entry, visibility);
    } catch (cause) {
      threads.reserved.delete(entry.id);
      throw cause;
    }
    this.boxes.remove(box);
    await this.showSaved(threads, box, entry.id);
    if (wanted && gaps[0]) {
      void sayInformation(l10n.t('Saved, and kept private for now. {0}', gapText(gaps[0])));
    }
    return true;
  }

  /** The thread in which the note was written goes on as the note's own; beside a diff the file of today shows it. */
  private async showSaved(threads: DocumentThreads, box: Box, id: string): Promise<void> {
    const notes = await this.store.notesOn(box.workspaceFolder, threads.place.path);
    const data = notes.find((note) => note.id === id);
    const already = threads.shown.get(id);
    if (data && !already) threads.adopt(box.thread, data, box);
    else {
      threads.boxes.delete(box.key);
      threads.reserved.delete(id);
      box.thread.dispose();
      already?.reveal();
    }
    await threads.refresh();
  }

  private leave(threads: DocumentThreads, box: Box): void {
    this.composer.close(threads, box);
  }

  private threadsOf(box: Box): DocumentThreads | undefined {
    for (const threads of this.board.all()) {
      if (threads.boxes.get(box.key) === box) return threads;
      if (box.purpose.what !== 'note' && threads.shown.get(box.purpose.note)?.thread === box.thread) return threads;
    }
    return undefined;
  }
}

function bodyText(body: string | MarkdownString): string {
  return typeof body === 'string' ? body : body.value;
}
