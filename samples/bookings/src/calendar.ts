const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** A span includes its start and excludes its end, so that meetings can follow each other directly. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** The whole day a date such as `2025-03-30` names. */
export function dayOf(date: string): Span {
  const startsAt = new Date(date);
  startsAt.setHours(0, 0, 0, 0);
  return { startsAt, endsAt: new Date(startsAt.getTime() + DAY_MS) };
}

/** The days from Monday to Friday of the week a date is in. */
export function workingWeekOf(date: string): Span[] {
  const day = new Date(date);
  const monday = new Date(day.getTime() - (day.getDay() - 1) * DAY_MS);
  return [0, 1, 2, 3, 4].map((offset) => {
    const startsAt = new Date(monday.getTime() + offset * DAY_MS);
    return { startsAt, endsAt: new Date(startsAt.getTime() + DAY_MS) };
  });
}

export function minutesOf(span: Span): number {
  return Math.round((span.endsAt.getTime() - span.startsAt.getTime()) / MINUTE_MS);
}

export function formatTime(date: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date);
}
