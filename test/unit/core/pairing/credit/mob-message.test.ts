import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMobBranch, mobMessage } from '../../../../../src/core/pairing/credit/mob-message';
import { GitFolder } from '../git-here';

/** What `mob done` takes for co-authors: every line of the squash message that looks like one, but for who commits. */
function creditedByMob(squashMessage: string, committer: string): readonly string[] {
  const found = squashMessage.split('\n').filter((line) => /author.+<.*>/i.test(line)).map((line) => line.split(':').slice(1).join('').trim());
  return [...new Set(found)].filter((author) => !author.includes(committer));
}

describe('the message of a commit on a mob branch', () => {
  const navigators = [{ name: 'Ben Okafor', mail: 'ben@example.com' }, { name: 'Cleo: X', mail: 'cleo@example.com' }, { name: 'Dag' }];

  it('names the navigators before the last file, whose path is all that follows', () => {
    const message = mobMessage({ navigators, lastFile: 'src/a file.ts' });
    assert.equal(
      message,
      'mob next [ci-skip] [ci skip] [skip ci]\n\nCo-authored-by: Ben Okafor <ben@example.com>\nCo-authored-by: Cleo X <cleo@example.com>\n\nlastFile:src/a file.ts',
    );
    assert.equal(message.split('lastFile:')[1], 'src/a file.ts');
    assert.equal(mobMessage({ navigators: [] }), 'mob next [ci-skip] [ci skip] [skip ci]');
  });

  it('has mob done credit them, and not who commits', () => {
    const folder = new GitFolder();
    try {
      const commit = (file: string, message: string): void => {
        writeFileSync(join(folder.root, file), `${file}\n`);
        folder.git(['add', file]);
        folder.git(['commit', '-q', '--no-verify', '-m', message]);
      };
      folder.git(['init', '-q', '--template=', '-b', 'main']);
      commit('a', 'Begin');
      folder.git(['checkout', '-q', '-b', 'mob/main']);
      commit('b', mobMessage({ navigators, lastFile: 'b' }));
      commit('c', mobMessage({ navigators: [navigators[0]!, { name: 'Ana Silva', mail: 'ana@example.com' }], lastFile: 'c' }));
      folder.git(['checkout', '-q', 'main']);
      folder.git(['merge', '-q', '--squash', '--ff', 'mob/main']);
      const squashed = readFileSync(join(folder.root, '.git', 'SQUASH_MSG'), 'utf8');
      assert.deepStrictEqual([...creditedByMob(squashed, 'ana@example.com')].sort(), ['Ben Okafor <ben@example.com>', 'Cleo X <cleo@example.com>']);
    } finally {
      folder.remove();
    }
  }).timeout(30_000);

  it('is for branches of mob alone', () => {
    for (const [name, is] of [['mob/main', true], ['mob/main-green', true], ['mob/', false], ['mob', false], ['feature/mob/x', false], ['main', false]] as const) {
      assert.equal(isMobBranch(name), is, name);
    }
    assert.ok(isMobBranch('wip-main', 'wip-'));
  });
});
