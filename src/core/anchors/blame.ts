/** Git marks boundaries and ignored commits before the id, and leaves a boundary's id blank where it is told to. */
const line = /^[\^?*]*(?:[0-9a-f]+| +) (.*?) +(\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d ?(?:Z|[+-]\d\d:?\d\d))?) +(\d+)\)/;

/**
 * Who last changed the lines, the latest change first, each person once. Lines that are not committed yet name nobody.
 * @param blame what `git blame` prints for a whole file: `<id> (<name> <date> <time> <zone> <line>) <text>`, with a file
 * name after the id where the file was renamed
 * @param startLine the first line, from 1
 * @param endLine the last line, included
 */
export function readBlame(blame: string, startLine: number, endLine: number): readonly string[] {
  const latest = new Map<string, number>();
  const lines = blame.split('\n').slice(startLine - 1, endLine);
  for (const [i, text] of lines.entries()) {
    const [, before, date, number] = line.exec(text) ?? [];
    if (before === undefined || date === undefined || Number(number) !== startLine + i || /^\^?0+ /.test(text)) continue;
    // A date in a form that is not known here; what looks like one stands in the code.
    if (before.includes(` ${number}) `)) continue;
    const name = nameIn(before);
    const at = instantOf(date);
    if (name !== undefined && (latest.get(name) ?? -Infinity) < at) latest.set(name, at);
  }
  return [...latest].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/**
 * The name behind `(`, or behind a file name and `(`. Both may hold brackets: the file name's own are those that would
 * leave a name with a closing bracket that nothing opened.
 */
function nameIn(before: string): string | undefined {
  const names = [...before.matchAll(/(?:^| )\(/g)].map(({ index, 0: mark }) => before.slice(index + mark.length).trim());
  const name = names.find(isBalanced) ?? names[0];
  return name === '' ? undefined : name;
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const unit of text) {
    if (unit === '(') open += 1;
    else if (unit === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function instantOf(date: string): number {
  return Date.parse(date.replace(/^(\S+) (\S+) ?(\S+?):?(\d\d)$/, '$1T$2$3:$4'));
}
