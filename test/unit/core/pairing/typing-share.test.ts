import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SessionEvent } from '../../../../src/core/pairing/session/session-event';
import { spentUntil } from '../../../../src/core/pairing/session/turn-time';
import { driverShares, hasMentorDrivenMost } from '../../../../src/core/pairing/typing-share';
import { minute, morning, moves, played, start, started, walk } from './arbitrary-session';

const begin: SessionEvent = { type: 'begin-turn' };
const next: SessionEvent = { type: 'switch' };

describe('shares of driving and typing', function () {
  this.timeout(60_000);

  it('are those of the turns that are over and of the one under way', () => {
    const state = played(started(), [[0, begin], [1, { type: 'typed', characters: 30 }], [30, next], [30, begin], [31, { type: 'typed', characters: 10 }]]);
    const [ana, ben, cleo] = driverShares(state, morning + 40 * minute);
    assert.deepStrictEqual([ana?.drivenMs, ana?.drivenShare, ana?.typedShare, ana?.turns], [30 * minute, 0.75, 0.75, 1]);
    assert.deepStrictEqual([ben?.drivenMs, ben?.drivenShare, ben?.typedShare], [10 * minute, 0.25, 0.25]);
    assert.deepStrictEqual([cleo?.drivenMs, cleo?.drivenShare, cleo?.turns], [0, 0, 0]);
  });

  it('add up to all that was driven', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const state = walk(started(), list).at(-1)!;
        const shares = driverShares(state, state.at - state.shift);
        const driven = shares.reduce((sum, share) => sum + share.drivenMs, 0);
        assert.equal(driven, spentUntil(state, state.at).driven);
        if (driven > 0) assert.ok(Math.abs(shares.reduce((sum, share) => sum + share.drivenShare, 0) - 1) < 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('say that the mentor has been driving most of the time only where learning comes too short', () => {
    const driven = (stage: 'observe' | 'assist' | 'guide' | 'independent', mentorMinutes: number, learnerMinutes: number): boolean => {
      const session = started({ people: start.people.slice(0, 2), settings: { stage, mentor: 'p1', learner: 'p2' } });
      const end = mentorMinutes + learnerMinutes;
      return hasMentorDrivenMost(played(session, [[0, begin], [mentorMinutes, next], [mentorMinutes, begin], [end, next]]), morning + end * minute);
    };
    assert.equal(driven('observe', 100, 1), false);
    assert.deepStrictEqual([driven('assist', 70, 30), driven('assist', 71, 29)], [false, true]);
    assert.deepStrictEqual([driven('guide', 50, 50), driven('guide', 51, 49)], [false, true]);
    assert.deepStrictEqual([driven('independent', 25, 75), driven('independent', 26, 74)], [false, true]);
    assert.equal(driven('guide', 15, 4), false, 'too early to say');
    assert.equal(hasMentorDrivenMost(played(started(), [[0, begin], [60, next], [60, begin], [61, next]]), morning + 61 * minute), false, 'nobody teaches');
  });
});
