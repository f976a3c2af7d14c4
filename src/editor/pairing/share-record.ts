import { l10n, type Uri, window, workspace } from 'vscode';
import type { SessionRecords } from '../storage/session-records';
import type { SessionHost } from './session-host';
import { sayInformation } from '../platform/say';

/** Moves a session's record to where the repository shares it. */
export async function shareRecord({ folder }: SessionHost, records: SessionRecords): Promise<void> {
  const files = folder ? await records.listPrivate(folder) : [];
  const items = files.map((file) => ({ label: nameOf(file), file }));
  if (!folder || items.length === 0) {
    void sayInformation(l10n.t('There is no record to share: each session writes one when it ends.'));
    return;
  }
  const choice = await window.showQuickPick(items, { placeHolder: l10n.t('Which session shall everybody with the repository see?') });
  if (!choice) return;
  const shared = await records.share(folder, choice.file);
  const open = l10n.t('Open it');
  const message = l10n.t('The record is in {0} now. Commit it to share it.', workspace.asRelativePath(shared));
  if ((await sayInformation(message, open)) === open) await window.showTextDocument(shared);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
