import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryLines } from '../../../bench/anchors/random/carry-lines';
import { carryRange } from '../../../bench/anchors/random/carry-range';
import { History } from '../../../bench/anchors/random/history';

const before = ['import one', '', 'function a() {', '  return first', '}', '', 'function b() {', '  return second', '}'];
const insert = (at: number, ...lines: string[]): string[] => [...before.slice(0, at), ...lines, ...before.slice(at)];
const without = (from: number, count: number): string[] => before.filter((_, i) => i < from || i >= from + count);

describe('carrying lines over a commit', () => {
  it('carries lines that stand once, and like ones next to them', () => {
    const carry = carryLines(before, insert(1, 'import two'));
    assert.deepEqual(before.map((_, i) => carry(i)), [0, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is unsure where the lines above and below say different things', () => {
    const carry = carryLines(before, insert(5, '', 'function c() {', '  return third', '}'));
    assert.equal(carry(4), 'unsure');
    assert.equal(carry(3), 3);
    assert.equal(carry(6), 10);
  });

  it('knows an edited line between two that stand, when it is alike', () => {
    assert.equal(carryLines(before, before.map((line) => line.replace('first', 'firsts')))(3), 3);
    assert.equal(carryLines(before, before.map((line) => line.replace('  return first', 'throw 42')))(3), 'unsure');
    assert.equal(carryLines(before, before.map((line) => `    ${line}`))(3), 3);
  });

  it('says gone only where nothing took the place', () => {
    assert.equal(carryLines(before, without(3, 1))(3), 'gone');
    assert.equal(carryLines(before, [...before.slice(0, 3), 'x', 'y', ...before.slice(4)])(3), 'unsure');
  });

  it('follows a block that moved, but no single line out of order', () => {
    const block = ['alpha = 1', 'beta = 2', 'gamma = 3'];
    const rest = Array.from({ length: 6 }, (_, i) => `other line ${i}`);
    assert.equal(carryLines([...block, ...rest], [...rest, ...block])(1), 7);
    assert.notEqual(carryLines([block[0]!, ...rest], [...rest, block[0]!])(0), 6);
  });
});

describe('carrying a range over a commit', () => {
  it('moves with its ends, and is edited when a line within changed', () => {
    assert.deepEqual(carryRange(before, insert(0, 'import nothing'), { first: 2, last: 4 }), { range: { first: 3, last: 5 }, edited: false });
    assert.deepEqual(carryRange(before, insert(3, '  trace()'), { first: 2, last: 3 }), { range: { first: 2, last: 4 }, edited: true });
  });

  it('is gone with all its lines, and unsure with one of its ends', () => {
    assert.equal(carryRange(before, without(2, 3), { first: 2, last: 3 }), 'gone');
    assert.equal(carryRange(before, without(3, 1), { first: 3, last: 7 }), 'unsure');
  });

  it('is unsure when its lines are no longer together', () => {
    const far = Array.from({ length: 20 }, (_, i) => `something new ${i}`);
    assert.equal(carryRange(before, insert(5, ...far), { first: 3, last: 6 }), 'unsure');
  });
});

describe('the history of a repository', function () {
  this.timeout(20_000);

  it('tells what each commit changed, with renames, and what it added', () => {
    const repo = mkdtempSync(join(tmpdir(), 'coachmark-history-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', repo, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { encoding: 'utf8' }).trim();
    const commit = (name: string): void => void (git('add', '-A'), git('commit', '-qm', name));
    try {
      git('init', '-q');
      writeFileSync(join(repo, 'a b.ts'), before.join('\n'));
      commit('one');
      renameSync(join(repo, 'a b.ts'), join(repo, 'c.ts'));
      writeFileSync(join(repo, 'c.ts'), insert(1, 'import two').join('\n'));
      commit('two');
      rmSync(join(repo, 'c.ts'));
      writeFileSync(join(repo, 'new.ts'), 'new\n');
      commit('three');
      const history = new History(repo);
      const commits = history.commits();
      const steps = history.steps(commits[0]!, commits[2]!);
      assert.deepEqual(steps.map((step) => step.commit), commits.slice(1));
      const [[moved] = [], [deleted] = []] = steps.map(({ changes }) => [...changes.values()]);
      assert.deepEqual([moved?.oldPath, moved?.newPath], ['a b.ts', 'c.ts']);
      assert.deepEqual([deleted?.oldPath, deleted?.newBlob], ['c.ts', undefined]);
      assert.equal(history.text(moved!.newBlob!), insert(1, 'import two').join('\n'));
      assert.equal(history.blobAt(commits[1]!, 'c.ts'), moved!.newBlob);
      assert.equal(history.blobAt(commits[2]!, 'c.ts'), undefined);
      assert.deepEqual([...history.added(commits[2]!)], ['new']);
    } finally {
      rmSync(repo, { recursive: true, force: true });
    }
  });
});
