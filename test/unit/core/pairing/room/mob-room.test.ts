import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { breakRequest, goalRequest, isRoomName, readRoomEvent, resetRequest, suggestRoom, timerRequest } from '../../../../../src/core/pairing/room/mob-room';

describe('a timer room', function () {
  this.timeout(60_000);

  it('is asked with minutes and a name, and nothing else', () => {
    assert.deepStrictEqual(timerRequest('our-room', 10, 'ana'), { method: 'PUT', path: '/our-room', body: '{"timer":10,"user":"ana"}' });
    assert.deepStrictEqual(breakRequest('our-room', 5, 'ana'), { method: 'PUT', path: '/our-room', body: '{"breaktimer":5,"user":"ana"}' });
    assert.deepStrictEqual(resetRequest('our-room'), { method: 'PUT', path: '/our-room', body: '{"timer":0,"user":null}' });
    assert.deepStrictEqual(goalRequest('our-room', 'less\ncache', 'ana'), { method: 'PUT', path: '/our-room/goal', body: '{"goal":"less cache","user":"ana"}' });
  });

  it('is not asked for minutes or in rooms that there are not', () => {
    for (const minutes of [-1, 0.5, 1441, NaN, Infinity]) assert.equal(timerRequest('room', minutes, 'ana'), undefined);
    for (const minutes of [0, 1440]) assert.ok(breakRequest('room', minutes, 'ana'));
    for (const room of ['', 'a/b', '..', 'a b', 'a?x', 'ä', 'x'.repeat(101)]) assert.equal(goalRequest(room, 'x', 'ana'), undefined);
  });

  it('has a suggested name of 110 random bits, each of which counts', () => {
    const zero = new Uint8Array(22);
    const made = new Set([suggestRoom(() => zero)]);
    for (let at = 0; at < 22; at += 1) for (let bit = 0; bit < 5; bit += 1) made.add(suggestRoom(() => zero.map((_, index) => (index === at ? 1 << bit : 0))));
    assert.equal(made.size, 111);
    for (const name of made) assert.ok(isRoomName(name));
    assert.equal(suggestRoom((bytes) => new Uint8Array(bytes)).length, 'coachmark-'.length + 22);
  });

  it('tells of timers, goals and being alive', () => {
    const one = '{"timer":10,"requested":"2026-11-20T09:00:00.5Z","user":"ana","nextUser":"ben","type":"TIMER"}';
    const timer = { kind: 'timer', minutes: 10, requestedAt: Date.UTC(2026, 10, 20, 9, 0, 0, 500), user: 'ana', nextUser: 'ben' };
    assert.deepStrictEqual(readRoomEvent({ event: 'TIMER_REQUEST', data: one }), { type: 'timer', timer });
    assert.deepStrictEqual(readRoomEvent({ event: 'INITIAL_HISTORY', data: `[${one},{"timer":"x"},null]` }), { type: 'history', timers: [timer] });
    const rest = '{"timer":5,"requested":"2026-11-20T09:00:00Z","user":null,"nextUser":null,"type":"BREAKTIMER"}';
    assert.deepStrictEqual(readRoomEvent({ event: 'TIMER_REQUEST', data: rest }), { type: 'timer', timer: { kind: 'break', minutes: 5, requestedAt: Date.UTC(2026, 10, 20, 9) } });
    assert.deepStrictEqual(readRoomEvent({ event: 'GOAL_REQUEST', data: '{"goal":"less <b>cache","requested":"x","user":"ana"}' }), { type: 'goal', goal: 'less <b>cache', user: 'ana' });
    assert.deepStrictEqual(readRoomEvent({ event: 'GOAL_REQUEST', data: '{"goal":null,"user":"ana"}' }), { type: 'goal', user: 'ana' });
    assert.deepStrictEqual(readRoomEvent({ event: 'KEEP_ALIVE', data: '' }), { type: 'alive' });
  });

  it('tells nothing that makes no sense', () => {
    const bad = ['', '{', '[]', 'null', '{"timer":-1,"requested":"2026-11-20T09:00:00Z"}', '{"timer":1e9,"requested":"2026-11-20T09:00:00Z"}', '{"timer":1.5,"requested":"2026-11-20T09:00:00Z"}', '{"timer":5,"requested":"soon"}', '{"timer":5}', '{"timer":null,"requested":null}'];
    for (const data of bad) assert.equal(readRoomEvent({ event: 'TIMER_REQUEST', data }), undefined, data);
    assert.equal(readRoomEvent({ event: 'ELSE', data: '{}' }), undefined);
    fc.assert(
      fc.property(fc.constantFrom('INITIAL_HISTORY', 'TIMER_REQUEST', 'GOAL_REQUEST'), fc.json(), (event, data) => {
        const read = readRoomEvent({ event, data });
        if (read?.type === 'timer') assert.ok(Number.isInteger(read.timer.minutes) && read.timer.minutes >= 0);
      }),
    );
  });
});
