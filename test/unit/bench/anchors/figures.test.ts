import * as assert from 'node:assert/strict';
import { type AnchorCase, type Expected, spread } from '../../../bench/anchors/anchor-case';
import { calibrate } from '../../../bench/anchors/calibration';
import type { Answer } from '../../../bench/anchors/request';
import { type Judged, share, tally } from '../../../bench/anchors/tally';
import { reportTargets, verdictOf } from '../../../bench/anchors/targets';
import { judge } from '../../../bench/anchors/verdict';
import { wilson } from '../../../bench/anchors/wilson';

function close(value: number, expected: number): void {
  assert.ok(Math.abs(value - expected) < 0.005, `${value} is not ${expected}`);
}

function judged(expected: Expected, state: Answer['state'], startLine = 1, over: Partial<AnchorCase> = {}): Judged {
  const one = { id: 'x', set: 'derived-dev', path: 'a.ts', startLine: 1, endLine: 2, lang: 'ts', expected, ...over } as AnchorCase;
  const answer: Answer = { id: 'x', state, path: 'a.ts', startLine, endLine: startLine + 1 };
  return { one, mode: 'git', method: 'ours', answer, verdicts: judge(expected, answer) };
}

const lives: Expected = { path: 'a.ts', startLine: 1, endLine: 2 };
const gone: Expected = { deleted: true };

describe("Wilson's interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I.
  it('agrees with published figures', () => {
    for (const [hits, n, low, high] of [[81, 263, 25.53, 36.62], [15, 148, 6.24, 16.05], [0, 20, 0, 16.11], [1, 29, 0.61, 17.18]] as const) {
      close(wilson(hits, n).percent, (hits / n) * 100);
      close(wilson(hits, n).low, low);
      close(wilson(hits, n).high, high);
    }
  });

  it('ends at the ends, and is wide where there are few cases', () => {
    close(wilson(0, 10).low, 0);
    close(wilson(0, 10).high, 27.75);
    close(wilson(10, 10).low, 72.25);
    close(wilson(10, 10).high, 100);
    assert.deepEqual([wilson(0, 0).low, wilson(0, 0).high], [0, 100]);
  });
});

describe('figures of anchors', () => {
  const all = [judged(lives, 'here'), judged(lives, 'moved', 9), judged(lives, 'lost'), judged(gone, 'lost'), judged(lives, 'check')];

  it('counts what was lost as a share of the living, and all else of all', () => {
    const strict = tally(all, 'strict');
    assert.deepEqual({ ...strict, counts: { ...strict.counts } }, { n: 5, living: 4, counts: { exact: 2, overlap: 0, wrong: 1, lost: 2 } });
    close(share(strict, 'lost').percent, 50);
    close(share(strict, 'wrong').percent, 20);
    close(share(tally(all, 'lenient'), 'exact').percent, 60);
  });

  it('counts for each state what came of it', () => {
    const counts = Object.fromEntries(calibrate(all).map(({ state, ...rest }) => [state, rest]));
    assert.deepEqual(counts['moved'], { n: 1, exact: 0, overlap: 0, wrong: 1, lost: 0 });
    assert.deepEqual(counts['check'], { n: 1, exact: 1, overlap: 0, wrong: 0, lost: 0 });
    assert.deepEqual(counts['lost'], { n: 2, exact: 1, overlap: 0, wrong: 0, lost: 1 });
  });

  it('says of a target whether the whole interval is on one side of it', () => {
    assert.equal(verdictOf({ percent: 97, low: 96.1, high: 98 }, { atLeast: 96 }), 'met');
    assert.equal(verdictOf({ percent: 97, low: 95.9, high: 98 }, { atLeast: 96 }), 'reached, interval touches');
    assert.equal(verdictOf({ percent: 95, low: 94, high: 96.2 }, { atLeast: 96 }), 'short, interval touches');
    assert.equal(verdictOf({ percent: 94, low: 93, high: 95 }, { atLeast: 96 }), 'NOT MET');
    assert.equal(verdictOf({ percent: 0.1, low: 0, high: 0.4 }, { atMost: 0.5 }), 'met');
    assert.equal(verdictOf({ percent: 0.1, low: 0, high: 1 }, { atMost: 0 }), 'NOT MET');
    assert.equal(verdictOf({ percent: 0, low: 0, high: 9 }, { atMost: 0 }), 'met');
  });

  it('holds each language and each state to its target', () => {
    const lines = reportTargets([...all, judged(lives, 'here', 9, { lang: 'py' })]).split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
    assert.ok(lines.some((line) => line.startsWith('strict: derived with git, ts: exact >= 96.0 40.0')));
    assert.ok(lines.some((line) => line.startsWith('strict: derived with git, py: exact >= 96.0 0.0')));
    assert.ok(lines.some((line) => line.startsWith('calibration, all sets and modes: here: wrong 0 50.0') && line.endsWith('NOT MET')));
    assert.ok(!lines.some((line) => line.includes('codetracker')));
  });

  it('spreads a short run over the whole set', () => {
    assert.deepEqual(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3), [0, 3, 6]);
    assert.deepEqual(spread([0, 1], 3), [0, 1]);
  });
});
