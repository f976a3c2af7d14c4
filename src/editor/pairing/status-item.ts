import { type Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { clockOf } from '../../core/pairing/session/clock';
import type { SessionState } from '../../core/pairing/session/session-state';
import type { CommandId } from '../platform/commands';
import type { SessionHost } from './session-host';
import { leftWords } from './words';

/** How often the time is drawn anew while it runs, in milliseconds. */
const tick = 1000;

/** Who drives and how long, at the left of the status bar. No timer runs while nothing changes. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('coachmark.pairing', StatusBarAlignment.Left, 50);
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listening: Disposable;
  private said = '';

  constructor(
    private readonly host: SessionHost,
    /** Called with each tick, so that there is one timer for all. */
    private readonly onTick: () => void,
  ) {
    this.item.name = l10n.t('Coachmark pairing');
    this.item.command = 'coachmark.pairing.menu';
    this.listening = host.onDidChange(() => this.draw());
    this.draw();
  }

  dispose(): void {
    clearInterval(this.timer);
    this.listening.dispose();
    this.item.dispose();
  }

  private draw(): void {
    const state = this.host.running;
    const ticks = state?.phase.kind === 'running' || state?.phase.kind === 'break';
    if (ticks) this.timer ??= setInterval(() => this.onTime(), tick);
    else {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    if (!state) return this.item.hide();
    this.show(state);
    this.item.show();
    this.onTick();
  }

  private onTime(): void {
    const state = this.host.running;
    if (state) this.show(state);
    this.onTick();
  }

  private show(state: SessionState): void {
    const clock = clockOf(state, this.host.now());
    const text = textOf(clock);
    this.item.text = text;
    this.item.backgroundColor = clock.phase === 'running' && clock.overtimeMs > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    // A screen reader need not hear each second; who drives and who is next is enough.
    const roles = rolesOf(clock);
    if (roles === this.said) return;
    this.said = roles;
    this.item.accessibilityInformation = { label: roles, role: 'button' };
    const tooltip = new MarkdownString(undefined, true);
    tooltip.appendText(roles);
    if (state.settings.goal !== '') tooltip.appendMarkdown('\n\n').appendText(l10n.t('Goal: {0}', state.settings.goal));
    const actions = actionsIn(clock.phase);
    // Only these commands can be run from it; names and goals went in as plain text.
    tooltip.isTrusted = { enabledCommands: actions.map(({ command }) => command) };
    tooltip.appendMarkdown(`\n\n${actions.map(({ words, command }) => `[${words}](command:${command})`).join(' &nbsp; ')}`);
    this.item.tooltip = tooltip;
  }
}

/** What is offered beside the time; everything else is in the menu. */
function actionsIn(phase: Clock['phase']): readonly { readonly words: string; readonly command: CommandId }[] {
  const pause = { words: l10n.t('Pause'), command: 'coachmark.pairing.pause' } as const;
  const next = { words: l10n.t('Switch now'), command: 'coachmark.pairing.switch' } as const;
  switch (phase) {
    case 'running':
      return [next, pause];
    case 'paused':
      return [{ words: l10n.t('Go on'), command: 'coachmark.pairing.resume' }, next];
    default:
      return [{ words: l10n.t('Begin the turn'), command: 'coachmark.pairing.begin' }];
  }
}

type Clock = ReturnType<typeof clockOf>;

function textOf(clock: Clock): string {
  switch (clock.phase) {
    case 'running':
      return `$(sync) ${plain(clock.driver?.name)} ${leftWords(clock)}`;
    case 'paused':
      return `$(debug-pause) ${plain(clock.driver?.name)} ${leftWords(clock)}`;
    case 'break':
      return `$(coffee) ${l10n.t('Break')} ${leftWords(clock)}`;
    default:
      return `$(play) ${l10n.t('{0} drives next', plain(clock.next?.name))}`;
  }
}

/** One sentence for the tooltip and for screen readers. */
function rolesOf({ phase, driver, next }: Clock): string {
  const [now = '', then = ''] = [driver?.name, next?.name];
  switch (phase) {
    case 'running':
      return l10n.t('{0} drives; {1} is next.', now, then);
    case 'paused':
      return l10n.t('The clock is paused. {0} drives; {1} is next.', now, then);
    case 'break':
      return l10n.t('Break. {0} drives next.', then);
    default:
      return l10n.t('{0} drives next. Begin the turn from the menu.', then);
  }
}

/** A name is a stranger's; in a status bar `$(…)` would become a picture. */
function plain(name = ''): string {
  const short = Array.from(name.replaceAll('$(', '$ ('));
  return short.length <= 24 ? short.join('') : `${short.slice(0, 23).join('')}…`;
}
