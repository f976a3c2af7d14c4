import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isSameAuthor } from '../../../../src/core/notes/own-entry';
import { author } from './arbitrary-entries';

describe('the same author', function () {
  this.timeout(20_000);

  it('has the same mail, whatever the name', () => {
    assert.ok(isSameAuthor({ name: 'Ana', mail: 'Ana@Example.com ' }, { name: 'Ana Silva', mail: 'ana@example.com' }));
    assert.ok(!isSameAuthor({ name: 'Ana', mail: 'a@x' }, { name: 'Ana', mail: 'b@x' }));
  });

  it('has the same name where a mail is missing', () => {
    assert.ok(isSameAuthor({ name: 'Ana', mail: 'a@x' }, { name: 'Ana' }));
    assert.ok(isSameAuthor({ name: 'Ana', mail: '' }, { name: ' Ana', mail: 'a@x' }));
    assert.ok(isSameAuthor({ name: 'Jose\u0301' }, { name: 'Jos\u00e9' }));
    assert.ok(!isSameAuthor({ name: 'Ana' }, { name: 'Ben' }));
  });

  it('is oneself, both ways', () => {
    fc.assert(
      fc.property(author, author, (a, b) => {
        assert.ok(isSameAuthor(a, a));
        assert.equal(isSameAuthor(a, b), isSameAuthor(b, a));
      }),
    );
  });
});
