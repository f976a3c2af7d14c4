import { changedPath } from './anchor-case';
import { columns, figure, showShare } from './columns';
import { type Mode, modeNames } from './mode';
import { type Judged, type Metric, share, type Strictness, tally } from './tally';
import { type Share, wilson } from './wilson';

interface Target {
  /** The sets, by how their names begin. */
  readonly set: string;
  readonly mode: Mode;
  readonly metric: Metric;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What the cases are divided by; each part has to reach it. Cases without a part are left out. */
  readonly each?: (judged: Judged) => string | undefined;
}

const byLanguage = ({ one }: Judged): string => one.lang;
const betweenFiles = ({ one }: Judged): string | undefined => (changedPath(one) ? 'moved between files' : undefined);
const byGap = (...gaps: readonly number[]) => ({ one }: Judged): string | undefined =>
  gaps.includes(one.gap) ? `${one.gap} commits` : undefined;

const targets: readonly Target[] = [
  { set: 'codetracker-block', mode: 'git', metric: 'exact', atLeast: 96 },
  { set: 'codetracker-block', mode: 'git', metric: 'wrong', atMost: 0.5 },
  { set: 'codetracker-block', mode: 'git', metric: 'lost', atMost: 2 },
  { set: 'codetracker-block', mode: 'text', metric: 'exact', atLeast: 90 },
  { set: 'codetracker-block', mode: 'text', metric: 'wrong', atMost: 0.5 },
  { set: 'derived', mode: 'git', metric: 'exact', atLeast: 98 },
  { set: 'derived', mode: 'git', metric: 'exact', atLeast: 96, each: byLanguage },
  { set: 'derived', mode: 'git', metric: 'exact', atLeast: 96, each: betweenFiles },
  { set: 'derived', mode: 'git', metric: 'wrong', atMost: 0.8 },
  { set: 'derived', mode: 'git', metric: 'lost', atMost: 1 },
  { set: 'derived', mode: 'stored', metric: 'exact', atLeast: 92 },
  { set: 'derived', mode: 'stored', metric: 'wrong', atMost: 0.8 },
  { set: 'random', mode: 'git', metric: 'exact', atLeast: 99.5, each: byGap(1, 10) },
  { set: 'random', mode: 'git', metric: 'exact', atLeast: 98.5, each: byGap(100) },
  { set: 'random', mode: 'git', metric: 'exact', atLeast: 95, each: byGap(1000) },
  { set: 'random', mode: 'git', metric: 'wrong', atMost: 0, each: byGap(1, 10) },
];

/** Whether the interval is beyond the target, short of it, or around it. A target of nothing is met by nothing. */
export function verdictOf({ percent, low, high }: Share, { atLeast, atMost }: Pick<Target, 'atLeast' | 'atMost'>): string {
  if (atMost === 0) return percent === 0 ? 'met' : 'NOT MET';
  const [target, reached] = atLeast === undefined ? [atMost!, percent <= atMost!] : [atLeast, percent >= atLeast];
  if (low <= target && target <= high) return reached ? 'reached, interval touches' : 'short, interval touches';
  return reached ? 'met' : 'NOT MET';
}

/** @param judged ours, of all sets and modes; targets for which nothing was measured are left out */
export function reportTargets(judged: readonly Judged[]): string {
  const rows = [...(['strict', 'lenient'] as const).flatMap((one) => accuracyRows(judged, one)), ...calibrationRows(judged)];
  return rows.length === 0 ? '' : `Targets\n${columns(rows)}`;
}

function accuracyRows(judged: readonly Judged[], strictness: Strictness): readonly string[][] {
  return targets.flatMap((target) => {
    const { set, mode, metric, each } = target;
    const mine = judged.filter(({ one, mode: its }) => one.set.startsWith(set) && its === mode);
    const parts = new Map<string, Judged[]>();
    for (const one of mine) {
      const part = each ? each(one) : '';
      if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), one]);
    }
    return [...parts].map(([part, of]) => {
      const measured = share(tally(of, strictness), metric);
      const name = `${strictness}: ${set} ${modeNames[mode]}${part === '' ? '' : `, ${part}`}: ${metric}`;
      return [name, limit(target), showShare(measured), verdictOf(measured, target)];
    });
  });
}

function calibrationRows(judged: readonly Judged[]): readonly string[][] {
  return ([['here', 0], ['moved', 1], ['changed', 1]] as const).flatMap(([state, atMost]) => {
    const said = judged.filter(({ answer }) => answer?.state === state);
    if (said.length === 0) return [];
    const measured = wilson(said.filter(({ verdicts }) => verdicts.strict === 'wrong').length, said.length);
    return [[`calibration, all sets and modes: ${state}: wrong`, limit({ atMost }), showShare(measured), verdictOf(measured, { atMost })]];
  });
}

function limit({ atLeast, atMost }: Pick<Target, 'atLeast' | 'atMost'>): string {
  return atLeast === undefined ? (atMost === 0 ? '0' : `<= ${figure(atMost!)}`) : `>= ${figure(atLeast)}`;
}
