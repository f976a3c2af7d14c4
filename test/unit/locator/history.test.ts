import * as assert from 'node:assert/strict';
import { Effort } from '../../../src/locator/effort';
import { GitHistory } from '../../../src/locator/git-history.node';
import { Locator } from '../../../src/locator/locator.node';
import type { LocatedCode } from '../../../src/protocol/locate';
import { parser } from '../core/anchors/syntax/parse';
import { makeRepository, others, type Repository, textOf, total } from './repository';

describe('code through the history of its repository', function () {
  this.timeout(60_000);
  let repo: Repository;
  let locator: Locator;
  beforeEach(() => {
    repo = makeRepository();
    locator = new Locator(parser);
  });
  afterEach(() => {
    locator.close();
    repo.drop();
  });

  const before = textOf(others('open'), total, [''], others('close'));
  const first = 17;

  /** Where `total` is at a commit, asked with nothing but git at hand. */
  function locate(from: string, to: string, path = 'src/cart.ts', more: { before?: string; after?: ReadonlyMap<string, string> } = {}): Promise<LocatedCode> {
    return locator.locate({
      path,
      before,
      startLine: first,
      endLine: first + 4,
      after: new Map(),
      git: { repo: repo.root, from, to },
      stored: false,
      ...more,
    });
  }

  function placeOf({ state, path, startLine, endLine }: LocatedCode): string {
    return state === 'lost' ? 'lost' : `${state} ${path} ${startLine}-${endLine}`;
  }

  function start(path = 'src/cart.ts'): string {
    repo.write(path, before);
    return repo.commit('Start');
  }

  it('is found under the new name of its file, though it was edited too', async () => {
    const from = start();
    repo.git('mv', 'src/cart.ts', 'src/basket.ts');
    const to = repo.commit('Rename');
    assert.equal(placeOf(await locate(from, to)), 'moved src/basket.ts 17-21');
    repo.write('src/basket.ts', textOf(['// A basket.'], others('open'), [...total.slice(0, 2), '  for (const { price } of items) sum += price;', ...total.slice(3)], [''], others('close')));
    assert.equal(placeOf(await locate(from, repo.commit('Edit'))), 'changed src/basket.ts 18-22');
  });

  it('is followed between commits that are called by other names than their ids', async () => {
    const from = start();
    repo.git('tag', 'noted');
    repo.git('mv', 'src/cart.ts', 'src/basket.ts');
    const to = repo.commit('Rename');
    const [named, byId] = [new GitHistory(repo.root, 'noted', 'HEAD'), new GitHistory(repo.root, from, to)];
    assert.deepEqual(await named.chain(), [to]);
    assert.deepEqual(await named.changesOf('src/cart.ts'), await byId.changesOf('src/cart.ts'));
    assert.equal((await named.changesOf('src/cart.ts')).length, 1);
  });

  it('is found in the file to which a commit moved it', async () => {
    const from = start();
    repo.write('src/sums.ts', textOf(others('sum'), total));
    repo.write('src/cart.ts', textOf(others('open'), others('close')));
    const moved = repo.commit('Move');
    assert.equal(placeOf(await locate(from, moved)), 'moved src/sums.ts 17-21');
    // And further on from there, after the file it came from is gone.
    repo.write('src/sums.ts', textOf(['// Sums.'], others('sum'), total));
    repo.git('rm', '-q', 'src/cart.ts');
    assert.equal(placeOf(await locate(from, repo.commit('Go on'))), 'moved src/sums.ts 18-22');
  });

  it('is lost where a commit took it away', async () => {
    const from = start();
    repo.write('src/cart.ts', textOf(others('open'), others('close')));
    repo.write('src/else.ts', textOf(others('else')));
    assert.equal((await locate(from, repo.commit('Remove'))).state, 'lost');
    repo.git('rm', '-q', 'src/cart.ts');
    assert.equal((await locate(from, repo.commit('Remove all'))).state, 'lost');
  });

  it('is here again after it was taken away and brought back', async () => {
    const from = start();
    repo.write('src/cart.ts', textOf(others('open'), others('close')));
    repo.commit('Remove');
    repo.git('revert', '--no-edit', 'HEAD');
    assert.equal(placeOf(await locate(from, repo.git('rev-parse', 'HEAD'))), 'here src/cart.ts 17-21');
    repo.git('rm', '-q', 'src/cart.ts');
    repo.commit('Remove all');
    repo.git('revert', '--no-edit', 'HEAD');
    assert.equal(placeOf(await locate(from, repo.git('rev-parse', 'HEAD'))), 'here src/cart.ts 17-21');
  });

  it('is followed through a merge, from whichever side it was noted', async () => {
    const base = start();
    repo.git('switch', '-q', '-c', 'side');
    repo.write('src/cart.ts', textOf(['// From the side.', ''], others('open'), total, [''], others('close')));
    const side = repo.commit('Side');
    repo.git('switch', '-q', 'main');
    repo.write('src/cart.ts', textOf(others('open'), total, [''], others('close'), others('main')));
    const main = repo.commit('Main');
    repo.git('merge', '-q', '--no-edit', 'side');
    const merged = repo.git('rev-parse', 'HEAD');
    assert.equal(placeOf(await locate(base, merged)), 'moved src/cart.ts 19-23');
    assert.equal(placeOf(await locate(main, merged)), 'moved src/cart.ts 19-23');
    const atSide = repo.git('show', `${side}:src/cart.ts`);
    const noted = { path: 'src/cart.ts', before: `${atSide}\n`, startLine: 19, endLine: 23, after: new Map<string, string>(), stored: false };
    assert.equal(placeOf(await locator.locate({ ...noted, git: { repo: repo.root, from: side, to: merged } })), 'here src/cart.ts 19-23');
  });

  it('is found without a way from its commit to today, as after a rebase', async () => {
    const base = start();
    repo.git('switch', '-q', '-c', 'old');
    repo.write('README', 'old');
    const from = repo.commit('Noted on this');
    repo.git('switch', '-q', 'main');
    repo.git('mv', 'src/cart.ts', 'src/basket.ts');
    const to = repo.commit('Rebased');
    assert.notEqual(from, base);
    assert.equal(placeOf(await locate(from, to)), 'moved src/basket.ts 17-21');
  });

  it('does without git where a commit, the repository or git itself is missing', async () => {
    const to = start();
    const none = '0123456789abcdef0123456789abcdef01234567';
    const after = new Map([['src/cart.ts', `// New.\n${before}`]]);
    assert.equal(placeOf(await locate(none, to, 'src/cart.ts', { after })), 'moved src/cart.ts 18-22');
    assert.equal(placeOf(await locate(to, none, 'src/cart.ts', { after })), 'moved src/cart.ts 18-22');
    const gone = { repo: `${repo.root}/not-there`, from: to, to };
    const found = await locator.locate({ path: 'src/cart.ts', before, startLine: first, endLine: first + 4, after, git: gone, stored: false });
    assert.equal(placeOf(found), 'moved src/cart.ts 18-22');
  });

  it('goes on from the newest commit into a text that is not saved', async () => {
    const from = start();
    repo.git('mv', 'src/cart.ts', 'src/basket.ts');
    const to = repo.commit('Rename');
    const unsaved = new Map([['src/basket.ts', textOf(['// Not saved.', ''], others('open'), total, [''], others('close'))]]);
    assert.equal(placeOf(await locate(from, to, 'src/cart.ts', { after: unsaved })), 'moved src/basket.ts 19-23');
  });

  for (const path of ['a b/c  d.ts', 'x blob 5', 'x blob 999999999', '日本/ünïcödé-😀.ts', ':(glob)**/x.ts', '-x.ts', '"quoted".ts', 'tab\there.ts', 'two\nlines.ts']) {
    it(`is found in a file of the name ${JSON.stringify(path)}`, async () => {
      const from = start(path);
      repo.write(path, `// New.\n${before}`);
      const to = repo.commit('Edit');
      assert.equal(placeOf(await locate(from, to, path, { after: new Map([[path, `// New.\n${before}`]]) })), `moved ${path} 18-22`);
      repo.git('mv', '--', path, 'plain.ts');
      assert.equal(placeOf(await locate(from, repo.commit('Rename'), path)), 'moved plain.ts 18-22');
    });
  }

  it('stops following when enough time was spent on it', async () => {
    let now = 0;
    const effort = new Effort(10, () => now);
    assert.equal(effort.do(() => ((now += 10), 7)), 7);
    assert.equal(effort.isOver, false);
    assert.throws(() => effort.do(() => { now += 1; throw new Error('x'); }));
    assert.equal(effort.isOver, true);
  });
});
