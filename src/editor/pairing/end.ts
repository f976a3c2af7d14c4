import { l10n, window } from 'vscode';
import type { SessionRecords } from '../storage/session-records';
import type { RecordKeeper } from './record';
import type { SessionHost } from './session-host';
import { skippable } from './skippable';
import { askInformation, sayInformation } from '../platform/say';

/** Ends the session, asks what comes next, and writes down what came of it. */
export async function endPairing(host: SessionHost, keeper: RecordKeeper, records: SessionRecords): Promise<void> {
  const { folder } = host;
  if (!folder || !host.running) return;
  const end = l10n.t('End the session');
  const message = l10n.t('End the pairing session?');
  const detail = l10n.t('What came of it is written to .coachmark/private/sessions.');
  if ((await askInformation(message, { modal: true, detail }, end)) !== end) return;
  // Asked first, so that nothing stands between the end and the record.
  const text = await skippable(l10n.t('What comes next?'), l10n.t('One thing to do after this session'));
  if (text !== undefined && host.running) await host.dispatch({ type: 'next-action', text });
  // Another window may have ended it meanwhile; its record is written there.
  const file = host.running && (await host.dispatch({ type: 'end' })) && (await keeper.write());
  if (!file) return;
  const open = l10n.t('Open the record');
  const share = l10n.t('Share it');
  const isShared = records.isShared(folder, file);
  const choice = await sayInformation(l10n.t('The session is written down.'), open, ...(isShared ? [] : [share]));
  if (choice === open) await window.showTextDocument(file);
  else if (choice === share) await window.showTextDocument(await records.share(folder, file));
}
