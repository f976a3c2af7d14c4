import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseState, formatState } from '../../../../../src/core/pairing/files/state-file';
import { clockOf } from '../../../../../src/core/pairing/session/clock';
import { continueSession } from '../../../../../src/core/pairing/session/continue-session';
import { newer } from '../../../../../src/core/pairing/files/windows';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { hour, moves, played, start, started, walk, morning } from '../arbitrary-session';

const tomorrow = morning + 24 * hour;
function continued(ended: SessionState): SessionState {
  const result = continueSession(ended, tomorrow, 'w2');
  assert.ok(result.ok, JSON.stringify(result));
  return result.state;
}

describe('continuing a session', function () {
  this.timeout(20_000);

  it('goes on with the same people and settings as the next part, and not with who drove last', () => {
    const settings = { goal: 'Cache invalidation', style: 'strong' as const, stage: 'guide' as const, learner: 'p2', mentor: 'p3' };
    const ended = played(started({ settings }), [[0, { type: 'begin-turn' }], [30, { type: 'end' }]]);
    const state = continued(ended);
    assert.deepStrictEqual([state.id, state.part, state.phase.kind, state.turns.length], [ended.id, 2, 'waiting', 0]);
    assert.deepStrictEqual(state.people.map(({ name }) => name), ['Ana', 'Ben', 'Cleo']);
    assert.deepStrictEqual(state.settings, { ...ended.settings });
    assert.equal(clockOf(state, tomorrow).next?.name, 'Ben');
  });

  it('leaves out who has left, and finds the learner under the new id', () => {
    const settings = { goal: '', learner: 'p3', mentor: 'p2' };
    const ended = played(started({ settings }), [[0, { type: 'leave', person: 'p1' }], [1, { type: 'end' }]]);
    const state = continued(ended);
    assert.deepStrictEqual(state.people.map(({ id, name }) => `${id} ${name}`), ['p1 Ben', 'p2 Cleo']);
    assert.deepStrictEqual([state.settings.mentor, state.settings.learner], ['p1', 'p2']);
  });

  it('is refused for a session that is going on, and for one that only one person was left in', () => {
    assert.deepStrictEqual(continueSession(started(), tomorrow, 'w2'), { ok: false, reason: 'already-so' });
    const alone = played(started({ people: start.people.slice(0, 2) }), [[0, { type: 'leave', person: 'p1' }], [1, { type: 'end' }]]);
    assert.deepStrictEqual(continueSession(alone, tomorrow, 'w2'), { ok: false, reason: 'too-few-people' });
  });

  it('gives a state that every window takes for newer and every file can hold, however the session went', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const last = walk(started(), [...list, { event: { type: 'end' }, jump: 0 }]).at(-1)!;
        const result = continueSession(last, tomorrow, 'w2');
        if (!result.ok) return assert.equal(result.reason, 'too-few-people');
        assert.deepStrictEqual(parseState(formatState(result.state)), { kind: 'ok', state: result.state });
        assert.equal(newer(last, result.state), result.state);
      }),
      { numRuns: 300 },
    );
  });
});
