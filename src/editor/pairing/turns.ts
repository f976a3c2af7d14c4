import { l10n, window } from 'vscode';
import { isRetrospectiveDue } from '../../core/pairing/session/breaks';
import { clockOf } from '../../core/pairing/session/clock';
import { readSetting } from '../platform/settings';
import { sayInformation } from '../platform/say';
import type { SessionHost } from './session-host';
import { hintsFor } from '../../core/pairing/roles';
import { askLine } from './skippable';
import { hintWords } from './words';

/** What happens around the switch: the clock goes on, and what was learned is told on. */
export class Turns {
  constructor(
    private readonly host: SessionHost,
    /** What is offered once a turn was handed over. */
    private readonly onHandedOver: () => Promise<void>,
  ) {}

  /** Begins the turn that is due, or ends a break first. */
  async begin(): Promise<void> {
    const { host } = this;
    if (host.running?.phase.kind === 'break' && !(await host.dispatch({ type: 'end-break' }))) return;
    if (host.running?.phase.kind === 'waiting' && !(await host.dispatch({ type: 'begin-turn' }))) return;
    this.announce();
  }

  /** Ends the turn, asks what is worth telling, and begins the next. */
  async switchNow(): Promise<void> {
    const after = await this.host.dispatch({ type: 'switch' });
    if (!after) return;
    // Somebody who switches although a break is due goes on; who wants to wait at each switch is not hurried.
    if (after.phase.kind !== 'running' && after.settings.autoStart) await this.host.dispatch({ type: 'begin-turn' });
    this.announce();
    await this.handOver();
    await this.onHandedOver();
    await this.lookBack();
  }

  async takeBreak(): Promise<void> {
    const hadTurn = this.host.running?.turn !== undefined;
    if (!(await this.host.dispatch({ type: 'take-break' }))) return;
    if (hadTurn) {
      await this.handOver();
      await this.onHandedOver();
    }
    await this.lookBack();
  }

  async pauseOrResume(): Promise<void> {
    const phase = this.host.running?.phase.kind;
    if (phase === 'waiting' || phase === 'break') return this.begin();
    await this.host.dispatch({ type: phase === 'paused' ? 'resume' : 'pause' });
  }

  async extend(): Promise<void> {
    const minutes = await askMinutes(l10n.t('How many minutes more?'), 5);
    if (minutes !== undefined) await this.host.dispatch({ type: 'extend', minutes });
  }

  /** Says once who does what now, in a message that goes away by itself: only those are read aloud. */
  private announce(): void {
    const state = this.host.running;
    if (!state) return;
    const { driver, next } = clockOf(state, this.host.now());
    const hint = driver && hintsFor(state, driver.id, 'driver').at(-1);
    if (driver) void sayInformation(l10n.t('{0} drives. {1}', driver.name, hint === undefined ? '' : hintWords(hint)));
    else if (state.phase.kind === 'waiting' && next) void sayInformation(l10n.t('{0} drives next. Begin the turn from the menu.', next.name));
  }

  private async handOver(): Promise<void> {
    const { host } = this;
    const last = host.state?.turns.at(-1);
    if (!host.state || !last || last.skipped || !readSetting('coachmark.pairing.handover', true)) return;
    // The next turn runs on while somebody types.
    const turn = host.state.turns.length;
    const title = l10n.t('Handover');
    const tried = await askLine(`${title} 1/2`, l10n.t('What was tried?'));
    const next = tried === undefined ? undefined : await askLine(`${title} 2/2`, l10n.t('What is next?'));
    const said = { ...(tried?.trim() ? { tried } : {}), ...(next?.trim() ? { next } : {}) };
    if (Object.keys(said).length > 0) await host.dispatch({ type: 'handover', turn, ...said });
  }

  private async lookBack(): Promise<void> {
    const { host } = this;
    if (!host.state || !readSetting('coachmark.pairing.retrospective', true)) return;
    const { drivenInCycle, cycle, reviewedCycle } = host.state;
    // It is offered just after the switch, when the next turn runs already.
    if (drivenInCycle.length > 0 || !isRetrospectiveDue({ cycle, reviewedCycle })) return;
    const look = l10n.t('Look back');
    const later = l10n.t('Not now');
    const choice = await sayInformation(l10n.t('Everybody has had a turn. Three short questions?'), look, later);
    const answers: { question: string; answer: string }[] = [];
    const questions = choice === look ? [l10n.t('What helped in this round?'), l10n.t('What slowed you down?'), l10n.t('What will you do differently in the next one?')] : [];
    for (const [i, question] of questions.entries()) {
      const answer = await askLine(l10n.t('Looking back {0}/{1}', i + 1, questions.length), question);
      if (answer === undefined) break;
      if (answer.trim() !== '') answers.push({ question, answer });
    }
    await host.dispatch({ type: 'retrospective', answers });
  }
}

/** Asks for whole minutes from 1 to 240; undefined when nothing was chosen. */
export async function askMinutes(title: string, value: number): Promise<number | undefined> {
  const text = await window.showInputBox({
    title,
    value: String(value),
    prompt: l10n.t('Whole minutes, 1 to 240'),
    validateInput: (now) => (isMinutes(now) ? undefined : l10n.t('A whole number from 1 to 240 is needed')),
  });
  return text === undefined ? undefined : Number(text);
}

function isMinutes(text: string): boolean {
  return /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= 240;
}
