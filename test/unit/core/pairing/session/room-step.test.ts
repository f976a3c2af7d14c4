import * as assert from 'node:assert/strict';
import { formatState, parseState } from '../../../../../src/core/pairing/files/state-file';
import { clockOf } from '../../../../../src/core/pairing/session/clock';
import type { Refusal, SessionEvent } from '../../../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { step } from '../../../../../src/core/pairing/session/step';
import { after, minute, morning, played, started } from '../arbitrary-session';

const begin: SessionEvent = { type: 'begin-turn' };
const at = (minutes: number): number => morning + minutes * minute;
/** By a clock of its own, years behind. */
const roomClock = Date.UTC(2019, 0, 1);

function asked(minutes: number, person?: string, more: Partial<Extract<SessionEvent, { type: 'follow-room' }>> = {}): SessionEvent {
  return { type: 'follow-room', requestedAt: roomClock, kind: 'turn', minutes, ...(person === undefined ? {} : { person }), ...more };
}

function assertRefused(state: SessionState, event: SessionEvent, reason: Refusal): void {
  assert.deepStrictEqual(step(state, event, state.at, 'w1'), { ok: false, reason });
}

/** All that a person could notice. */
function seen({ turn, turns, phase, people, spent }: SessionState): unknown {
  return { turn, turns, phase, people, spent };
}

describe('a session in a timer room', () => {
  it('ends the turn under way as it is counted, and begins one of that length with that driver, by its own clock', () => {
    const state = played(started(), [[0, begin], [12, asked(10, 'Cleo')]]);
    assert.deepStrictEqual(state.turns.map(({ driver, drivenMs, skipped }) => [driver, drivenMs, skipped]), [['p1', 12 * minute, false]]);
    const { driver, remainingMs, endsAt } = clockOf(state, at(12));
    assert.deepStrictEqual([driver?.name, remainingMs, endsAt], ['Cleo', 10 * minute, at(22)]);
    assert.deepStrictEqual(state.turn?.navigators, ['p1', 'p2']);
    assert.equal(state.roomAt, roomClock);
    assert.deepStrictEqual(parseState(formatState(state)), { kind: 'ok', state });
  });

  it('knows its people by name in whatever case, brings them back, and takes in who is new', () => {
    const away = played(started(), [[0, { type: 'leave', person: 'p2' }], [1, asked(10, ' BEN')]]);
    assert.deepStrictEqual([away.turn?.driver, away.people.length], ['p2', 3]);
    const joined = played(started(), [[0, begin], [1, asked(10, 'Dag\nHoff')]]);
    assert.deepStrictEqual(joined.people.at(-1), { id: 'p4', name: 'Dag Hoff', presence: { kind: 'here' } });
    assert.equal(joined.turn?.driver, 'p4');
    assert.deepStrictEqual(joined.turn?.navigators, ['p1', 'p2', 'p3']);
  });

  it('lets the next drive where the room names nobody', () => {
    assert.equal(played(started(), [[0, begin], [5, asked(10)]]).turn?.driver, 'p2');
    assert.equal(played(started(), [[0, asked(10, ' \n')]]).turn?.driver, 'p1');
    const nobody = played(started(), [[0, { type: 'leave', person: 'p1' }], [0, { type: 'leave', person: 'p2' }], [0, { type: 'leave', person: 'p3' }]]);
    assertRefused(nobody, asked(10), 'nobody-here');
  });

  it('takes the echo of its own turn, whole or told again later, for what is so already', () => {
    const running = played(started(), [[0, begin]]);
    const moved = (state: SessionState, event: SessionEvent, now: number): void => {
      const result = after(state, event, now);
      assert.deepStrictEqual(seen(result), seen(state));
      assert.equal(result.roomAt, roomClock);
    };
    moved(running, asked(30, 'ana'), at(0) + 14_000);
    moved(running, asked(26, 'Ana'), at(4) - 29_000);
    moved(running, asked(26, 'Ana'), at(4) + 29_000);
    const paused = after(running, { type: 'pause' }, at(0) + 1000);
    moved(paused, asked(30, 'Ana'), at(0) + 2000);
    const extended = after(running, { type: 'extend', minutes: 5 }, at(0) + 1000);
    moved(extended, asked(30, 'Ana'), at(0) + 2000);
    const rest = played(started(), [[0, { type: 'take-break' }]]);
    moved(rest, asked(10, 'Ana', { kind: 'break' }), at(0) + 1000);
    moved(started(), asked(0, 'Ana', { kind: 'stop' }), at(1));
  });

  it('takes the same minutes again, or another driver, for a new turn', () => {
    const running = played(started(), [[0, begin]]);
    assert.deepStrictEqual(after(running, asked(30, 'Ana'), at(2)).turns.map(({ drivenMs }) => drivenMs), [2 * minute]);
    assert.equal(after(running, asked(30, 'Ben'), at(0) + 1000).turn?.driver, 'p2');
    const paused = after(running, { type: 'pause' }, at(1));
    assert.equal(after(paused, asked(29, 'Ana'), at(1) + 1000).phase.kind, 'running');
  });

  it('follows nothing twice and nothing older, but for a room that was joined just now', () => {
    const state = played(started(), [[0, asked(10, 'Ana')]]);
    assertRefused(state, asked(10, 'Ben'), 'already-so');
    assertRefused(state, asked(10, 'Ben', { requestedAt: roomClock - 1 }), 'already-so');
    const other = after(state, asked(10, 'Ben', { requestedAt: roomClock - 1, anew: true }), at(1));
    assert.deepStrictEqual([other.turn?.driver, other.roomAt], ['p2', roomClock - 1]);
    assert.equal(after(state, asked(10, 'Ben', { requestedAt: roomClock + 1 }), at(1)).turn?.driver, 'p2');
  });

  it('begins with what is left of a timer that runs already', () => {
    const late = played(started(), [[0, asked(10, 'Ana', { agoMs: 4 * minute + 400 })]]);
    assert.equal(clockOf(late, at(0)).remainingMs, 6 * minute);
    const nearlyOver = played(started(), [[0, asked(10, 'Ana', { agoMs: 10 * minute - 1 })]]);
    assert.equal(clockOf(nearlyOver, at(0)).remainingMs, minute);
    const rest = played(started(), [[0, asked(10, undefined, { kind: 'break', agoMs: 4 * minute })]]);
    assert.equal(clockOf(rest, at(0)).remainingMs, 6 * minute);
    assertRefused(started(), asked(10, 'Ana', { agoMs: 10 * minute }), 'bad-value');
  });

  it('breaks off and rests as it is asked to', () => {
    const running = played(started({ settings: { autoStart: true } }), [[0, begin]]);
    for (const stop of [asked(0, 'Ana'), asked(20, 'Ana', { kind: 'stop' }), asked(0, undefined, { kind: 'break' })]) {
      const stopped = after(running, stop, at(3));
      assert.deepStrictEqual([stopped.phase.kind, stopped.turns.length], ['waiting', 1]);
    }
    const rest = after(running, asked(20, 'Ben', { kind: 'break' }), at(3));
    assert.deepStrictEqual([rest.phase.kind, rest.turns.length, clockOf(rest, at(3)).remainingMs], ['break', 1, 20 * minute]);
    assert.equal(after(rest, asked(0, undefined, { requestedAt: roomClock + 1 }), at(4)).phase.kind, 'waiting');
    const longer = after(rest, asked(30, 'Ben', { kind: 'break', requestedAt: roomClock + 1 }), at(4));
    assert.deepStrictEqual([clockOf(longer, at(4)).remainingMs, longer.spent.break], [30 * minute, minute]);
  });

  it('plans no turn that is longer than it can be, and takes nothing that makes no sense', () => {
    assert.equal(clockOf(played(started(), [[0, asked(1440, 'Ana')]]), at(0)).remainingMs, 240 * minute);
    for (const minutes of [-1, 1.5, 1441, NaN]) assertRefused(started(), asked(minutes, 'Ana'), 'bad-value');
    for (const requestedAt of [-1, 0.5, NaN, 1e300]) assertRefused(started(), asked(10, 'Ana', { requestedAt }), 'bad-value');
    for (const agoMs of [-1, NaN, Infinity]) assertRefused(started(), asked(10, 'Ana', { agoMs }), 'bad-value');
    assertRefused(played(started(), [[0, { type: 'end' }]]), asked(10, 'Ana'), 'session-ended');
  });

  it('stays readable though the room lets one person drive again and again', () => {
    let state = started();
    for (let turn = 1; turn <= 150; turn += 1) state = after(state, asked(10, 'Ana', { requestedAt: roomClock + turn }), at(turn));
    assert.deepStrictEqual([state.turns.length, state.drivenInCycle], [149, ['p1']]);
    assert.deepStrictEqual(parseState(formatState(state)), { kind: 'ok', state });
  });
});
