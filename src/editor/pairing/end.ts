import { l10n, window } from 'vscode';
import { recordPart } from '../../core/pairing/record/record-part';
import type { SessionState } from '../../core/pairing/session/session-state';
import type { SessionRecords } from '../storage/session-records';
import type { SessionHost } from './session-host';

/** Ends the session, asks what comes next, and writes down what came of it. */
export async function endPairing(host: SessionHost, records: SessionRecords): Promise<void> {
  const { folder } = host;
  if (!folder || !host.running) return;
  const end = l10n.t('End the session');
  const message = l10n.t('End the pairing session?');
  const detail = l10n.t('What came of it is written to .coachmark/private/sessions.');
  if ((await window.showInformationMessage(message, { modal: true, detail }, end)) !== end) return;
  let state = await host.dispatch({ type: 'end' });
  if (!state) return;
  const text = await window.showInputBox({ title: l10n.t('What comes next?'), prompt: l10n.t('One thing to do after this session'), placeHolder: l10n.t('Enter on an empty line skips this.') });
  if (text?.trim()) state = (await host.dispatch({ type: 'next-action', text })) ?? state;
  const file = await records.write(folder, recordOf(state, host.now()));
  const open = l10n.t('Open the record');
  const choice = await window.showInformationMessage(l10n.t('The session is written down.'), open);
  if (choice === open) await window.showTextDocument(file);
}

function recordOf(state: SessionState, now: number): Parameters<SessionRecords['write']>[1] {
  const zone = -new Date(now).getTimezoneOffset();
  const people = state.people.map(({ name, mail }) => (mail === undefined ? { name } : { name, mail }));
  return { id: state.id, goal: state.settings.goal, people, parts: [recordPart(state, now, zone)] };
}
