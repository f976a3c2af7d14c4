import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Locator } from '../../../src/locator/locator.node';
import type { LocatedCode } from '../../../src/protocol/locate';
import { parser } from '../core/anchors/syntax/parse';
import { makeRepository, others, type Repository, textOf, total } from './repository';

const before = textOf(others('open'), total, [''], others('close'));

describe('a repository that somebody made to run something', function () {
  this.timeout(60_000);
  let repo: Repository;
  let marker = '';
  let script = '';

  beforeEach(function () {
    if (process.platform === 'win32') return this.skip();
    repo = makeRepository();
    marker = join(repo.root, '..', 'was-run');
    script = join(repo.root, '..', 'script.sh');
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat\n`);
    chmodSync(script, 0o755);
  });
  afterEach(() => repo?.drop());

  /** Looks for the code in every way: through commits, in other files, and between commits that have no way between them. */
  async function lookEverywhere(ends: readonly (readonly [from: string, to: string])[]): Promise<LocatedCode[]> {
    const found: LocatedCode[] = [];
    for (const [from, to] of ends) {
      const locator = new Locator(parser);
      const git = { repo: repo.root, from, to };
      found.push(await locator.locate({ path: 'src/cart.ts', before, startLine: 17, endLine: 21, after: new Map(), git, stored: false }));
      locator.close();
    }
    return found;
  }

  function commits(): readonly (readonly [string, string])[] {
    repo.write('src/cart.ts', before);
    const from = repo.commit();
    repo.write('src/cart.ts', `// New.\n${before}`);
    repo.commit();
    repo.git('mv', 'src/cart.ts', 'src/basket.ts');
    const renamed = repo.commit();
    repo.write('src/basket.ts', textOf(others('open')));
    repo.write('src/sums.ts', textOf(total));
    return [[from, renamed], [from, repo.commit()], [renamed, from]];
  }

  it('runs nothing of its configuration, its attributes and its hooks', async () => {
    const ends = commits();
    const run = `sh ${script}`;
    const settings = [
      'core.fsmonitor', 'diff.external', 'diff.evil.textconv', 'diff.evil.command', 'filter.evil.smudge', 'filter.evil.clean', 'filter.evil.process',
      'core.pager', 'pager.rev-list', 'pager.diff-tree', 'pager.cat-file', 'core.editor', 'core.sshCommand', 'core.gitProxy', 'gpg.program', 'credential.helper',
      'core.askPass', 'merge.evil.driver', 'uploadpack.packObjectsHook', 'core.alternateRefsCommand', 'alias.rev-list', 'alias.diff-tree', 'alias.cat-file',
    ];
    for (const name of settings) repo.git('config', name, name.startsWith('alias.') ? `!${run}` : run);
    repo.git('config', 'log.showSignature', 'true');
    repo.git('config', 'diff.evil.cachetextconv', 'true');
    mkdirSync(join(repo.root, '.git', 'hooks'), { recursive: true });
    mkdirSync(join(repo.root, '.git', 'info'), { recursive: true });
    for (const hook of ['post-checkout', 'post-index-change', 'fsmonitor-watchman', 'pre-auto-gc', 'reference-transaction', 'post-merge', 'pre-commit']) {
      const file = join(repo.root, '.git', 'hooks', hook);
      writeFileSync(file, `#!/bin/sh\necho ${hook} >> '${marker}'\n`);
      chmodSync(file, 0o755);
    }
    for (const file of ['.gitattributes', '.git/info/attributes']) appendFileSync(join(repo.root, file), '* diff=evil filter=evil merge=evil\n*.ts diff=evil filter=evil\n');
    const found = await lookEverywhere(ends);
    assert.deepEqual(found.map(({ path }) => path), ['src/basket.ts', 'src/sums.ts', 'src/cart.ts']);
    assert.equal(existsSync(marker), false);
    // That the trap is one: git itself springs it.
    repo.write('src/basket.ts', 'edited();\n');
    repo.git('diff');
    assert.equal(existsSync(marker), true);
  });

  it('fetches nothing where a part of it was not cloned', async () => {
    const ends = commits();
    const upload = join(repo.root, '..', 'upload.sh');
    writeFileSync(upload, `#!/bin/sh\necho fetched >> '${marker}'\nexec git-upload-pack "$@"\n`);
    chmodSync(upload, 0o755);
    repo.git('config', 'core.repositoryFormatVersion', '1');
    repo.git('config', 'extensions.partialClone', 'origin');
    repo.git('config', 'remote.origin.url', `${repo.root}/../elsewhere`);
    repo.git('config', 'remote.origin.promisor', 'true');
    repo.git('config', 'remote.origin.uploadPack', `sh ${upload}`);
    repo.git('config', 'protocol.allow', 'always');
    repo.git('config', 'protocol.file.allow', 'always');
    const blob = repo.git('rev-parse', `${ends[0]![0]}:src/cart.ts`);
    rmSync(join(repo.root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    await lookEverywhere(ends);
    assert.equal(existsSync(marker), false);
    const spring = { cwd: repo.root, env: { PATH: process.env['PATH'], HOME: join(repo.root, '..') }, stdio: 'pipe' } as const;
    assert.throws(() => execFileSync('git', ['cat-file', 'blob', blob], spring));
    assert.equal(existsSync(marker), true);
  });

  it('writes nothing into it', async () => {
    const ends = commits();
    const files = (): string[] => readdirSync(repo.root, { recursive: true, encoding: 'utf8' }).sort();
    const was = files();
    await lookEverywhere(ends);
    assert.deepEqual(files(), was);
  });

  it('takes the commits of a note for nothing but commits', async () => {
    commits();
    const output = join(repo.root, '..', 'was-run');
    for (const evil of [`--output=${output}`, '--no-index', '--ext-diff', '@{-1}', 'HEAD --help']) {
      const [found] = await lookEverywhere([[evil, 'HEAD']]);
      assert.ok(found);
    }
    assert.equal(existsSync(marker), false);
  });

  it('is the one that was asked for, though git called us from another', async () => {
    const ends = commits();
    const other = makeRepository();
    try {
      const found = await withEnvironment({ GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root, GIT_GLOB_PATHSPECS: '1' }, () => lookEverywhere(ends));
      assert.deepEqual(found.map(({ path }) => path), ['src/basket.ts', 'src/sums.ts', 'src/cart.ts']);
    } finally {
      other.drop();
    }
  });
});

async function withEnvironment<T>(changes: Readonly<Record<string, string | undefined>>, work: () => Promise<T>): Promise<T> {
  const was = Object.fromEntries(Object.keys(changes).map((name) => [name, process.env[name]]));
  const set = (values: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  set(changes);
  try {
    return await work();
  } finally {
    set(was);
  }
}
