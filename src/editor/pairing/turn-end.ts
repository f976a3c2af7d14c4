import { type Disposable, l10n, window } from 'vscode';
import { clockOf } from '../../core/pairing/session/clock';
import type { SessionState } from '../../core/pairing/session/session-state';
import { inBackground } from '../platform/report';
import { readSetting } from '../platform/settings';
import { askInformation, sayInformation } from '../platform/say';
import type { SessionHost } from './session-host';

/** Overtime after which it is said again, in milliseconds. */
const patience = 60_000;
const moreMinutes = 5;

export interface TurnEndActions {
  begin(): Promise<void>;
  switchNow(): Promise<void>;
  takeBreak(): Promise<void>;
}

/** Says when a turn or a break is over: once, and as the setting wishes once more. Only in the window that is looked at. */
export class TurnEnd implements Disposable {
  private readonly told = new Map<string, number>();
  private readonly listening: Disposable;

  constructor(
    private readonly host: SessionHost,
    private readonly actions: TurnEndActions,
    /** Whether something else is being asked about the clock; then this waits. */
    private readonly mustWait: () => boolean,
  ) {
    this.listening = window.onDidChangeWindowState(({ focused }) => focused && this.look());
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** To be called with each tick of the clock, and after each change. */
  look(): void {
    const state = this.host.running;
    const end = state && endOf(state);
    if (!state || !end || !window.state.focused || this.mustWait()) return;
    const { overtimeMs, remainingMs, phase } = clockOf(state, this.host.now());
    if (remainingMs > 0) return;
    const how = readSetting('coachmark.pairing.turnEnd', 'repeat');
    const times = this.told.get(end) ?? 0;
    const again = how === 'repeat' && times === 1 && overtimeMs >= patience;
    if (how === 'off' || (times > 0 && !again)) return;
    this.told.set(end, times + 1);
    inBackground(phase === 'break' ? this.tellOfBreak(end) : this.tellOfTurn(end, how === 'dialog'));
  }

  private async tellOfTurn(end: string, modal: boolean): Promise<void> {
    const state = this.host.running;
    if (!state) return;
    const { next, breakDue } = clockOf(state, this.host.now());
    const go = l10n.t('Switch');
    const extend = l10n.t('{0} more minutes', moreMinutes);
    const rest = l10n.t('Break');
    const message = breakDue ? l10n.t('Time for a break. After it {0} drives.', next?.name ?? '') : l10n.t('Time to switch: {0} drives.', next?.name ?? '');
    const choice = await askInformation(message, { modal }, ...(breakDue ? [rest, go, extend] : [go, extend, rest]));
    // Somebody may have acted meanwhile, here or in another window: then an old message does nothing.
    if (choice === undefined || !this.host.running || endOf(this.host.running) !== end) return;
    if (choice === go) await this.actions.switchNow();
    else if (choice === rest) await this.actions.takeBreak();
    else await this.host.dispatch({ type: 'extend', minutes: moreMinutes });
  }

  private async tellOfBreak(end: string): Promise<void> {
    const state = this.host.running;
    if (!state) return;
    const begin = l10n.t('Begin');
    const { next } = clockOf(state, this.host.now());
    const choice = await sayInformation(l10n.t('The break is over: {0} drives.', next?.name ?? ''), begin);
    if (choice !== begin || !this.host.running || endOf(this.host.running) !== end) return;
    await this.actions.begin();
  }
}

/** Names the end that the clock runs towards; undefined where it runs towards none. An extension is another end. */
function endOf({ id, part, phase }: SessionState): string | undefined {
  return phase.kind === 'running' || phase.kind === 'break' ? `${id} ${part} ${phase.kind} ${phase.endsAt}` : undefined;
}
