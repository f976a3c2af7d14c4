import * as assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import * as fc from 'fast-check';
import { isSafePath } from '../../../../src/core/notes/safe-path';

describe('safe paths', function () {
  this.timeout(20_000);

  it('lie below the folder', () => {
    for (const path of ['a', 'src/profile.ts', '.github/x.yml', 'a b/ü/日本.ts', '...', '..a/b..', '~/x', 'x'.repeat(1024), 'a/b:c']) {
      assert.ok(isSafePath(path), path);
    }
  });

  it('are no others', () => {
    for (const path of ['', '/', '/a', 'a/', 'a//b', '.', '..', './a', 'a/.', 'a/../b', '../a', 'C:', 'C:/a', 'c:a', 'file:///a', 'vscode-vfs://x/y', 'a\\b', '\\\\host\\x', 'a\0b', 'a\nb', 'a\u0085b', 'a\u2028b', 'x'.repeat(1025)]) {
      assert.ok(!isSafePath(path), path);
    }
  });

  it('stay below the folder on every system', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '/', '\\', 'C:', '//', '\0', ' ', '~');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')), (path) => {
        if (!isSafePath(path)) return;
        assert.ok(posix.resolve('/ws/x', path).startsWith('/ws/x/'), path);
        assert.ok(win32.resolve('C:\\ws\\x', path).startsWith('C:\\ws\\x\\'), path);
      }),
      { numRuns: 2000 },
    );
  });
});
