import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { BatchReader, type FoundBlob } from '../../../src/locator/cat-file.node';
import { isObjectId } from '../../../src/locator/object-id';
import { GitBlobs } from '../../../src/locator/git-blobs.node';
import { makeRepository, type Repository } from './repository';

const id = (digit: string): string => digit.repeat(40);

describe('what git cat-file prints', () => {
  const answers: readonly (readonly [printed: Buffer, found: { id: string; content?: string } | undefined])[] = [
    [Buffer.from(`${id('a')} blob 3\nx\ny\n`), { id: id('a'), content: 'x\ny' }],
    [Buffer.from(`${id('b')} blob 0\n\n`), { id: id('b'), content: '' }],
    [Buffer.from(`${id('c')}:a file missing\n`), undefined],
    [Buffer.from(`${id('c')}:x blob 50 missing\n`), undefined],
    [Buffer.from(`${id('c')} tree 4\n\n\n\n\n\n`), undefined],
    [Buffer.from('HEAD ambiguous\n'), undefined],
    [Buffer.from(`${'d'.repeat(64)} blob 5\nh\u00e9 \n\n`, 'utf8'), { id: 'd'.repeat(64), content: 'h\u00e9 \n' }],
    [Buffer.concat([Buffer.from(`${id('e')} blob ${5 << 20}\n`), Buffer.alloc(5 << 20, 'z'), Buffer.from('\n')]), { id: id('e') }],
  ];

  it('is parted the same in pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(answers.length - 1), { maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 }), (chosen, sizes) => {
        const printed = Buffer.concat(chosen.map((at) => answers[at]![0]));
        const found: (FoundBlob | undefined)[] = [];
        const reader = new BatchReader((blob) => found.push(blob));
        for (let at = 0, turn = 0; at < printed.length; turn++) {
          const size = sizes[turn % sizes.length]! * (at > 2000 ? 50_000 : 1);
          reader.read(printed.subarray(at, at + size));
          at += size;
        }
        const texts = found.map((blob) => blob && { id: blob.id, ...(blob.content ? { content: blob.content.toString('utf8') } : {}) });
        assert.deepEqual(texts, chosen.map((at) => answers[at]![1]));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the texts of a repository', function () {
  this.timeout(30_000);
  let repo: Repository;
  let blobs: GitBlobs;
  beforeEach(() => {
    repo = makeRepository();
    blobs = new GitBlobs(repo.root);
  });
  afterEach(() => {
    blobs.close();
    repo.drop();
  });

  it('are not mixed up by paths that look like what git answers', async () => {
    repo.write('real.ts', 'real();\n');
    const commit = repo.commit();
    const asked = ['x blob 7', 'x blob 99999999', 'real.ts', 'no tree 3', 'real.ts'].map((path) => blobs.idOf(`${commit}:${path}`));
    const real = repo.git('rev-parse', 'HEAD:real.ts');
    assert.deepEqual(await Promise.all(asked), [undefined, undefined, real, undefined, real]);
    assert.equal(await blobs.text(real), 'real();\n');
    assert.equal(await blobs.idOf(`${commit}:a\n${commit}:real.ts`), undefined);
    assert.equal(await blobs.idOf(`${commit}:real.ts`), real);
  });

  it('are none for a tree, a binary, and what is too large', async () => {
    repo.write('sub/a.ts', 'a');
    repo.write('binary', 'a\0b');
    repo.write('large.ts', 'x'.repeat(4 * 1024 * 1024 + 1));
    repo.write('most.ts', 'y'.repeat(4 * 1024 * 1024));
    const commit = repo.commit();
    assert.equal(await blobs.idOf(`${commit}:sub`), undefined);
    const text = async (path: string): Promise<number | undefined> => (await blobs.text((await blobs.idOf(`${commit}:${path}`))!))?.length;
    assert.deepEqual([await text('binary'), await text('large.ts'), await text('most.ts')], [undefined, undefined, 4 * 1024 * 1024]);
  });

  it('are answered rightly by the next git when one has ended', async () => {
    repo.write('a.ts', 'a();');
    repo.write('b.ts', 'b();');
    const commit = repo.commit();
    const first = blobs.idOf(`${commit}:a.ts`);
    blobs.close();
    const second = blobs.idOf(`${commit}:b.ts`);
    blobs.close();
    const third = blobs.idOf(`${commit}:a.ts`);
    const [a, b] = [repo.git('rev-parse', 'HEAD:a.ts'), repo.git('rev-parse', 'HEAD:b.ts')];
    assert.deepEqual(await Promise.all([first, second, third]), [a, b, a]);
  });

  it('are none, without an end to wait for, where the repository is gone or holds a pipe', async () => {
    repo.write('a.ts', 'a();');
    const commit = repo.commit();
    const blob = repo.git('rev-parse', 'HEAD:a.ts');
    renameSync(join(repo.root, '.git'), join(repo.root, 'moved'));
    assert.equal(await blobs.idOf(`${commit}:a.ts`), undefined);
    renameSync(join(repo.root, 'moved'), join(repo.root, '.git'));
    assert.equal(await blobs.idOf(`${commit}:a.ts`), blob);
    if (process.platform === 'win32') return;
    const object = join(repo.root, '.git', 'objects', blob.slice(0, 2), blob.slice(2));
    rmSync(object, { force: true });
    execFileSync('mkfifo', [object]);
    const start = Date.now();
    const waiting = new GitBlobs(repo.root, 200);
    assert.equal(await waiting.text(blob), undefined);
    assert.ok(Date.now() - start < 10_000);
  });
});

describe('the id of a commit', () => {
  it('is forty or sixty-four hexadecimal digits and nothing else', () => {
    for (const good of [id('a'), '0123456789abcdef'.repeat(4)]) assert.ok(isObjectId(good));
    for (const bad of [undefined, '', 'HEAD', '--output=x', `--output=${id('a')}`, id('A'), id('a').slice(1), `${id('a')}\n`, `${id('a')}..`, `-${id('a').slice(1)}`, 'a'.repeat(41)]) {
      assert.equal(isObjectId(bad), false, String(bad));
    }
  });
});
