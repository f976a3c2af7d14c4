import { comparePaths } from './note-order';

/** Where something is among all workspace folders. */
export interface Spot {
  /** Index of the workspace folder, from 0. */
  readonly folder: number;
  readonly path: string;
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
}

/** A note on the way through all of them. */
export interface Stop extends Spot {
  readonly id: string;
}

export type Direction = 'next' | 'previous';
export interface Step<T extends Stop> {
  readonly stop: T;
  /** The way began again at the other end. */
  readonly wrapped: boolean;
}

/** Goes on to the stop after `from`, or to the one before it; undefined when there is none at all. */
export function stepFrom<T extends Stop>(stops: readonly T[], from: Spot | Stop | undefined, direction: Direction): Step<T> | undefined {
  const sign = direction === 'next' ? 1 : -1;
  const first = (some: readonly T[]): T | undefined =>
    some.reduce<T | undefined>((best, one) => (best && sign * compareStops(best, one) < 0 ? best : one), undefined);
  const beyond = from && first(stops.filter((one) => sign * compareStops(one, from) > 0));
  if (beyond) return { stop: beyond, wrapped: false };
  const stop = first(stops);
  return stop && { stop, wrapped: from !== undefined };
}

/** A place without an id is on all notes of its line at once: the way goes on to another line. */
function compareStops(a: Spot | Stop, b: Spot | Stop): number {
  const byPlace = a.folder - b.folder || comparePaths(a.path, b.path) || a.line - b.line;
  if (byPlace !== 0 || !('id' in a) || !('id' in b)) return byPlace;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
