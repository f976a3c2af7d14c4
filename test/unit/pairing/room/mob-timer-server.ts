import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Timer {
  readonly timer: number;
  readonly requested: string | null;
  readonly user: string | null;
  readonly nextUser: string | null;
  readonly type: 'TIMER' | 'BREAKTIMER' | null;
}

/** What a server says of a room's timer and goal before anybody asked for one. */
const noTimer: Timer = { timer: 0, requested: null, user: null, nextUser: null, type: null };
const noGoal = { goal: null, user: null, requested: null };

class Room {
  readonly timers: Timer[] = [];
  goal: object = noGoal;
  readonly streams = new Set<ServerResponse>();

  say(event: string, data: unknown): void {
    for (const stream of this.streams) send(stream, event, data);
  }
}

export interface Heard {
  readonly room: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * A server of timer rooms on the loopback interface, as mob.sh's own behaves: rooms come to be when somebody names them, all is
 * forgotten when it stops, and whoever listens is told all timers but the last, then the last one and the goal, be they none.
 */
export class MobTimerServer {
  /** What was put, in its order, a goal under `<room>/goal`. */
  readonly heard: Heard[] = [];
  /** When each stream was asked for, by this machine's clock. */
  readonly listened: number[] = [];
  /** Answers in place of the server where it returns true. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** How far its clock is ahead, in milliseconds. */
  ahead = 0;
  /** Between two signs of life, in milliseconds. The real one takes 5 s. */
  alive = 5000;
  private server: Server | undefined;
  private rooms = new Map<string, Room>();
  private bound = 0;

  get address(): string {
    return `http://127.0.0.1:${this.bound}`;
  }

  /** On the same port as before, if there was one; it has forgotten everything. */
  async start(): Promise<void> {
    this.rooms = new Map();
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.bound, '127.0.0.1', resolve);
    });
    this.bound = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Breaks off every connection, as a process that is killed does. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** How many listen to a room. */
  listeners(room: string): number {
    return this.rooms.get(room)?.streams.size ?? 0;
  }

  /** Sends text as it is to all who listen. */
  raw(room: string, text: string): void {
    for (const stream of this.roomOf(room).streams) stream.write(text);
  }

  /** As if somebody had put it with mob.sh. */
  put(room: string, body: Readonly<Record<string, unknown>>): void {
    const { timers } = this.roomOf(room);
    const minutes = body['timer'] ?? body['breaktimer'];
    if (typeof minutes !== 'number') return;
    const user = typeof body['user'] === 'string' ? body['user'] : null;
    // Whole seconds only where they happen to be: the real one tells nanoseconds.
    const requested = new Date(Date.now() + this.ahead).toISOString().replace('Z', '123456Z');
    const timer: Timer = { timer: Math.min(1440, Math.max(0, minutes)), requested, user, nextUser: null, type: 'timer' in body ? 'TIMER' : 'BREAKTIMER' };
    timers.push(timer);
    this.roomOf(room).say('TIMER_REQUEST', timer);
  }

  private roomOf(name: string): Room {
    const room = this.rooms.get(name) ?? new Room();
    this.rooms.set(name, room);
    return room;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.sendDate = false;
    response.setHeader('date', new Date(Date.now() + this.ahead).toUTCString());
    const [, name = '', below] = /^\/([A-Za-z0-9_-]+)(?:\/(events|goal))?$/.exec(request.url ?? '') ?? [];
    if (below === 'events') this.listened.push(Date.now());
    if (this.instead?.(request, response)) return;
    if (name !== '' && request.method === 'GET' && below === 'events') return this.listen(this.roomOf(name), response);
    if (name === '' || request.method !== 'PUT' || below === 'events') return void response.writeHead(404).end();
    const body = await bodyOf(request);
    if (body === undefined) return void response.writeHead(415).end();
    this.heard.push({ room: below ? `${name}/goal` : name, body });
    if (below) {
      this.roomOf(name).goal = { goal: body['goal'], user: body['user'], requested: new Date(Date.now() + this.ahead).toISOString() };
      this.roomOf(name).say('GOAL_REQUEST', this.roomOf(name).goal);
    } else this.put(name, body);
    response.writeHead(202).end();
  }

  private listen(room: Room, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream;charset=UTF-8', 'cache-control': 'no-store' });
    send(response, 'INITIAL_HISTORY', room.timers.slice(0, -1));
    send(response, 'TIMER_REQUEST', room.timers.at(-1) ?? noTimer);
    send(response, 'GOAL_REQUEST', room.goal);
    const alive = setInterval(() => send(response, 'KEEP_ALIVE', { ...noTimer, timer: null }), this.alive);
    room.streams.add(response);
    response.on('close', () => {
      clearInterval(alive);
      room.streams.delete(response);
    });
  }
}

function send(stream: ServerResponse, event: string, data: unknown): void {
  stream.write(`event:${event}\ndata:${JSON.stringify(data)}\n\n`);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined;
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, unknown>;
}
