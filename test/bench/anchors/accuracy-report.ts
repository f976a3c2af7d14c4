import { type AnchorCase, changedPath, isGone } from './anchor-case';
import { columns, showShare } from './columns';
import { modeNames } from './mode';
import { ours } from './run-case-set';
import { type Judged, metrics, share, type Strictness, tally } from './tally';

/** The ways in which a set is divided. */
const divisions: readonly (readonly [name: string, of: (one: AnchorCase) => string])[] = [
  ['class', ({ cls }) => cls],
  ['language', ({ lang }) => lang],
  ['gap in commits', ({ gapBucket }) => gapBucket],
  ['kind', ({ kind }) => kind],
  ['path', (one) => (isGone(one.expected) ? 'gone' : changedPath(one) ? 'other path' : 'same path')],
];

/** One set in one mode: all methods beside each other, then ours in every division. */
export function reportAccuracy(set: string, judged: readonly Judged[], seconds: ReadonlyMap<string, number>): string {
  const methods = [...new Set(judged.map(({ method }) => method))];
  const [first] = judged;
  if (!first) return `${set}: no cases`;
  const head = ['', 'n', 'exact %', 'wrong %', 'lost % of living', 'seconds'];
  const rows = methods.flatMap((method) => {
    const mine = judged.filter((one) => one.method === method);
    const time = seconds.get(method)?.toFixed(1) ?? '';
    if (method !== ours) return [[method, ...figures(mine, 'strict'), time]];
    return [
      [`${ours}, strict`, ...figures(mine, 'strict'), time],
      [`${ours}, lenient`, ...figures(mine, 'lenient'), ''],
    ];
  });
  const parts = [`${set}, ${modeNames[first.mode]}`, columns([head, ...rows])];
  const own = judged.filter(({ method }) => method === ours);
  if (own.length > 0) for (const [name, of] of divisions) parts.push(divided(name, own, of));
  return parts.join('\n');
}

function divided(name: string, judged: readonly Judged[], of: (one: AnchorCase) => string): string {
  const groups = new Map<string, Judged[]>();
  for (const one of inOrder(name, judged)) groups.set(of(one.one), [...(groups.get(of(one.one)) ?? []), one]);
  const head = [name, 'n', 'exact %', 'wrong %', 'lost %', 'lenient: exact %', 'wrong %', 'lost %'];
  const rows = [...groups].map(([group, mine]) => [group, ...figures(mine, 'strict'), ...figures(mine, 'lenient').slice(1)]);
  return columns([head, ...rows], '    ');
}

/** Gaps from near to far, all else by name. */
function inOrder(name: string, judged: readonly Judged[]): readonly Judged[] {
  if (name.startsWith('gap')) return [...judged].sort((a, b) => a.one.gap - b.one.gap);
  const of = divisions.find(([one]) => one === name)![1];
  return [...judged].sort((a, b) => of(a.one).localeCompare(of(b.one)));
}

function figures(judged: readonly Judged[], strictness: Strictness): readonly string[] {
  const counted = tally(judged, strictness);
  return [String(counted.n), ...metrics.map((metric) => showShare(share(counted, metric)))];
}
