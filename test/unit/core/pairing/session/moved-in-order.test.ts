import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { movedInOrder } from '../../../../../src/core/pairing/session/moved-in-order';

const order = ['p1', 'p2', 'p3', 'p4'];

describe('an order changed by dragging', () => {
  it('puts one where another stands: dragged up above it, dragged down below it', () => {
    assert.deepStrictEqual(movedInOrder(order, 'p4', 'p2'), ['p1', 'p4', 'p2', 'p3']);
    assert.deepStrictEqual(movedInOrder(order, 'p1', 'p3'), ['p2', 'p3', 'p1', 'p4']);
    assert.deepStrictEqual(movedInOrder(order, 'p2', undefined), ['p1', 'p3', 'p4', 'p2']);
  });

  it('stays as it is where nobody is moved', () => {
    for (const [moved, place] of [['p1', 'p1'], ['p9', 'p1'], ['p1', 'p9']] as const) assert.equal(movedInOrder(order, moved, place), order);
  });

  it('keeps everybody, and the order of all others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...order), fc.constantFrom(...order, undefined), (moved, place) => {
        const after = movedInOrder(order, moved, place);
        assert.deepStrictEqual([...after].sort(), order);
        assert.deepStrictEqual(after.filter((id) => id !== moved), order.filter((id) => id !== moved));
        if (place !== undefined) assert.equal(after.indexOf(moved), order.indexOf(place));
      }),
    );
  });
});
