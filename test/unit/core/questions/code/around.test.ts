import * as assert from 'node:assert/strict';
import { aroundSelection } from '../../../../../src/core/questions/code/around';

describe('what is looked at around a selection', () => {
  const at = { first: 50, last: 50 };

  it('is the innermost function', () => {
    assert.deepEqual(aroundSelection([{ first: 0, last: 90 }, { first: 45, last: 60 }, { first: 70, last: 80 }], at, 100), { first: 45, last: 60 });
  });

  it('is what is near in a function that is too long', () => {
    assert.deepEqual(aroundSelection([{ first: 40, last: 400 }], at, 500), { first: 40, last: 70 });
  });

  it('is what is near without a function, and nothing beside the type that it is in', () => {
    assert.deepEqual(aroundSelection([], at, 60), { first: 30, last: 59 });
    assert.deepEqual(aroundSelection([], at, 200, [{ first: 0, last: 190 }, { first: 48, last: 55 }]), { first: 48, last: 55 });
  });
});
