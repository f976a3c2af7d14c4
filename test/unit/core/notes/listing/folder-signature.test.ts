import * as assert from 'node:assert/strict';
import { type FileStamp, signatureOf } from '../../../../../src/core/notes/listing/folder-signature';

const a: FileStamp = { visibility: 'private', name: 'a.md', mtime: 1000, size: 10 };
const b: FileStamp = { visibility: 'shared', name: 'b.md', mtime: 2000, size: 20 };

describe('the signature of a folder', () => {
  it('does not depend on the order in which files are listed', () => {
    assert.equal(signatureOf([a, b]), signatureOf([b, a]));
  });

  it('changes with each file, its time, its size and where it lies', () => {
    const others: FileStamp[][] = [
      [],
      [a],
      [{ ...a, name: 'c.md' }, b],
      [{ ...a, mtime: 1001 }, b],
      [{ ...a, size: 11 }, b],
      [{ ...a, visibility: 'shared' }, b],
    ];
    assert.equal(new Set([[a, b], ...others].map(signatureOf)).size, others.length + 1);
  });

  it('is not given where the file system keeps no times', () => {
    assert.equal(signatureOf([a, { ...b, mtime: 0 }]), undefined);
    assert.equal(signatureOf([a, { ...b, mtime: Number.NaN }]), undefined);
  });
});
