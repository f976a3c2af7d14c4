import { commands, l10n, type QuickPickItem, window } from 'vscode';
import { clockOf } from '../../core/pairing/session/clock';
import type { CommandId } from '../platform/commands';
import { mobRepository } from './mob-next';
import type { SessionHost } from './session-host';
import { leftWords } from './words';

interface Action extends QuickPickItem {
  readonly command: CommandId;
}

/** What makes sense now, the likeliest first. */
export async function showPairingMenu(host: SessionHost): Promise<void> {
  const actions = host.running ? await actionsIn(host) : actionsBefore(host);
  const choice = await window.showQuickPick<Action>(actions, { title: titleOf(host) });
  if (choice) await commands.executeCommand(choice.command);
}

function titleOf(host: SessionHost): string {
  if (!host.running) return l10n.t('Pairing');
  const { driver, next, ...clock } = clockOf(host.running, host.now());
  return driver ? l10n.t('{0} drives, {1}', driver.name, leftWords(clock)) : l10n.t('{0} drives next', next?.name ?? '');
}

function action(icon: string, label: string, command: CommandId): Action {
  return { label: `$(${icon}) ${label}`, command };
}

function actionsBefore({ state }: SessionHost): Action[] {
  return [
    action('play', l10n.t('Start pairing'), 'coachmark.pairing.start'),
    ...(state ? [action('debug-continue', l10n.t('Continue the last session'), 'coachmark.pairing.continue')] : []),
    action('repo-push', l10n.t("Share a session's record…"), 'coachmark.pairing.share'),
  ];
}

async function actionsIn({ running, folder }: SessionHost): Promise<Action[]> {
  const phase = running?.phase.kind;
  const isTurn = phase === 'running' || phase === 'paused';
  return [
    isTurn ? action('arrow-swap', l10n.t('Switch now'), 'coachmark.pairing.switch') : action('play', l10n.t('Begin the turn'), 'coachmark.pairing.begin'),
    ...(phase === 'running' ? [action('debug-pause', l10n.t('Pause'), 'coachmark.pairing.pause')] : []),
    ...(phase === 'paused' ? [action('debug-continue', l10n.t('Go on'), 'coachmark.pairing.resume')] : []),
    ...(isTurn ? [action('add', l10n.t('More minutes…'), 'coachmark.pairing.extend')] : []),
    action('debug-step-over', l10n.t('Pass this turn on'), 'coachmark.pairing.skip'),
    ...(phase === 'break' ? [] : [action('coffee', l10n.t('Break'), 'coachmark.pairing.break')]),
    action('organization', l10n.t('People…'), 'coachmark.pairing.people'),
    action('settings-gear', l10n.t('Goal, length, style…'), 'coachmark.pairing.settings'),
    action('eye', l10n.t('Predict before you run…'), 'coachmark.pairing.predict'),
    action('checklist', l10n.t('Compare with a prediction…'), 'coachmark.pairing.compare'),
    action('git-commit', l10n.t('Name everybody in the commit'), 'coachmark.pairing.credit'),
    ...((await mobRepository(folder)) ? [action('repo-push', l10n.t('Hand the branch on with mob next'), 'coachmark.pairing.mobNext')] : []),
    action('broadcast', l10n.t('Timer room…'), 'coachmark.pairing.room'),
    action('stop-circle', l10n.t('End the session…'), 'coachmark.pairing.end'),
  ];
}
