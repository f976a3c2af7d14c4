import { commands, Disposable, l10n, type QuickPickItem, window } from 'vscode';
import { clockOf } from '../../core/pairing/session/clock';
import { type CommandId, registerCommands } from '../platform/commands';
import { setContextKey } from '../platform/context-keys';
import type { SessionFiles } from '../storage/session-files';
import type { SessionRecords } from '../storage/session-records';
import { CommitCredit } from './commit-credit';
import { endPairing } from './end';
import { PairingTree } from './pairing-tree';
import { changePeople } from './people';
import { compareOne, predict } from './predictions';
import { SessionHost } from './session-host';
import { changeSettings } from './session-settings';
import { StartSession } from './start';
import { StatusItem } from './status-item';
import { TurnEnd } from './turn-end';
import { Turns } from './turns';
import { countTyping } from './typing-count';
import { leftWords } from './words';

export interface PairingNeeds {
  readonly files: SessionFiles;
  readonly records: SessionRecords;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Tells this window from others. */
  readonly window: string;
}

/** The rotation of driver and navigator: its clock, its view, and what people do with it. */
export function registerPairing({ files, records, now, window: writer }: PairingNeeds): Disposable {
  const host = new SessionHost(files, now, writer);
  const turns = new Turns(host);
  const start = new StartSession(host, records, turns);
  const turnEnd = new TurnEnd(host, turns);
  const tree = new PairingTree(host);
  const credit = new CommitCredit(host);
  const status = new StatusItem(host, () => {
    turnEnd.look();
    tree.onTick();
  });
  const tellPhase = (): void => setContextKey('coachmark:pairing.phase', host.running?.phase.kind ?? 'none');
  tellPhase();
  return Disposable.from(
    host.onDidChange(tellPhase),
    ...registerCommands({
      'coachmark.pairing.start': () => start.run(),
      'coachmark.pairing.menu': () => showMenu(host),
      'coachmark.pairing.begin': () => turns.begin(),
      'coachmark.pairing.pause': () => turns.pauseOrResume(),
      'coachmark.pairing.resume': () => turns.pauseOrResume(),
      'coachmark.pairing.switch': () => turns.switchNow(),
      'coachmark.pairing.extend': () => turns.extend(),
      'coachmark.pairing.skip': () => host.dispatch({ type: 'skip' }),
      'coachmark.pairing.break': () => turns.takeBreak(),
      'coachmark.pairing.people': () => changePeople(host),
      'coachmark.pairing.settings': () => changeSettings(host),
      'coachmark.pairing.predict': () => predict(host),
      'coachmark.pairing.compare': () => compareOne(host),
      'coachmark.pairing.credit': () => credit.add(),
      'coachmark.pairing.end': () => endPairing(host, records),
    }),
    countTyping(host),
    status,
    turnEnd,
    tree,
    credit,
    host,
  );
}

interface Action extends QuickPickItem {
  readonly command: CommandId;
}

/** What makes sense now, the likeliest first. */
async function showMenu(host: SessionHost): Promise<void> {
  const state = host.running;
  const choice = await window.showQuickPick<Action>(state ? actionsIn(host) : [{ label: `$(play) ${l10n.t('Start pairing')}`, command: 'coachmark.pairing.start' }], {
    title: state ? titleOf(host) : l10n.t('Pairing'),
  });
  if (choice) await commands.executeCommand(choice.command);
}

function titleOf(host: SessionHost): string {
  const clock = host.running && clockOf(host.running, host.now());
  return clock?.driver ? l10n.t('{0} drives, {1}', clock.driver.name, leftWords(clock)) : l10n.t('{0} drives next', clock?.next?.name ?? '');
}

function actionsIn(host: SessionHost): Action[] {
  const phase = host.running?.phase.kind;
  const turn = phase === 'running' || phase === 'paused';
  return [
    ...(turn ? [{ label: `$(arrow-swap) ${l10n.t('Switch now')}`, command: 'coachmark.pairing.switch' } as const] : [{ label: `$(play) ${l10n.t('Begin the turn')}`, command: 'coachmark.pairing.begin' } as const]),
    ...(phase === 'running' ? [{ label: `$(debug-pause) ${l10n.t('Pause')}`, command: 'coachmark.pairing.pause' } as const] : []),
    ...(phase === 'paused' ? [{ label: `$(debug-continue) ${l10n.t('Go on')}`, command: 'coachmark.pairing.resume' } as const] : []),
    ...(turn ? [{ label: `$(add) ${l10n.t('More minutes…')}`, command: 'coachmark.pairing.extend' } as const] : []),
    { label: `$(debug-step-over) ${l10n.t('Pass this turn on')}`, command: 'coachmark.pairing.skip' },
    ...(phase === 'break' ? [] : [{ label: `$(coffee) ${l10n.t('Break')}`, command: 'coachmark.pairing.break' } as const]),
    { label: `$(organization) ${l10n.t('People…')}`, command: 'coachmark.pairing.people' },
    { label: `$(settings-gear) ${l10n.t('Goal, length, style…')}`, command: 'coachmark.pairing.settings' },
    { label: `$(eye) ${l10n.t('Predict before you run…')}`, command: 'coachmark.pairing.predict' },
    { label: `$(checklist) ${l10n.t('Compare with a prediction…')}`, command: 'coachmark.pairing.compare' },
    { label: `$(git-commit) ${l10n.t('Name everybody in the commit')}`, command: 'coachmark.pairing.credit' },
    { label: `$(stop-circle) ${l10n.t('End the session…')}`, command: 'coachmark.pairing.end' },
  ];
}
