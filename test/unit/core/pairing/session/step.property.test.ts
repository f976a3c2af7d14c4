import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatState, parseState } from '../../../../../src/core/pairing/files/state-file';
import { clockOf } from '../../../../../src/core/pairing/session/clock';
import { isSamePerson } from '../../../../../src/core/pairing/roster/same-person';
import { limits } from '../../../../../src/core/pairing/session/limits';
import { oneLine } from '../../../../../src/core/pairing/session/one-line';
import { isHere } from '../../../../../src/core/pairing/session/rotation';
import { sessionTime } from '../../../../../src/core/pairing/session/session-time';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { step } from '../../../../../src/core/pairing/session/step';
import { drivenIn, spentUntil } from '../../../../../src/core/pairing/session/turn-time';
import { frozen, jump, morning, moves, roomEvent, started, steadyMoves, walk, withPrototypes } from '../arbitrary-session';

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

describe('any order of events and any jumps of the clock', function () {
  this.timeout(120_000);
  const runs = { numRuns: 400 };

  it('leave exactly one driver while a turn is under way, who is here and no navigator, and none otherwise', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const { phase, turn, people } of walk(started(), list)) {
          assert.equal(turn !== undefined, phase.kind === 'running' || phase.kind === 'paused');
          if (turn === undefined) continue;
          assert.equal(people.filter((person) => person.id === turn.driver && isHere(person)).length, 1);
          assert.ok(!turn.navigators.includes(turn.driver));
          assert.equal(new Set(turn.navigators).size, turn.navigators.length);
        }
      }),
      runs,
    );
  });

  it('show a remaining time or overtime, neither less than nothing, and never more than planned and extended', () => {
    fc.assert(
      fc.property(moves, jump, (list, later) => {
        for (const state of walk(started(), list)) {
          const now = Math.max(0, state.at - state.shift + later);
          const { remainingMs, overtimeMs, drivenMs, driver } = clockOf(state, now);
          assert.ok(remainingMs >= 0 && overtimeMs >= 0 && drivenMs >= 0);
          assert.equal(Math.min(remainingMs, overtimeMs), 0);
          assert.equal(driver?.id, state.turn?.driver);
          if (state.turn === undefined) continue;
          const { plannedMs, extendedMs } = state.turn;
          assert.ok(remainingMs <= plannedMs + extendedMs);
          assert.equal(drivenMs, plannedMs + extendedMs - remainingMs + overtimeMs);
        }
      }),
      runs,
    );
  });

  it('count time for what was going on when it passed, and for nothing else', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let state = started();
        let now = morning;
        const counted = { driven: 0, paused: 0, break: 0, waiting: 0 };
        const kinds = { waiting: 'waiting', running: 'driven', paused: 'paused', break: 'break' } as const;
        let runningSince = 0;
        for (const { event, jump: by } of list) {
          now = Math.max(0, now + by);
          const result = step(state, event, now, 'w1');
          if (!result.ok) continue;
          const { at } = result.state;
          assert.ok(at >= state.at, 'the session does not go backwards');
          if (state.phase.kind !== 'ended') counted[kinds[state.phase.kind]] += at - state.at;
          if (event.type === 'discard') {
            const since = Math.min(at, Math.max(runningSince, event.since + result.state.shift));
            counted.driven -= at - since;
            counted.paused += at - since;
          }
          if (result.state.phase.kind === 'running' && (state.phase.kind !== 'running' || state.turn?.startedAt !== result.state.turn?.startedAt)) runningSince = at;
          if (result.state.turns.length !== state.turns.length && result.state.phase.kind === 'running') runningSince = at;
          state = frozen(result.state);
          assert.deepStrictEqual({ ...spentUntil(state, at) }, counted);
        }
      }),
      runs,
    );
  });

  it('keep a history that adds up to the time that passed', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const state of walk(started(), list)) {
          const { turns, turn, phase, at, startedAt } = state;
          const spent = spentUntil(state, at);
          assert.equal(spent.driven + spent.paused + spent.break + spent.waiting, (phase.kind === 'ended' ? phase.since : at) - startedAt);
          assert.equal(total(turns.map((one) => one.drivenMs)) + (turn ? drivenIn(turn, phase, at) : 0), spent.driven);
          const pausing = phase.kind === 'paused' ? at - phase.since : 0;
          assert.equal(total(turns.map((one) => one.pausedMs)) + (turn ? turn.pausedMs + pausing : 0), spent.paused);
        }
      }),
      runs,
    );
  });

  it('let everybody who is here throughout drive equally often, give or take one turn', () => {
    fc.assert(
      fc.property(fc.oneof(moves, steadyMoves), (list) => {
        // Who drives by a timer room is decided there.
        const states = walk(started(), list.filter(({ event }) => event.type !== 'follow-room'));
        const last = states.at(-1)!;
        const throughout = states[0]!.people.filter(({ id }) => states.every(({ people }) => people.some((one) => one.id === id && isHere(one))));
        const begun = [...last.turns, ...(last.turn ? [last.turn] : [])];
        const counts = throughout.map(({ id }) => begun.filter(({ driver }) => driver === id).length);
        assert.ok(counts.length === 0 || Math.max(...counts) - Math.min(...counts) <= 1, JSON.stringify(counts));
      }),
      runs,
    );
  });

  it('name next who then begins', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const state of walk(started(), list)) {
          if (state.phase.kind !== 'waiting') continue;
          const begun = step(state, { type: 'begin-turn' }, state.at - state.shift, 'w1');
          assert.equal(begun.ok ? begun.state.turn?.driver : undefined, clockOf(state, state.at - state.shift).next?.id);
        }
      }),
      runs,
    );
  });

  it('bring the revision up by one, or are refused with a reason', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let state = started();
        let now = morning;
        for (const { event, jump: by } of list) {
          now = Math.max(0, now + by);
          const result = step(state, event, now, 'w2');
          if (!result.ok) assert.equal(typeof result.reason, 'string');
          else {
            assert.equal(result.state.revision, state.revision + 1);
            assert.equal(result.state.writer, 'w2');
            state = frozen(result.state);
          }
        }
      }),
      runs,
    );
  });

  it('follow a room to what it asks for and to nothing older, once', () => {
    fc.assert(
      fc.property(moves, roomEvent, jump, (list, asked, later) => {
        const state = walk(started(), list).at(-1)!;
        const event = withPrototypes(asked);
        assert.ok(event.type === 'follow-room');
        const now = Math.max(0, state.at - state.shift + later);
        const result = step(state, event, now, 'w1');
        if (!result.ok) return;
        const after = result.state;
        assert.equal(after.roomAt, event.requestedAt + 0);
        assert.ok(event.anew || state.roomAt === undefined || event.requestedAt > state.roomAt);
        const kind = event.minutes === 0 ? 'stop' : event.kind;
        assert.deepStrictEqual([after.turn !== undefined, after.phase.kind === 'break'], [kind === 'turn', kind === 'break']);
        const { anew: _anew, ...again } = event;
        assert.deepStrictEqual(step(after, again, now, 'w1'), { ok: false, reason: 'already-so' });
        if (kind !== 'turn') return;
        const driver = after.people.find(({ id }) => id === after.turn?.driver);
        const name = oneLine(event.person ?? '', limits.name);
        if (name !== '') assert.ok(isSamePerson({ name: driver!.name }, { name }), `${driver?.name} drives, not ${name}`);
        assert.ok(after.people.length - state.people.length <= 1);
      }),
      { numRuns: 4000 },
    );
  });

  it('always give a state that its file gives back', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const state of walk(started(), list)) assertReadBack(state);
      }),
      runs,
    );
  });
});

function assertReadBack(state: SessionState): void {
  assert.deepStrictEqual(parseState(formatState(state)), { kind: 'ok', state });
  assert.ok(sessionTime(state, state.at - state.shift) === state.at);
}
