import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnchorCase, Expected } from '../../../bench/anchors/anchor-case';
import { reportAgainst } from '../../../bench/anchors/against';
import type { Answer } from '../../../bench/anchors/request';
import type { Judged } from '../../../bench/anchors/tally';
import { judge } from '../../../bench/anchors/verdict';
import { readVerdicts, writeVerdicts } from '../../../bench/anchors/verdict-file';

const expected: Expected = { path: 'a.ts', startLine: 1, endLine: 2 };

function judged(id: string, state: Answer['state'], startLine: number, method = 'ours'): Judged {
  const answer: Answer = { id, state, path: 'a.ts', startLine, endLine: startLine + 1 };
  return { one: { id, set: 's', expected } as AnchorCase, mode: 'git', method, answer, verdicts: judge(expected, answer) };
}

describe('the file of verdicts', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'coachmark-verdicts-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps what was said and what was expected, and gives back ours', () => {
    const file = join(folder, 'out.jsonl');
    writeVerdicts(file, [judged('1', 'moved', 1), judged('2', 'check', 9), judged('1', 'moved', 5, 'git diff')], 'ours');
    assert.deepEqual(readVerdicts(file), [
      { set: 's', mode: 'git', id: '1', verdict: 'exact', got: { id: '1', state: 'moved', path: 'a.ts', startLine: 1, endLine: 2 }, expected },
      { set: 's', mode: 'git', id: '2', verdict: 'check-wrong', got: { id: '2', state: 'check', path: 'a.ts', startLine: 9, endLine: 10 }, expected },
    ]);
  });

  it('tells which cases have another verdict than in an earlier run', () => {
    const file = join(folder, 'earlier.jsonl');
    writeVerdicts(file, [judged('1', 'moved', 1), judged('2', 'check', 9), judged('3', 'moved', 9)], 'ours');
    const now = [judged('1', 'moved', 9), judged('2', 'moved', 1), judged('3', 'moved', 9), judged('4', 'moved', 1)];
    assert.deepEqual(reportAgainst(readVerdicts(file), now).split('\n'), [
      'Against the earlier run, of 3 cases in both',
      '  s, with git: check-wrong -> exact: 1',
      '    2',
      '  s, with git: exact -> wrong: 1',
      '    1',
    ]);
  });
});
