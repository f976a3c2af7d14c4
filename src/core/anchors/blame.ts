/**
 * Who last changed the lines, the latest change first, each person once. Lines that are not committed yet name nobody.
 * @param blame what `git blame` prints: `<id> (<name> <date> <time> <zone> <line>) <text>`, with a file name after the id
 * where the file was renamed
 * @param startLine and endLine count from 1, both included
 */
export function readBlame(blame: string, startLine: number, endLine: number): readonly string[] {
  const latest = new Map<string, string>();
  for (const line of blame.split('\n').slice(startLine - 1, endLine)) {
    const match = /^\^?([0-9a-f]+) [^(]*\((.+?) +(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}) +\d+\)/.exec(line);
    if (!match || /^0+$/.test(match[1]!)) continue;
    const [, , name, date] = match as unknown as [string, string, string, string];
    if ((latest.get(name) ?? '') < date) latest.set(name, date);
  }
  return [...latest].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([name]) => name);
}
