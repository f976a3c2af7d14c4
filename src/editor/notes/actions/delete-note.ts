import { l10n, window, workspace } from 'vscode';
import { headlineOf } from '../../../core/notes/headline';
import type { NoteStore } from '../../storage/note-store';
import { NoteComment } from '../threads/note-comment';
import { kindWord } from '../words';
import type { FollowUps } from './follow-ups';
import { type NoteReference, type NoteTarget, targetOf, type Targets } from './target';
import { askWarning, sayInformation } from '../../platform/say';

/** Lists the deleted notes of the workspace. */
export type ListDeletedNotes = () => Promise<readonly NoteReference[]>;

/** Hides notes and replies, and brings them back. Their files stay, so this can be undone at any later time. */
export class DeleteNotes {
  constructor(
    private readonly targets: Targets,
    private readonly store: NoteStore,
    private readonly followUps: FollowUps,
    private readonly listDeleted: ListDeletedNotes,
  ) {}

  async note(argument: unknown): Promise<void> {
    const target = await this.targets.note(argument);
    if (!target || target.data.deleted) return;
    const remove = l10n.t('Delete');
    const detail = l10n.t('Its replies stay. "Restore a deleted note" brings it back at any time.');
    const sure = await askWarning(l10n.t('Delete this note?'), { modal: true, detail }, remove);
    if (sure !== remove) return;
    await this.followUps.add(target, { type: 'delete' });
    await this.offerUndo(l10n.t('The note was deleted.'), target);
  }

  async reply(argument: unknown): Promise<void> {
    const shown = argument instanceof NoteComment ? this.targets.shown(argument) : undefined;
    if (!(argument instanceof NoteComment) || !shown) return;
    const of = argument.entry.id;
    const remove = l10n.t('Delete');
    const sure = await askWarning(l10n.t('Delete this reply?'), { modal: true }, remove);
    if (sure !== remove) return;
    const target = targetOf(shown.threads, shown.note);
    await this.followUps.add(target, { type: 'delete', of });
    await this.offerUndo(l10n.t('The reply was deleted.'), target, of);
  }

  /** Lists what was deleted, and brings the chosen one back. */
  async restore(argument: unknown): Promise<void> {
    const named = argument === undefined ? undefined : await this.targets.note(argument);
    const target = named?.data.deleted ? named : await this.chooseDeleted();
    if (target) await this.bringBack(target);
  }

  private async chooseDeleted(): Promise<NoteTarget | undefined> {
    const references = await this.listDeleted();
    const found = await Promise.all(references.map((reference) => this.targets.note(reference)));
    const targets = found.filter((target): target is NoteTarget => target?.data.deleted !== undefined);
    if (targets.length === 0) {
      void sayInformation(l10n.t('No note was deleted in this workspace.'));
      return undefined;
    }
    targets.sort((a, b) => (a.data.changedAt < b.data.changedAt ? 1 : -1));
    const choice = await window.showQuickPick(
      targets.map((target) => ({
        label: headlineOf(target.data.kind, target.data.note.text) || l10n.t('(no text yet)'),
        description: `${kindWord(target.data.kind)} · ${workspace.asRelativePath(target.path)}`,
        target,
      })),
      { title: l10n.t('Which note is to come back?'), matchOnDescription: true },
    );
    return choice?.target;
  }

  private async offerUndo(message: string, target: NoteTarget, of?: string): Promise<void> {
    const undo = l10n.t('Undo');
    if ((await sayInformation(message, undo)) === undo) await this.bringBack(target, of);
  }

  private async bringBack(target: NoteTarget, of?: string): Promise<void> {
    // The thread has moved on since: the deletion itself is one of its entries now.
    const notes = await this.store.notesOn(target.workspaceFolder, target.path);
    const data = notes.find(({ id }) => id === target.data.id);
    if (data) await this.followUps.add({ ...target, data }, { type: 'restore', ...(of === undefined ? {} : { of }) });
  }
}
