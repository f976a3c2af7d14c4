import { localTime } from './local-time';

/** Characters, not units: a pair is never parted. Even at four bytes each the name stays below what file systems allow. */
const longest = 50;

/**
 * The name of a record's file, such as `2026-11-20-cache-invalidation.md`: the local date and the goal in letters and
 * digits of any script, all small, as some file systems know no other difference. Safe on every system, as the date comes
 * first.
 *
 * @param seconds when the session began, since 1970
 * @param zone minutes by which local time is ahead of UTC
 * @param attempt from 1; more gives another name, where a record of another session has this one
 */
export function recordFileName(seconds: number, zone: number, goal: string, attempt = 1): string {
  const slug = Array.from(
    goal
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-/, ''),
  )
    .slice(0, longest)
    .join('')
    .normalize('NFC')
    .replace(/-$/, '');
  const parts = [localTime(seconds, zone).slice(0, 10), slug === '' ? 'session' : slug, attempt > 1 ? String(attempt) : ''];
  return `${parts.filter((part) => part !== '').join('-')}.md`;
}

/**
 * The dates with one of which the record's name of a session with this id may begin: an id says in UTC when a session
 * began, a name by a clock that is at most 14 hours off.
 *
 * @param id see `notes/id.ts`
 */
export function datesAround(id: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T/.exec(id) ?? [];
  const noon = Date.UTC(Number(year), Number(month) - 1, Number(day), 12);
  return Number.isNaN(noon) ? [] : [-1, 0, 1].map((days) => new Date(noon + days * 86_400_000).toISOString().slice(0, 10));
}
