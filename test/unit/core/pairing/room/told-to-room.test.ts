import * as assert from 'node:assert/strict';
import { goalInRoom, hasNewGoal, hasTurned, nowInRoom } from '../../../../../src/core/pairing/room/told-to-room';
import type { SessionEvent } from '../../../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { after, minute, morning, played, started } from '../arbitrary-session';

const begin: SessionEvent = { type: 'begin-turn' };
const at = (minutes: number): number => morning + minutes * minute;
const told = (state: SessionState, now: number): unknown => JSON.parse(nowInRoom(state, now, 'our-room')?.body ?? 'null');

describe('what a timer room is told', () => {
  const running = played(started(), [[0, begin]]);
  const turned = (before: SessionState, event: SessionEvent): boolean => hasTurned(before, after(before, event, at(5)));

  it('is that a turn or a break has begun, or is over', () => {
    assert.ok(turned(started(), begin));
    for (const type of ['switch', 'skip', 'take-break', 'end'] as const) assert.ok(turned(running, { type }), type);
    assert.ok(turned(running, { type: 'leave', person: 'p1' }));
    const byItself = played(started({ settings: { autoStart: true } }), [[0, begin]]);
    assert.ok(turned(byItself, { type: 'switch' }));
    const rest = played(running, [[1, { type: 'take-break' }]]);
    assert.ok(turned(rest, { type: 'end-break' }));
  });

  it('is nothing of pauses, extra minutes, people and what is written down, nor of a session just found', () => {
    const others: SessionEvent[] = [{ type: 'pause' }, { type: 'extend', minutes: 5 }, { type: 'leave', person: 'p2' }, { type: 'typed', characters: 3 }, { type: 'next-action', text: 'rest' }];
    for (const event of others) assert.ok(!turned(running, event), event.type);
    assert.ok(!turned(started(), { type: 'skip' }));
    assert.ok(!hasTurned(undefined, running));
  });

  it('is nothing of what came from it', () => {
    for (const kind of ['turn', 'break', 'stop'] as const) assert.ok(!turned(running, { type: 'follow-room', requestedAt: 7, kind, minutes: 10, person: 'Ben' }), kind);
  });

  it('is the driver and whole minutes left', () => {
    assert.deepStrictEqual(told(running, at(0)), { timer: 30, user: 'Ana' });
    assert.deepStrictEqual(told(running, at(3) + 29_000), { timer: 27, user: 'Ana' });
    assert.deepStrictEqual(told(running, at(3) + 31_000), { timer: 26, user: 'Ana' });
    assert.deepStrictEqual(told(running, at(30) - 1000), { timer: 1, user: 'Ana' });
    assert.deepStrictEqual(told(running, at(31)), null, 'a timer cannot be less than nothing');
    const rest = played(running, [[10, { type: 'take-break' }]]);
    assert.deepStrictEqual(told(rest, at(12)), { breaktimer: 8, user: 'Ana' });
    assert.deepStrictEqual(told(played(running, [[10, { type: 'switch' }]]), at(12)), { timer: 0, user: null });
  });

  it('is the goal when it changes, and when a session begins with one', () => {
    assert.ok(hasNewGoal(undefined, started()));
    assert.ok(!hasNewGoal(undefined, started({ settings: { goal: '' } })));
    assert.ok(!hasNewGoal(started(), running));
    assert.ok(!hasNewGoal(undefined, played(running, [[1, { type: 'pause' }]])));
    const other = after(running, { type: 'change', settings: { goal: 'less' } }, at(1));
    assert.ok(hasNewGoal(running, other));
    assert.deepStrictEqual(goalInRoom(other, 'our-room'), { method: 'PUT', path: '/our-room/goal', body: '{"goal":"less","user":"Ana"}' });
  });
});
