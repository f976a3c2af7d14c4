import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import type { AnchorCase } from '../../../bench/anchors/anchor-case';
import { type Contents, requestOf } from '../../../bench/anchors/request';

const contents: Contents = {
  text: (_repo, blob) => `text of ${blob}`,
  at: (_repo, commit, path) => (commit === 'c2' ? `${path} in ${commit}` : undefined),
};

function one(over: Partial<AnchorCase>): AnchorCase {
  const base = { id: '1', set: 's', repo: 'o+r', lang: 'ts', oldCommit: 'c1', newCommit: 'c2', gap: 1, gapBucket: '1', path: 'a.ts' };
  const expected = { path: 'a.ts', startLine: 3, endLine: 4 };
  return { ...base, startLine: 1, endLine: 2, oldBlob: 'old', newBlob: 'new', kind: 'lines', cls: 'same', expected, ...over };
}

const moved = { path: 'b.ts', startLine: 3, endLine: 4 };
const asked = (over: Partial<AnchorCase>, mode: 'git' | 'text' | 'stored' | 'stored-git') => requestOf(one(over), mode, contents, '/m');

describe('a request for a case', () => {
  it('with git holds what is at the old path, and where the history is', () => {
    assert.deepEqual(asked({}, 'git').after, { 'a.ts': 'text of new' });
    assert.deepEqual(asked({ expected: moved, newBlobAtOldPath: null }, 'git').after, {});
    assert.deepEqual(asked({ expected: moved, newBlobAtOldPath: 'other' }, 'git').after, { 'a.ts': 'text of other' });
    assert.deepEqual(asked({}, 'git').git, { repo: join('/m', 'o+r', 'repo'), from: 'c1', to: 'c2' });
  });

  it('with git looks at the old path itself where the set does not say', () => {
    assert.deepEqual(asked({ expected: moved }, 'git').after, { 'a.ts': 'a.ts in c2' });
    assert.deepEqual(asked({ expected: moved, newCommit: 'c3' }, 'git').after, {});
  });

  it('without git holds the file with the code and the one at the old path', () => {
    assert.deepEqual(asked({ expected: moved, newBlobAtOldPath: 'other' }, 'text').after, { 'a.ts': 'text of other', 'b.ts': 'text of new' });
    assert.deepEqual(asked({ expected: moved }, 'text').after, { 'b.ts': 'text of new' });
    assert.deepEqual(asked({ expected: { deleted: true } }, 'text').after, { 'a.ts': 'text of new' });
    assert.deepEqual(asked({ expected: { deleted: true }, newBlob: null, newBlobAtOldPath: null }, 'text').after, {});
    assert.equal(asked({}, 'text').git, undefined);
  });

  it('says when only what a note stores may be used, and what language it is', () => {
    assert.deepEqual(['git', 'text', 'stored', 'stored-git'].map((mode) => asked({}, mode as 'git').stored), [undefined, undefined, true, true]);
    assert.deepEqual(['ts', 'py', 'rs', 'c'].map((lang) => asked({ lang }, 'text').languageId), ['typescript', 'python', 'rust', 'c']);
  });
});
