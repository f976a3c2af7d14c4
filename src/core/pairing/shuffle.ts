/**
 * The items in a random order, each order equally likely (Fisher and Yates). Sorting by a random comparison is not that:
 * which orders it favours depends on the engine.
 *
 * @param below gives a random whole number from 0 up to but without `limit`; asked once for each item but the first
 */
export function shuffle<T>(items: readonly T[], below: (limit: number) => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
