import { CancellationTokenSource, l10n, ProgressLocation, window, workspace, type WorkspaceFolder } from 'vscode';
import { gapsOf } from '../../../core/notes/gaps';
import type { NoteThread } from '../../../core/notes/thread';
import type { NoteStore } from '../../storage/note-store';
import { gapText } from '../words';
import type { Targets } from './target';
import { sayInformation } from '../../platform/say';

/** A private note, as the list of all notes names it. */
export interface PrivateNote {
  readonly workspaceFolder: WorkspaceFolder;
  readonly path: string;
  readonly id: string;
}
/** All private notes of the workspace that are not deleted. */
export type ListPrivateNotes = (cancelled: () => boolean) => Promise<readonly PrivateNote[]>;

/** Moves notes from this machine's folder to the one that the repository may commit. */
export class ShareNotes {
  constructor(
    private readonly targets: Targets,
    private readonly store: NoteStore,
    private readonly listPrivate: ListPrivateNotes,
  ) {}

  async one(argument: unknown): Promise<void> {
    const target = await this.targets.note(argument);
    if (!target) return;
    if (target.data.visibility === 'shared') {
      void sayInformation(l10n.t('This note is shared already.'));
      return;
    }
    const gap = gapsOfThread(target.data)[0];
    if (gap) {
      void sayInformation(l10n.t('Not shared yet. {0}', gapText(gap)));
      return;
    }
    await this.store.share(target.workspaceFolder, target.path, target.data.id);
    window.setStatusBarMessage(l10n.t('Shared: commit .coachmark to hand it on.'), 6000);
  }

  /** Shares every private note that says what it needs to; the others stay, and are counted. */
  async all(): Promise<void> {
    if (!workspace.workspaceFolders?.length) return;
    const cancel = new CancellationTokenSource();
    const outcome = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Sharing review notes'), cancellable: true },
      async (progress, token) => {
        const stop = token.onCancellationRequested(() => cancel.cancel());
        const notes = await this.listPrivate(() => cancel.token.isCancellationRequested);
        let shared = 0;
        let waiting = 0;
        for (const { workspaceFolder, path, id } of notes) {
          if (cancel.token.isCancellationRequested) break;
          const data = (await this.store.notesOn(workspaceFolder, path)).find((note) => note.id === id);
          if (!data) continue;
          if (gapsOfThread(data).length > 0) waiting += 1;
          else {
            await this.store.share(workspaceFolder, path, id);
            shared += 1;
          }
          progress.report({ increment: 100 / notes.length });
        }
        stop.dispose();
        return { found: notes.length, shared, waiting };
      },
    );
    cancel.dispose();
    void sayInformation(sentence(outcome));
  }
}

function sentence({ found, shared, waiting }: { found: number; shared: number; waiting: number }): string {
  if (found === 0) return l10n.t('There are no private notes to share.');
  const done = l10n.t('Shared {0} of {1} private notes.', shared, found);
  return waiting === 0 ? done : `${done} ${l10n.t('{0} still miss a part and stay private.', waiting)}`;
}

function gapsOfThread(data: NoteThread): ReturnType<typeof gapsOf> {
  return gapsOf(data.kind, data.note.text);
}
