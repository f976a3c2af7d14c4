import * as assert from 'node:assert/strict';
import { hintsFor, purposesFor } from '../../../../src/core/pairing/roles';
import { stages, styles } from '../../../../src/core/pairing/session/session-state';
import { started } from './arbitrary-session';

describe('roles', () => {
  it('have a hint for each style, and one more for who learns and who teaches', () => {
    const state = started({ settings: { style: 'ping-pong', stage: 'guide', learner: 'p1', mentor: 'p2' } });
    assert.deepStrictEqual(hintsFor(state, 'p1', 'driver'), ['ping-pong-driver', 'guide-learner-drives']);
    assert.deepStrictEqual(hintsFor(state, 'p2', 'navigator'), ['ping-pong-navigator', 'guide-mentor']);
    assert.deepStrictEqual(hintsFor(state, 'p3', 'navigator'), ['ping-pong-navigator']);
  });

  it('tell the learner something else in every stage', () => {
    for (const role of ['driver', 'navigator'] as const) {
      for (const person of ['p1', 'p2']) {
        const hints = stages.map((stage) => hintsFor(started({ settings: { stage, learner: 'p1', mentor: 'p2' } }), person, role)[1]);
        assert.equal(new Set(hints).size, stages.length);
      }
    }
  });

  it('are asked three or four kinds of questions, each once; with strong style first what is meant', () => {
    for (const style of styles) {
      for (const stage of stages) {
        const purposes = purposesFor(style, stage);
        assert.equal(new Set(purposes).size, purposes.length);
        assert.ok(purposes.length >= 3 && purposes.length <= 4);
        if (style === 'strong') assert.equal(purposes[0], 'clarify');
      }
    }
    assert.equal(purposesFor('classic', 'independent')[0], 'challenge');
  });
});
