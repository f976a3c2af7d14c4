import { type Mode, modeNames } from './mode';
import type { Judged } from './tally';
import { verdictWord } from './verdict';
import type { Kept } from './verdict-file';

/** What another verdict was given to since an earlier run, so that a mended case can be seen beside those it broke. */
export function reportAgainst(earlier: readonly Kept[], judged: readonly Judged[]): string {
  const was = new Map(earlier.map(({ set, mode, id, verdict }) => [`${set} ${mode} ${id}`, verdict]));
  const groups = new Map<string, string[]>();
  let compared = 0;
  for (const { one, mode, answer, verdicts } of judged) {
    const then = was.get(`${one.set} ${mode} ${one.id}`);
    if (then === undefined) continue;
    compared += 1;
    const now = verdictWord(answer, verdicts);
    if (now === then) continue;
    const group = `${one.set}, ${modeNames[mode as Mode]}: ${then} -> ${now}`;
    groups.set(group, [...(groups.get(group) ?? []), one.id]);
  }
  const rows = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([group, ids]) => `  ${group}: ${ids.length}\n    ${ids.join(' ')}`);
  return [`Against the earlier run, of ${compared} cases in both`, ...(rows.length > 0 ? rows : ['  no other verdict'])].join('\n');
}
