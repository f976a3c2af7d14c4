import * as assert from 'node:assert/strict';
import type { Anchor } from '../../../src/core/anchors/anchor';
import { takeAnchor, wholeLines } from '../../../src/core/anchors/take';
import { splitLines } from '../../../src/core/text/lines';
import { blobIdOf } from '../../../src/locator/blob-id.node';
import { Effort } from '../../../src/locator/effort';
import { Histories } from '../../../src/locator/histories.node';
import { locateAnchor } from '../../../src/locator/locate-anchor';
import { makeRepository, others, type Repository, textOf, total } from './repository';

const before = textOf(others('open'), total, [''], others('close'));

describe('the code of a note in a folder below its repository', function () {
  this.timeout(60_000);
  let repo: Repository;
  const histories = new Histories();
  beforeEach(() => (repo = makeRepository()));
  afterEach(() => {
    histories.close();
    repo.drop();
  });

  function note(commit: string, more: Partial<Anchor> = {}): Anchor {
    const lines = splitLines(before);
    return { ...takeAnchor({ path: 'src/cart.ts', commit }, lines, wholeLines(17, 21, lines)), ...more };
  }

  async function locate(anchor: Anchor, head: string, texts: readonly (readonly [string, string])[] = [], prefix = 'packages/shop/', effort = new Effort(10_000, () => 0)): Promise<string> {
    const found = await locateAnchor(anchor, {
      texts: new Map(texts),
      history: histories.of(repo.root, anchor.commit!, head),
      prefix,
      blobIdOf,
      parse: () => undefined,
      effort,
    });
    return found.path === undefined ? found.state : `${found.state} ${found.path} ${found.startLine ?? '?'}-${found.endLine ?? '?'}`;
  }

  it('is told by its path below the folder', async () => {
    repo.write('packages/shop/src/cart.ts', before);
    const from = repo.commit();
    repo.git('mv', 'packages/shop/src/cart.ts', 'packages/shop/basket.ts');
    const to = repo.commit();
    assert.equal(await locate(note(from), to), 'moved basket.ts 17-21');
    assert.equal(await locate(note(from), to, [['basket.ts', `// New.\n${before}`]]), 'moved basket.ts 18-22');
    assert.equal(await locate(note(from), from, [['src/cart.ts', before]]), 'here src/cart.ts 17-21');
  });

  it('is lost where it went to another folder of the repository', async () => {
    repo.write('packages/shop/src/cart.ts', before);
    const from = repo.commit();
    repo.write('packages/shop-api/keep.ts', 'keep();\n');
    repo.git('mv', 'packages/shop/src/cart.ts', 'packages/shop-api/cart.ts');
    const to = repo.commit();
    assert.equal(await locate(note(from), to), 'lost');
    assert.equal(await locate(note(from, { path: 'packages/shop/src/cart.ts' }), to, [], ''), 'moved packages/shop-api/cart.ts 17-21');
  });

  it('is looked for in the text that the note was taken on, though it was never committed', async () => {
    repo.write('packages/shop/src/cart.ts', 'empty();\n');
    const from = repo.commit();
    repo.write('packages/shop/src/cart.ts', before);
    const blob = repo.git('hash-object', '-w', 'packages/shop/src/cart.ts');
    const to = repo.commit();
    assert.equal(await locate(note(from, { blob }), to, [['src/cart.ts', `// New.\n${before}`]]), 'moved src/cart.ts 18-22');
    // What is no blob is not asked for.
    for (const odd of ['--batch', 'HEAD', '../x', `${blob}\n${blob}`]) {
      assert.equal(await locate(note(from, { blob: odd }), to, [['src/cart.ts', `// New.\n${before}`]]), 'moved src/cart.ts 18-22');
    }
  });

  it('is not believed to be where the note says, if something else stood there', async () => {
    repo.write('packages/shop/src/cart.ts', textOf(others('else'), others('more')));
    const from = repo.commit();
    repo.write('packages/shop/src/cart.ts', `// New.\n${before}`);
    assert.equal(await locate(note(from), repo.commit()), 'moved src/cart.ts 18-22');
  });

  it('is not followed any further once enough was computed for it', async () => {
    repo.write('packages/shop/src/cart.ts', before);
    const from = repo.commit();
    repo.write('packages/shop/src/sums.ts', textOf(others('sum'), total));
    repo.write('packages/shop/src/cart.ts', textOf(others('open')));
    const to = repo.commit();
    let now = 0;
    const spent = (most: number): Effort => new Effort(most, () => now++);
    assert.equal(await locate(note(from), to, [], undefined, spent(10_000)), 'moved src/sums.ts 17-21');
    assert.equal(await locate(note(from), to, [], undefined, spent(0)), 'lost');
    // Nor from version to version of its own file, under other names.
    repo.git('mv', 'packages/shop/src/sums.ts', 'packages/shop/src/sum.ts');
    repo.commit();
    repo.git('mv', 'packages/shop/src/sum.ts', 'packages/shop/all.ts');
    const last = repo.commit();
    const inSums = note(to, { path: 'src/sums.ts' });
    assert.equal(await locate(inSums, last, [], undefined, spent(10_000)), 'moved all.ts 17-21');
    assert.equal(await locate(inSums, last, [], undefined, spent(0)), 'lost');
  });

  it('is a guess among rows that are all alike, but not where git has the text, or nothing was changed', async () => {
    repo.write('packages/shop/other.ts', 'other();\n');
    const empty = repo.commit();
    const rows = new Array<string>(120).fill("  { name: 'row', width: 3 },");
    const text = textOf(['export const rows = ['], rows, ['];', '']);
    repo.write('packages/shop/src/rows.ts', text);
    const taken = repo.commit();
    const edited = textOf(['export const rows = ['], rows.slice(0, 10), ["  { name: 'first' },", "  { name: 'second' },"], rows.slice(10), ['];', '']);
    repo.write('packages/shop/src/rows.ts', edited);
    const head = repo.commit();
    const lines = splitLines(text);
    const row = (commit: string): Anchor => takeAnchor({ path: 'src/rows.ts', commit, blob: repo.git('rev-parse', `${taken}:packages/shop/src/rows.ts`) }, lines, wholeLines(60, 60, lines));
    assert.equal(await locate(row(taken), head, [['src/rows.ts', edited]]), 'moved src/rows.ts 62-62');
    const { blob, ...unknown } = row(empty);
    assert.ok(blob);
    assert.equal(await locate(unknown, head, [['src/rows.ts', edited]]), 'check src/rows.ts 60-60');
    assert.equal(await locate(unknown, head, [['src/rows.ts', text]]), 'check src/rows.ts 60-60');
    assert.equal(await locate({ ...unknown, blob }, head, [['src/rows.ts', text]]), 'here src/rows.ts 60-60');
  });

  it('is the file for a note on it', async () => {
    repo.write('a', 'a');
    const from = repo.commit();
    assert.equal(await locate({ path: 'src/cart.ts', commit: from }, from), 'here src/cart.ts ?-?');
  });
});
