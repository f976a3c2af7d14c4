import type { SessionEvent } from '../../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../../src/core/pairing/session/session-state';
import { startSession } from '../../../../src/core/pairing/session/start-session';
import { step } from '../../../../src/core/pairing/session/step';
import type { RoomSession } from '../../../../src/editor/pairing/room/room-member';

/** A session as a window's host keeps it, but in memory; several windows may share one. */
export class SessionHere {
  state: SessionState | undefined;
  /** Milliseconds by which the machine's clock is ahead. */
  ahead = 0;
  /** What came from a room and was refused. */
  readonly refused: string[] = [];
  readonly followed: SessionEvent[] = [];
  private readonly listeners = new Set<(state: SessionState | undefined) => void>();

  readonly now = (): number => Date.now() + this.ahead;

  start(...names: string[]): void {
    const started = startSession({ id: '20261120T090000-7h2k9qza4m', people: names.map((name) => ({ name })), settings: { goal: 'less cache' } }, this.now(), 'w1');
    if (started.ok) this.take(started.state);
  }

  happen(event: SessionEvent, writer = 'w1'): void {
    if (!this.state) throw new Error('no session');
    const stepped = step(this.state, event, this.now(), writer);
    if (!stepped.ok) throw new Error(stepped.reason);
    this.take(stepped.state);
  }

  get driver(): string | undefined {
    return this.state?.people.find(({ id }) => id === this.state?.turn?.driver)?.name;
  }

  /** When the turn or the break ends, by the true clock. */
  get endsAt(): number {
    const { phase, shift } = this.state!;
    return 'endsAt' in phase ? phase.endsAt - shift - this.ahead : Number.NaN;
  }

  /** @param writer the name of the window that looks at it */
  seenBy(writer: string): RoomSession {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the getters below are those of another object
    const here = this;
    return {
      get state() {
        return here.state;
      },
      get running() {
        return here.state?.phase.kind === 'ended' ? undefined : here.state;
      },
      now: this.now,
      writer,
      dispatch: async (event, quietly) => {
        await Promise.resolve();
        if (!quietly) throw new Error('what a room asks for must not be told in messages');
        const stepped = step(here.state!, event, here.now(), writer);
        if (stepped.ok) {
          here.followed.push(event);
          here.take(stepped.state);
        } else here.refused.push(stepped.reason);
      },
      onDidChange: (listener) => {
        here.listeners.add(listener);
        return { dispose: () => here.listeners.delete(listener) };
      },
    };
  }

  private take(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}

/** Asks until it is so, for 5 s at the most. */
export async function until(what: string, ask: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; !ask(); ) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await wait(5);
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
