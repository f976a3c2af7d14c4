export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** A span includes its start and excludes its end, so that meetings can follow each other directly. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
