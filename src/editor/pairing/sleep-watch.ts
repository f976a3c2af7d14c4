import { type Disposable, l10n, type Memento } from 'vscode';
import { type ClockReading, clockJump } from '../../core/pairing/session/clock-jump';
import { sessionTime } from '../../core/pairing/session/session-time';
import { inBackground } from '../platform/report';
import { sayInformation } from '../platform/say';
import type { SessionHost } from './session-host';
import { minutesWords } from './words';

const seenKey = 'pairing.seenAt';
/** How often it is kept that a window has seen the clock run, in milliseconds. */
const keeping = 30_000;
/** A reload takes seconds; who was away for longer is asked. In milliseconds. */
const closedFor = 5 * 60_000;

/** Notices that nobody was there while a turn ran on: in sleep, or with no window open. Asks whose time that was. */
export class SleepWatch implements Disposable {
  private before: ClockReading | undefined;
  private keptAt = 0;
  private isFirst = true;
  private asking = false;
  private readonly listening: Disposable;

  constructor(
    private readonly host: SessionHost,
    private readonly memento: Memento,
    /** Milliseconds; counts on whatever the machine's clock is set to. */
    private readonly steady: () => number,
  ) {
    this.listening = host.onDidChange(() => {
      if (!this.runs()) this.before = undefined;
    });
  }

  /** Whether a question is open: until it is answered nothing else is said about the clock. */
  get isAsking(): boolean {
    return this.asking;
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** To be called with each tick of the clock. */
  look(): void {
    if (!this.runs()) return;
    const now: ClockReading = { wall: this.host.now(), steady: this.steady() };
    const { before, isFirst } = this;
    this.before = now;
    this.isFirst = false;
    if (isFirst) this.lookAtTheFirst(now.wall);
    else if (before) this.compare(before, now);
    if (Math.abs(now.wall - this.keptAt) < keeping) return;
    this.keptAt = now.wall;
    void this.memento.update(seenKey, now.wall);
  }

  /** Another window may have seen it run meanwhile; what is kept is of this folder. */
  private lookAtTheFirst(wall: number): void {
    const seenAt = this.memento.get<number>(seenKey);
    const state = this.host.running;
    if (typeof seenAt !== 'number' || !state || wall - seenAt < closedFor) return;
    if (sessionTime(state, seenAt) > state.phase.since) this.ask(seenAt, wall);
  }

  private compare(before: ClockReading, now: ClockReading): void {
    const state = this.host.running;
    if (!state) return;
    const jump = clockJump(before, now);
    const instant = sessionTime(state, before.wall) + now.steady - before.steady;
    if (jump === 'back') inBackground(this.host.dispatch({ type: 'clock-set', instant }));
    else if (jump === 'gap') this.ask(before.wall, now.wall, instant);
  }

  private ask(since: number, until: number, instant?: number): void {
    if (this.asking) return;
    this.asking = true;
    inBackground(this.askWhose(since, until, instant).finally(() => (this.asking = false)));
  }

  /** @param instant the session's time now if the clock was set ahead and nobody slept */
  private async askWhose(since: number, until: number, instant?: number): Promise<void> {
    const turn = this.host.running?.turn?.startedAt;
    const out = l10n.t('Take it out');
    const keep = l10n.t('Keep it');
    const set = l10n.t('The clock was set');
    const message = l10n.t('The turn ran on for {0} while nobody was here. Was that time at the keyboard?', minutesWords(until - since));
    const choice = await sayInformation(message, out, keep, ...(instant === undefined ? [] : [set]));
    // Somebody may have gone on meanwhile, here or in another window.
    const { running } = this.host;
    if (running?.phase.kind !== 'running' || running.turn?.startedAt !== turn) return;
    if (choice === out) await this.host.dispatch({ type: 'discard', since });
    else if (choice === set && instant !== undefined) await this.host.dispatch({ type: 'clock-set', instant: instant + this.host.now() - until });
  }

  private runs(): boolean {
    return this.host.running?.phase.kind === 'running';
  }
}
