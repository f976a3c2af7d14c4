import * as v from 'valibot';
import { limits } from '../session/limits';
import { oneLine } from '../session/one-line';

/**
 * Timer rooms of mob.sh: what is sent to `PUT <server>/<room>` and `PUT <server>/<room>/goal`, and what comes from
 * `GET <server>/<room>/events`. Whoever knows a room's name can read and change it, so nothing else is ever sent.
 */

const mostMinutes = 1440;
const roomName = /^[A-Za-z0-9_-]{1,100}$/;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const randomLength = 22;

export interface RoomRequest {
  readonly method: 'PUT';
  /** Below the server's address. */
  readonly path: string;
  /** JSON, as `application/json`. */
  readonly body: string;
}

export function isRoomName(name: string): boolean {
  return roomName.test(name);
}

/**
 * A name that nobody guesses: 110 random bits.
 *
 * @param random gives that many random bytes, from a source that is fit for secrets
 */
export function suggestRoom(random: (bytes: number) => Uint8Array): string {
  // Of each byte five bits are used: 256 is a multiple of 32, so every character is equally likely.
  return `coachmark-${Array.from(random(randomLength), (byte) => alphabet.charAt(byte & 31)).join('')}`;
}

/** Starts the room's timer. Undefined for a name that is none, and for minutes that are not whole or not in 0 to 1440. */
export function timerRequest(room: string, minutes: number, user: string): RoomRequest | undefined {
  return isMinutes(minutes) ? request(room, '', { timer: minutes, user: named(user) }) : undefined;
}

/** Starts a break of the room. Undefined as above. */
export function breakRequest(room: string, minutes: number, user: string): RoomRequest | undefined {
  return isMinutes(minutes) ? request(room, '', { breaktimer: minutes, user: named(user) }) : undefined;
}

/** Stops the room's timer. Undefined for a name that is none. */
export function resetRequest(room: string): RoomRequest | undefined {
  return request(room, '', { timer: 0, user: null });
}

/** Undefined for a name that is none. */
export function goalRequest(room: string, goal: string, user: string): RoomRequest | undefined {
  return request(room, '/goal', { goal: oneLine(goal, limits.goal), user: named(user) });
}

function request(room: string, below: string, body: object): RoomRequest | undefined {
  return isRoomName(room) ? { method: 'PUT', path: `/${room}${below}`, body: JSON.stringify(body) } : undefined;
}

function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes;
}

function named(user: string): string {
  return oneLine(user, limits.name);
}

/** A timer that somebody in the room has started, or stopped with 0 minutes. */
export interface RoomTimer {
  readonly kind: 'timer' | 'break';
  readonly minutes: number;
  /** When the server heard of it, in milliseconds since 1970 by the server's clock. */
  readonly requestedAt: number;
  readonly user?: string;
  readonly nextUser?: string;
}

export type RoomEvent =
  /** All that happened in the room before, oldest first. */
  | { readonly type: 'history'; readonly timers: readonly RoomTimer[] }
  | { readonly type: 'timer'; readonly timer: RoomTimer }
  /** No goal: it was taken back. */
  | { readonly type: 'goal'; readonly goal?: string; readonly user?: string }
  | { readonly type: 'alive' };

const shown = (max: number) => v.optional(v.nullable(v.pipe(v.string(), v.maxLength(10_000), v.transform((text) => oneLine(text, max)))));
const timer = v.object({
  timer: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostMinutes))),
  requested: v.nullable(v.pipe(v.string(), v.maxLength(100), v.transform((text) => Date.parse(text)), v.check((at) => !Number.isNaN(at)))),
  user: shown(limits.name),
  nextUser: shown(limits.name),
  type: v.optional(v.nullable(v.picklist(['TIMER', 'BREAKTIMER']))),
});
const goal = v.object({ goal: shown(limits.goal), user: shown(limits.name) });
const mostHistory = 10_000;

/** Checks what a server sent; undefined for what is unknown or makes no sense, and nothing of it reaches a session. */
export function readRoomEvent({ event, data }: { readonly event: string; readonly data: string }): RoomEvent | undefined {
  if (event === 'KEEP_ALIVE') return { type: 'alive' };
  const value = fromJson(data);
  switch (event) {
    case 'INITIAL_HISTORY': {
      const read = v.safeParse(v.pipe(v.array(v.unknown()), v.maxLength(mostHistory)), value);
      return read.success ? { type: 'history', timers: read.output.flatMap((one) => readTimer(one) ?? []) } : undefined;
    }
    case 'TIMER_REQUEST': {
      const read = readTimer(value);
      return read && { type: 'timer', timer: read };
    }
    case 'GOAL_REQUEST': {
      const read = v.safeParse(goal, value);
      return read.success ? { type: 'goal', ...textsOf(read.output) } : undefined;
    }
    default:
      return undefined;
  }
}

function readTimer(value: unknown): RoomTimer | undefined {
  const read = v.safeParse(timer, value);
  if (!read.success) return undefined;
  const { timer: minutes, requested, type, user, nextUser } = read.output;
  // What the server says of a room in which nothing has happened yet.
  if (minutes === null || requested === null) return undefined;
  return { kind: type === 'BREAKTIMER' ? 'break' : 'timer', minutes, requestedAt: requested, ...textsOf({ user, nextUser }) };
}

/** Without what is null, absent or empty. */
function textsOf<K extends string>(texts: { readonly [key in K]?: string | null | undefined }): { readonly [key in K]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string' && text !== '')) as { [key in K]?: string };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
