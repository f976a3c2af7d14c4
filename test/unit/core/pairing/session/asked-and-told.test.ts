import * as assert from 'node:assert/strict';
import { askedAndTold, toldAnswer } from '../../../../../src/core/pairing/session/session-notes';

describe('asking and telling', () => {
  it('are counted apart', () => {
    assert.deepEqual(askedAndTold([]), { asked: 0, told: 0 });
    assert.deepEqual(askedAndTold([{}, { answer: 'because' }, { answer: toldAnswer }]), { asked: 2, told: 1 });
  });
});
