import { emptyStream, readChunk, type ServerEvent } from '../../../core/pairing/room/event-stream';
import type { RoomRequest } from '../../../core/pairing/room/mob-room';

/** Of `fetch`, what is used here; tests and Node hand in the real one. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Milliseconds. */
export interface Pace {
  /** Before the first attempt to connect again; doubled with each one that fails. */
  readonly first: number;
  readonly longest: number;
  /** A stream on which nothing came for so long is broken: the server sends a sign of life every 5 s. */
  readonly silence: number;
  /** How long a request may take. */
  readonly patience: number;
}

export const usualPace: Pace = { first: 1000, longest: 60_000, silence: 20_000, patience: 10_000 };

export interface RoomEars {
  /** The stream is open. `serverTime` is the server's clock, in milliseconds since 1970, where it tells it. */
  connected(serverTime: number | undefined): void;
  heard(event: ServerEvent): void;
  lost(): void;
}

export interface ConnectionNeeds {
  readonly fetch: Fetch;
  /** Told of what goes wrong; never the name of the room. */
  readonly log: (line: string) => void;
  readonly pace: Pace;
}

/** Listens to a room until disposed of, over and over again, and sends to it. Whatever fails here is logged, and no more. */
export class RoomConnection {
  private readonly leaving = new AbortController();
  private wait: number;

  /** @param base address of the server without a slash at the end */
  constructor(
    private readonly base: string,
    private readonly room: string,
    private readonly ears: RoomEars,
    private readonly needs: ConnectionNeeds,
  ) {
    this.wait = needs.pace.first;
    void this.keepListening();
  }

  dispose(): void {
    this.leaving.abort();
  }

  /** Whether the server has taken it. */
  async send({ method, path, body }: RoomRequest): Promise<boolean> {
    const { fetch, pace } = this.needs;
    const init = { method, body, headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(pace.patience) };
    try {
      const answer = await fetch(this.base + path, { ...plain, ...init });
      void answer.body?.cancel().catch(() => undefined);
      if (!answer.ok) this.log(`the server answered ${answer.status}`);
      return answer.ok;
    } catch (cause) {
      this.log(wordsOf(cause));
      return false;
    }
  }

  private async keepListening(): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      const why = await this.listen().then(() => 'the server has ended the stream', wordsOf);
      if (signal.aborted) return;
      this.log(`${why}; trying again in ${this.wait} ms`);
      this.ears.lost();
      await pause(this.wait, signal);
      this.wait = Math.min(this.needs.pace.longest, this.wait * 2);
    }
  }

  private async listen(): Promise<void> {
    const { fetch, pace } = this.needs;
    const silent = new AbortController();
    const giveUp = (): void => silent.abort(new Error(`nothing came for ${pace.silence} ms`));
    let timer = setTimeout(giveUp, pace.silence);
    const signal = AbortSignal.any([this.leaving.signal, silent.signal]);
    try {
      const answer = await fetch(`${this.base}/${this.room}/events`, { ...plain, headers: { accept: 'text/event-stream' }, signal });
      if (!answer.ok || !answer.body || !/^text\/event-stream\b/i.test(answer.headers.get('content-type') ?? '')) {
        void answer.body?.cancel().catch(() => undefined);
        throw new Error(`the server answered ${answer.status} and no stream of events`);
      }
      const told = Date.parse(answer.headers.get('date') ?? '');
      this.ears.connected(Number.isNaN(told) ? undefined : told);
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      for (let stream = emptyStream; ; ) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(giveUp, pace.silence);
        const read = readChunk(stream, decoder.decode(value, { stream: true }));
        stream = read.stream;
        for (const event of read.events) this.hear(event);
      }
    } finally {
      clearTimeout(timer);
      // Whatever went wrong, nothing of this attempt is left open.
      silent.abort();
    }
  }

  private hear(event: ServerEvent): void {
    if (this.leaving.signal.aborted) return;
    // A server that takes us in and breaks off at once is not to be asked every second.
    if (event.event === 'KEEP_ALIVE') this.wait = this.needs.pace.first;
    this.ears.heard(event);
  }

  private log(line: string): void {
    this.needs.log(`Timer room: ${line}`);
  }
}

/** Nothing is followed elsewhere: who holds the address of a room could lead us to any other. */
const plain = { redirect: 'error', credentials: 'omit', cache: 'no-store' } as const;

/** With its cause: `fetch` itself says no more than that it failed. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code, message } = (cause.cause ?? {}) as { code?: string; message?: string };
  return [cause.message, code ?? message].filter(Boolean).join(': ');
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
