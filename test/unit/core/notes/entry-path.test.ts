import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { fileNameOf, folderNameOf, readFileName } from '../../../../src/core/notes/entry-path';
import { entry, path, text } from './arbitrary-entries';

const anyPath = fc.oneof(path, text, fc.constantFrom('git/1', 'GIT/1', 'progra/1.ts', 'con', 'a/'.repeat(300), '.'.repeat(90), `con.${'a'.repeat(90)}`));

describe('folder names', function () {
  this.timeout(20_000);

  it('are the path where it fits', () => {
    assert.equal(folderNameOf('src/profile.ts'), 'src~profile.ts');
    assert.equal(folderNameOf('Makefile'), 'Makefile');
    assert.equal(folderNameOf('a_b/c-d/e.f.ts'), 'a_b~c-d~e.f.ts');
    assert.equal(folderNameOf(`a/${'b'.repeat(78)}`), `a~${'b'.repeat(78)}`);
  });

  it('carry a hash where it does not, and stay the same for ever', () => {
    assert.equal(folderNameOf('日本/x.ts'), '--~x.ts~ae4ca05af1a0e9e6');
    assert.equal(folderNameOf('.github/a.yml'), '-github~a.yml~6caae1f992380e7a');
    assert.equal(folderNameOf('con.ts'), '-con.ts~0723e874645ef3a6');
    assert.equal(folderNameOf('git/1'), 'git~1~5bf843ff60ee2f47');
  });

  it('are safe everywhere', () => {
    fc.assert(
      fc.property(anyPath, (codePath) => {
        const name = folderNameOf(codePath);
        assert.equal(folderNameOf(codePath), name);
        assert.match(name, /^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,79}$/);
        assert.doesNotMatch(name, /\.$/);
        assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        // What Windows calls a file in short has eight characters before the dot at the most.
        assert.doesNotMatch(name, /^(?=[^.]{1,8}(?:\.|$))[^.]{1,6}~\d+(\..{0,3})?$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('keep paths apart', () => {
    const names = ['日本.ts', '中国.ts', 'a~b', 'a-b', 'a/b', 'a b', 'a+b', '-a', '.a', `x${'a'.repeat(90)}`, `y${'a'.repeat(90)}`].map(folderNameOf);
    assert.equal(new Set(names).size, names.length);
    fc.assert(fc.property(path, path, (a, b) => (a.normalize('NFC') === b.normalize('NFC')) === (folderNameOf(a) === folderNameOf(b))), { numRuns: 2000 });
  });

  it('do not depend on how accents are composed', () => assert.equal(folderNameOf('e\u0301.ts'), folderNameOf('\u00e9.ts')));

  it('are taken by git', () => {
    const folder = mkdtempSync(join(tmpdir(), 'coachmark-'));
    try {
      const git = (args: readonly string[], input = ''): string => execFileSync('git', args, { cwd: folder, input, encoding: 'utf8', stdio: 'pipe' });
      git(['init', '-q']);
      const blob = git(['hash-object', '-w', '--stdin']).trim();
      const add = (name: string): string => git(['update-index', '--index-info'], `100644 ${blob}\t${name}/x.md\n`);
      for (const codePath of ['git/1', 'GIT/1', '.git/x', '.git', '.gitmodules', 'con', 'a.']) add(folderNameOf(codePath));
      assert.equal(git(['ls-files']).trim().split('\n').length, 7);
      // The plain name would not get in: git leaves it out with no more than a word.
      add('git~1');
      assert.equal(git(['ls-files']).trim().split('\n').length, 7);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('file names', function () {
  this.timeout(20_000);

  it('are read back', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const expected = written.type === 'note' ? { note: written.id } : { note: written.note, entry: written.id };
        assert.deepStrictEqual(readFileName(fileNameOf(written)), expected);
      }),
    );
  });

  it('are told from others', () => {
    const id = '20261120T104512-7h2k9qza4m';
    for (const name of ['', '.md', 'README.md', `${id}`, `${id}.txt`, `${id}.x.md`, `${id}.${id}.${id}.md`, `${id}.md.orig`, `${id}.${id}.md.orig`, `.${id}.md`, `${id}.md~`, `a/${id}.md`, `${id}..md`]) {
      assert.equal(readFileName(name), undefined, name);
    }
  });
});
