import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openContents } from '../../../bench/anchors/contents';

describe('contents of the sets', function () {
  this.timeout(20_000);
  let folder = '';
  let commit = '';
  let blob = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'coachmark-contents-'));
    const repo = join(folder, 'o+r', 'repo');
    mkdirSync(join(repo, 'src'), { recursive: true });
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', repo, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { encoding: 'utf8' }).trim();
    git('init', '-q');
    writeFileSync(join(repo, 'src', 'a b.ts'), 'one\n');
    git('add', '-A');
    git('commit', '-qm', 'one');
    commit = git('rev-parse', 'HEAD');
    blob = git('rev-parse', 'HEAD:src/a b.ts');
    writeFileSync(join(folder, 's.blobs.jsonl.gz'), gzipSync(JSON.stringify({ blob: 'extracted', text: 'two\n' })));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('come from what was extracted, and else from the repository', () => {
    const contents = openContents(folder, folder, ['s', 'without-contents']);
    assert.equal(contents.text('o+r', 'extracted'), 'two\n');
    assert.equal(contents.text('o+r', blob), 'one\n');
    assert.throws(() => openContents(folder, undefined, ['s']).text('o+r', blob), /not in --contents/);
  });

  it('of a path are those of the commit, and none for a folder or for nothing', () => {
    const contents = openContents(undefined, folder, []);
    assert.equal(contents.at('o+r', commit, 'src/a b.ts'), 'one\n');
    assert.equal(contents.at('o+r', commit, 'src/a b.ts'), 'one\n');
    assert.equal(contents.at('o+r', commit, 'src'), undefined);
    assert.equal(contents.at('o+r', commit, 'src/other.ts'), undefined);
  });
});
