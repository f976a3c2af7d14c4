import { l10n, window, workspace, type WorkspaceFolder } from 'vscode';
import { readFileName } from '../../core/notes/entry-path';
import { inBackground, reportFailure } from '../platform/report';
import { askWarning, sayInformation, sayWarning } from '../platform/say';
import type { NoteStore } from '../storage/note-store';
import type { MissingFile, SecondCopies } from '../storage/second-copies';

/** How long after a folder was first used it is looked at, in milliseconds: whoever opened a file comes first. */
const patience = 2000;

/** Offers private notes back that vanished from the workspace, as after `git clean -fdX`. */
export class RescueCopies {
  private readonly looked = new Set<string>();

  constructor(
    private readonly store: NoteStore,
    private readonly copies: SecondCopies,
  ) {}

  /** Looks once for each folder and window, in the background. */
  offerOnce(folder: WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.looked.has(key)) return;
    this.looked.add(key);
    setTimeout(() => inBackground(this.offer(folder)), patience);
  }

  async onDemand(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map((folder) => this.offer(folder)));
    if (!found.some(Boolean)) void sayInformation(l10n.t('No private note is missing from this workspace.'));
  }

  /** Asks about what is missing. @returns whether anything is, without waiting for the answer */
  private async offer(folder: WorkspaceFolder): Promise<boolean> {
    // It may have left the workspace in the meantime.
    if (!workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.uri.toString())) return false;
    const missing = await this.copies.missingFrom(this.store.folderOf(folder));
    if (missing.length === 0) return false;
    this.ask(folder, missing).then(undefined, reportFailure);
    return true;
  }

  private async ask(folder: WorkspaceFolder, missing: readonly MissingFile[]): Promise<void> {
    const back = l10n.t('Bring back');
    const forget = l10n.t('Forget them');
    const choice = await sayInformation(missingWords(folder, missing), back, forget);
    if (choice === back) await this.bringBack(folder, missing);
    if (choice === forget) await this.forget(folder, missing);
  }

  private async bringBack(folder: WorkspaceFolder, asked: readonly MissingFile[]): Promise<void> {
    // The question may have stood for a while.
    const still = new Set((await this.copies.missingFrom(this.store.folderOf(folder))).map(({ copy }) => copy.toString()));
    const missing = asked.filter(({ copy }) => still.has(copy.toString()));
    const count = await this.copies.bringBack(this.store.folderOf(folder), missing);
    for (const name of new Set(missing.map(({ folderName }) => folderName))) await this.store.reload(folder, name);
    if (count < missing.length) {
      void sayWarning(l10n.t('{0} of {1} files could not be read and stay where they are.', missing.length - count, missing.length));
    } else window.setStatusBarMessage(l10n.t('The private notes are back.'), 5000);
  }

  private async forget(folder: WorkspaceFolder, missing: readonly MissingFile[]): Promise<void> {
    const forget = l10n.t('Forget');
    const detail = l10n.t('Their copies on this machine are removed. This cannot be undone.');
    const message = l10n.t('Forget the missing private notes of {0}?', folder.name);
    if ((await askWarning(message, { modal: true, detail }, forget)) === forget) await this.copies.forget(missing);
  }
}

function missingWords(folder: WorkspaceFolder, missing: readonly MissingFile[]): string {
  const notes = new Set(missing.map(({ folderName, fileName }) => `${folderName}/${readFileName(fileName)?.note ?? fileName}`)).size;
  const place = (workspace.workspaceFolders?.length ?? 0) > 1 ? `${folder.name}/.coachmark/private` : '.coachmark/private';
  return notes === 1
    ? l10n.t('1 private note is missing from {0}. Bring it back?', place)
    : l10n.t('{0} private notes are missing from {1}. Bring them back?', notes, place);
}
