import { commands, l10n, type Uri, workspace } from 'vscode';
import { sayInformation } from '../../platform/say';

/** Says why no note can be taken here, and what to do. */
export async function refuseStart(uri: Uri | undefined): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    const open = l10n.t('Open folder');
    const choice = await sayInformation(
      l10n.t('Review notes are kept in the folder of the code. Open that folder first.'),
      open,
    );
    if (choice === open) await commands.executeCommand('vscode.openFolder');
    return;
  }
  const message = !uri
    ? l10n.t('Open the file that the note is about, and put the cursor on its line.')
    : uri.path.includes('/.coachmark/')
      ? l10n.t('This file is a note itself. Open the code that it is about.')
      : l10n.t('This file is outside the folders that are open here, so a note on it has no place to be kept.');
  void sayInformation(message);
}
