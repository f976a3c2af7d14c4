import { columns, showShare } from './columns';
import { type Mode, modeNames } from './mode';
import type { Judged } from './tally';
import { wilson } from './wilson';

/** How what was said in a state turned out. A guess is judged as if it had been shown. */
export interface StateCount {
  readonly state: string;
  readonly n: number;
  readonly exact: number;
  readonly overlap: number;
  readonly wrong: number;
  /** Given up though it lives. */
  readonly lost: number;
}

const states = ['here', 'moved', 'changed', 'check', 'lost', 'no answer'];

export function calibrate(judged: readonly Judged[]): readonly StateCount[] {
  return states.flatMap((state) => {
    const said = judged.filter(({ answer }) => (answer?.state ?? 'no answer') === state).map(({ verdicts }) => verdicts.lenient);
    const count = (verdict: string): number => said.filter((one) => one === verdict).length;
    return said.length === 0
      ? []
      : [{ state, n: said.length, exact: count('exact'), overlap: count('overlap'), wrong: count('wrong'), lost: count('lost') }];
  });
}

/** @param judged ours, of all sets */
export function reportCalibration(judged: readonly Judged[]): string {
  const asked = [...new Set(judged.map(({ mode }) => mode))];
  const head = ['state', 'n', 'exact', 'overlap', 'wrong', 'lost', 'exact %', 'wrong %'];
  const part = (name: string, of: readonly Judged[]): string => {
    const rows = calibrate(of).map(({ state, n, exact, overlap, wrong, lost }) => [
      state,
      ...[n, exact, overlap, wrong, lost].map(String),
      showShare(wilson(exact, n)),
      showShare(wilson(wrong, n)),
    ]);
    return `  ${name}\n${columns([head, ...rows], '    ')}`;
  };
  const byMode = asked.map((mode: Mode) => part(modeNames[mode], judged.filter((one) => one.mode === mode)));
  return ['Calibration over all sets', ...byMode, ...(asked.length > 1 ? [part('all modes', judged)] : [])].join('\n');
}
