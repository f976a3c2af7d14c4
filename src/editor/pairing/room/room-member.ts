import type { ServerEvent } from '../../../core/pairing/room/event-stream';
import { breakRequest, type RoomTimer, readRoomEvent, resetRequest, timerRequest } from '../../../core/pairing/room/mob-room';
import { goalInRoom, hasNewGoal, hasTurned, isBusy, nowInRoom } from '../../../core/pairing/room/told-to-room';
import type { SessionEvent } from '../../../core/pairing/session/session-event';
import type { SessionState } from '../../../core/pairing/session/session-state';
import { type ConnectionNeeds, RoomConnection } from './room-connection';

/** Of the session's host, what a room needs. */
export interface RoomSession {
  readonly state: SessionState | undefined;
  /** The session that is not over. */
  readonly running: SessionState | undefined;
  readonly now: () => number;
  /** This window's name. */
  readonly writer: string;
  dispatch(event: SessionEvent, quietly: boolean): Promise<unknown>;
  onDidChange(listener: (state: SessionState | undefined) => void): { dispose(): void };
}

export interface MemberNeeds extends ConnectionNeeds {
  readonly session: RoomSession;
  /** `connected` or not has changed. */
  readonly changed: () => void;
  /** Joined by hand just now, and not found in the workspace's memory. */
  readonly anew: boolean;
}

/** How long the end of a turn waits for the next to begin, in milliseconds: a switch is both, one after the other. */
const afterEnd = 1000;
/** Between two requests that are followed, in milliseconds. Of those that come faster only the last counts. */
const betweenTwo = 500;

/** Takes part in a room for this window: what happens here is told there, and what is asked for there happens here. */
export class RoomMember {
  connected = false;
  private readonly connection: RoomConnection;
  private readonly listening: { dispose(): void };
  private before: SessionState | undefined;
  private gone = false;

  /** Since when something is to be told, by this machine's clock. */
  private untold: { readonly since: number } | undefined;
  private goalUntold = false;
  private lastSent: string | undefined;
  /** What came last while we were telling; it counts if it is the echo, or came behind it. */
  private held: { readonly timer: RoomTimer; readonly counts: boolean } | undefined;
  private telling = false;
  private endTimer: ReturnType<typeof setTimeout> | undefined;

  /** What the room had to say of itself is known. Before that, whether ours or theirs is newer is not. */
  private settled = false;
  private newest: RoomTimer | undefined;
  /** What to add to this machine's clock for the server's. */
  private ahead = 0;
  private toFollow: SessionEvent | undefined;
  private following = false;
  private anew: boolean;
  private returning = false;

  constructor(
    base: string,
    private readonly room: string,
    private readonly needs: MemberNeeds,
  ) {
    const { session, anew } = needs;
    this.anew = anew;
    this.before = session.state;
    // A turn that goes on here already is told to a room in which nothing goes on.
    if (anew && session.running && isBusy(session.running)) this.untold = { since: Number.NEGATIVE_INFINITY };
    this.goalUntold = anew && session.running !== undefined && session.running.settings.goal !== '';
    this.listening = session.onDidChange((state) => this.onState(state));
    this.connection = new RoomConnection(base, room, { connected: (time) => this.onConnected(time), heard: (event) => this.onEvent(event), lost: () => this.onLost() }, needs);
  }

  dispose(): void {
    this.gone = true;
    clearTimeout(this.endTimer);
    this.listening.dispose();
    this.connection.dispose();
  }

  private onState(state: SessionState | undefined): void {
    const { before } = this;
    this.before = state;
    if (!state || state.writer !== this.needs.session.writer) return;
    if (hasNewGoal(before, state)) this.goalUntold = true;
    if (hasTurned(before, state)) {
      this.untold = { since: this.needs.session.now() };
      // It was asked for before this happened.
      this.toFollow = undefined;
      this.tellOfEnd(!isBusy(state));
    }
    void this.tell();
  }

  /** Not at once: the next turn may be about to begin. */
  private tellOfEnd(soon: boolean): void {
    clearTimeout(this.endTimer);
    this.endTimer = undefined;
    if (!soon) return;
    this.endTimer = setTimeout(() => {
      this.endTimer = undefined;
      void this.tell();
    }, afterEnd);
  }

  private onConnected(serverTime: number | undefined): void {
    // The server tells seconds, cut off.
    this.ahead = serverTime === undefined ? 0 : serverTime + 500 - this.needs.session.now();
    this.newest = undefined;
    this.settled = false;
    this.connected = true;
    this.needs.changed();
  }

  private onLost(): void {
    this.settled = false;
    if (!this.connected) return;
    this.connected = false;
    this.needs.changed();
  }

  private onEvent(sent: ServerEvent): void {
    const event = readRoomEvent(sent);
    const timers = event?.type === 'history' ? event.timers : event?.type === 'timer' ? [event.timer] : [];
    if (this.settled) {
      // A history that comes later is none.
      if (event?.type === 'timer') this.onTimer(event.timer);
    } else {
      for (const timer of timers) if (!this.newest || timer.requestedAt >= this.newest.requestedAt) this.newest = timer;
      // The room's last timer comes first, be it none.
      if (sent.event === 'TIMER_REQUEST' || event?.type === 'alive') this.settle();
    }
    // What could not be told is tried again with each sign of life.
    if (event?.type === 'alive') void this.tell();
  }

  /** Whoever acted last while they did not hear of each other is followed. Of what is over before we came nothing is. */
  private settle(): void {
    const { newest, anew, ahead } = this;
    const { session } = this.needs;
    this.settled = true;
    const followed = anew ? undefined : session.state?.roomAt;
    if (newest && (followed === undefined || newest.requestedAt > followed) && !(this.untold && this.untold.since + ahead > newest.requestedAt)) {
      const agoMs = Math.max(0, session.now() + ahead - newest.requestedAt);
      const stopped = newest.minutes === 0 && this.returning;
      if (stopped || agoMs < newest.minutes * 60_000) this.follow(newest, stopped ? 0 : agoMs);
    }
    this.returning = true;
    void this.tell();
  }

  /** While we are telling, what comes before the echo was asked for before: ours is the last word, unless it fails. */
  private onTimer(timer: RoomTimer): void {
    const isEcho = this.isEcho(timer);
    if (this.untold === undefined) this.follow(timer);
    else if (this.telling) this.held = { timer, counts: isEcho || this.held?.counts === true };
    // What we asked for before something else happened here is left behind.
    else if (!isEcho) this.follow(timer);
  }

  /** Whether it may be what we asked for last. */
  private isEcho({ kind, minutes, user }: RoomTimer): boolean {
    const stop = minutes === 0 && user === undefined ? resetRequest(this.room) : undefined;
    const request = stop ?? (kind === 'break' ? breakRequest : timerRequest)(this.room, minutes, user ?? '');
    return this.lastSent !== undefined && request?.body === this.lastSent;
  }

  private follow({ kind, minutes, requestedAt, user }: RoomTimer, agoMs = 0): void {
    this.untold = undefined;
    this.tellOfEnd(false);
    this.toFollow = { type: 'follow-room', kind: kind === 'break' ? 'break' : 'turn', minutes, requestedAt, agoMs, anew: this.anew, ...(user === undefined ? {} : { person: user }) };
    if (!this.following) void this.followAll();
  }

  private async followAll(): Promise<void> {
    this.following = true;
    while (this.toFollow && !this.gone) {
      const event = this.toFollow;
      this.toFollow = undefined;
      if (!this.needs.session.running) continue;
      this.anew = false;
      await this.needs.session.dispatch(event, true).catch((cause: unknown) => this.needs.log(`Timer room: ${String(cause)}`));
      await new Promise((resolve) => setTimeout(resolve, betweenTwo));
    }
    this.following = false;
  }

  private async tell(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    try {
      while (this.isOpen() && (this.untold || this.goalUntold)) if (!(await (this.untold ? this.tellTurn(this.untold) : this.tellGoal()))) return;
    } finally {
      this.telling = false;
    }
  }

  /** Tells what is as it is now, however long ago it began to be so. */
  private async tellTurn(untold: object): Promise<boolean> {
    const { state, now } = this.needs.session;
    const request = state && nowInRoom(state, now(), this.room);
    this.lastSent = request?.body;
    this.takeHeld();
    const isTold = !request || (await this.connection.send(request));
    const held = this.takeHeld();
    // Something else has happened meanwhile, and is to be told.
    if (this.untold !== untold) return true;
    if (isTold) this.untold = undefined;
    if (held && (held.counts || !isTold)) this.follow(held.timer);
    return isTold;
  }

  private takeHeld(): typeof this.held {
    const { held } = this;
    this.held = undefined;
    return held;
  }

  private async tellGoal(): Promise<boolean> {
    const { state } = this.needs.session;
    this.goalUntold = false;
    const request = state && goalInRoom(state, this.room);
    const isTold = !request || (await this.connection.send(request));
    if (!isTold) this.goalUntold = true;
    return isTold;
  }

  private isOpen(): boolean {
    return this.settled && !this.gone && this.endTimer === undefined;
  }
}
