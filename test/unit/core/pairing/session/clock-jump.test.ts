import * as assert from 'node:assert/strict';
import { clockJump } from '../../../../../src/core/pairing/session/clock-jump';

const before = { wall: 1_000_000, steady: 5000 };
const after = (wall: number, steady: number) => clockJump(before, { wall: before.wall + wall, steady: before.steady + steady });
const second = 1000;
const hour = 3600 * second;

describe('a jump of the clock', () => {
  it('is none while both go on together, even in a busy minute', () => {
    assert.equal(after(second, second), undefined);
    assert.equal(after(40 * second, 40 * second), undefined);
    assert.equal(after(second, 2 * second), undefined, 'corrected a little');
  });

  it('is back when the machine was set back', () => {
    assert.equal(after(-2 * hour, second), 'back');
    assert.equal(after(-3 * second, second), 'back');
    assert.equal(after(0, 3 * second), 'back');
  });

  it('is a gap after sleep, whether or not the steady clock slept too, and when the clock was set ahead', () => {
    assert.equal(after(hour, second), 'gap');
    assert.equal(after(hour, hour), 'gap');
    assert.equal(after(7 * 24 * hour, second), 'gap');
  });
});
