import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readBlame } from '../../../../src/core/anchors/blame';

const names = ['Ana Silva', 'Ben (contractor) O’Kafor', '李小龍 (Lee)', 'J. R. "Bob" de la Cruz', 'zoë'] as const;

describe('who last changed lines, by the output of git blame', function () {
  this.timeout(60_000);

  let root: string;
  let day = 0;

  function git(...args: string[]): string {
    return as('Ana Silva', undefined, ...args);
  }

  function as(name: string, date: string | undefined, ...args: string[]): string {
    day += 1;
    const when = date ?? `2026-03-${String(day).padStart(2, '0')}T12:00:00+0100`;
    const env = {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      HOME: root,
      GIT_CONFIG_GLOBAL: join(root, 'no-config'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: 'one@example.com',
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: 'one@example.com',
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_DATE: when,
      LC_ALL: 'C',
    };
    return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
  }

  function commit(name: string, file: string, lines: readonly string[], date?: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${lines.join('\n')}\n`);
    git('add', '-A');
    as(name, date, 'commit', '-q', '-m', 'Change');
  }

  beforeEach(() => {
    day = 0;
    root = mkdtempSync(join(tmpdir(), 'coachmark-blame-'));
    git('init', '-q', '-b', 'main');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is everybody once, the latest first', () => {
    const lines: string[] = [];
    for (const name of names) {
      lines.push(`by ${name}`);
      commit(name, 'a.ts', lines);
    }
    commit(names[0], 'a.ts', lines.with(3, 'again by Ana'));
    const blame = git('blame', 'a.ts');
    assert.deepEqual(readBlame(blame, 1, 5), [names[0], names[4], names[2], names[1]]);
    assert.deepEqual(readBlame(blame, 2, 2), [names[1]]);
    assert.deepEqual(readBlame(blame, 3, 4), [names[0], names[2]]);
  });

  it('is told by the instant, not by the hour on the wall', () => {
    commit('East', 'a.ts', ['east', 'x'], '2026-03-01T10:00:00+0900');
    commit('West', 'a.ts', ['east', 'west'], '2026-03-01T09:00:00-0500');
    assert.deepEqual(readBlame(git('blame', 'a.ts'), 1, 2), ['West', 'East']);
  });

  it('is nobody where lines are not committed', () => {
    commit(names[0], 'a.ts', ['one', 'two']);
    writeFileSync(join(root, 'a.ts'), 'one\nnew\ntwo\n');
    const blame = git('blame', 'a.ts');
    assert.deepEqual(readBlame(blame, 2, 2), []);
    assert.deepEqual(readBlame(blame, 1, 3), [names[0]]);
    assert.deepEqual(readBlame(blame, 4, 9), []);
    assert.deepEqual(readBlame('', 1, 1), []);
  });

  it('does not mind brackets in the names of files that were moved', () => {
    for (const [from, to] of [
      ['src/(group)/page.ts', 'src/page.ts'],
      ['(group)/page.ts', 'page2.ts'],
      ['copy (2) of a.ts', 'b.ts'],
      ['日本 (x).ts', 'c.ts'],
    ] as const) {
      const text = Array.from({ length: 9 }, (_, i) => `${from} ${i}`);
      commit(names[1], from, text);
      renameSync(join(root, from), join(root, to));
      git('add', '-A');
      as(names[0], undefined, 'commit', '-q', '-m', 'Move');
      commit(names[2], to, [...text, 'added']);
      const blame = git('blame', to);
      assert.deepEqual(readBlame(blame, 1, 3), [names[1]], from);
      assert.deepEqual(readBlame(blame, 10, 10), [names[2]], from);
    }
  });

  it('does not mind how git is set up to mark and to name commits', () => {
    commit(names[0], 'a.ts', ['one']);
    commit(names[1], 'a.ts', ['one', 'two (Eve 2027-01-01 10:00:00 +0000 2) x']);
    for (const settings of [[], ['blame.blankBoundary=true'], ['blame.showRoot=true'], ['core.abbrev=40'], ['blame.date=iso-strict'], ['blame.date=short'], ['core.quotePath=false']]) {
      const blame = git(...settings.flatMap((setting) => ['-c', setting]), 'blame', 'a.ts');
      assert.deepEqual(readBlame(blame, 1, 2), [names[1], names[0]], settings.join());
    }
    git('config', 'blame.date', 'relative');
    assert.deepEqual(readBlame(git('blame', 'a.ts'), 1, 2), [], 'a date that cannot be read names nobody');
  });

  it('names nobody but the author, whatever the code says', () => {
    const code = ['(Eve Evil 2030-01-01 10:00:00 +0000 1) x', '^0000000 (Eve 2030-01-01 10:00:00 +0000 2)', '\t(', ''];
    commit(names[3], 'a.ts', code);
    assert.deepEqual(readBlame(git('blame', 'a.ts'), 1, 4), [names[3]]);
  });

  it('is the author of the boundary where history was cut off', () => {
    commit(names[0], 'a.ts', ['one', 'two']);
    commit(names[1], 'a.ts', ['one', 'more', 'two']);
    const blame = git('blame', 'HEAD~1..HEAD', '--', 'a.ts');
    assert.match(blame, /^\^/);
    assert.deepEqual(readBlame(blame, 1, 3), [names[1], names[0]]);
  });
});
