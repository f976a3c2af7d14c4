/** Local times and durations as a record shows them. */

const farthest = 14 * 60;

/** Whether a number can be the minutes by which a local time is ahead of UTC. */
function isZone(zone: number): boolean {
  return Number.isInteger(zone) && Math.abs(zone) <= farthest;
}

/**
 * `2026-11-20 10:45:12`.
 *
 * @param seconds since 1970, 0 to a day before the year 9999 is over
 * @param zone minutes ahead of UTC
 */
export function localTime(seconds: number, zone: number): string {
  return new Date((seconds + zone * 60) * 1000).toISOString().replace('T', ' ').slice(0, 19);
}

/** Seconds since 1970; undefined for what is no such time. */
export function readLocalTime(text: string, zone: number): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const utc = Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  return Number.isNaN(utc) ? undefined : utc - zone * 60;
}

/** `UTC+01:00`. */
export function zoneName(zone: number): string {
  const minutes = Math.abs(zone);
  return `UTC${zone < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

export function readZone(text: string): number | undefined {
  const [, sign, hours, minutes] = /^UTC([+-])(\d\d):([0-5]\d)$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  // No minus zero.
  const zone = sign === '-' && size > 0 ? -size : size;
  return isZone(zone) ? zone : undefined;
}

/** `0:30:00`: hours, minutes, seconds. */
export function duration(seconds: number): string {
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

export function readDuration(text: string): number | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,9}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
