import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { finishedPart, isPartChanged, recover } from '../../../../../src/core/pairing/files/finished-part';
import { formatState, parseState } from '../../../../../src/core/pairing/files/state-file';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { step } from '../../../../../src/core/pairing/session/step';
import { spentUntil } from '../../../../../src/core/pairing/session/turn-time';
import { after, minute, morning, moves, played, started, walk } from '../arbitrary-session';

/** What the session's file says with the value at a path of keys replaced, or taken out. */
function tampered(state: SessionState, path: string, change: (value: unknown) => unknown): string {
  const file = JSON.parse(formatState(state)) as Record<string, unknown>;
  const keys = ['session', ...path.split('.')];
  const last = keys.pop()!;
  const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, file);
  holder[last] = change(holder[last]);
  return JSON.stringify(file);
}

describe('the file of a session', function () {
  this.timeout(120_000);
  const running = played(started(), [[0, { type: 'begin-turn' }], [10, { type: 'pause' }], [12, { type: 'resume' }]]);

  it('is damaged wherever its writer was killed', () => {
    const text = formatState(running);
    for (let length = 0; length < text.length - 1; length += 1) assert.equal(parseState(text.slice(0, length)).kind, 'damaged');
    assert.equal(parseState(text.slice(0, -1)).kind, 'ok');
  });

  it('is left alone when a newer version wrote it, whatever else it holds', () => {
    assert.deepStrictEqual(parseState('{"version":2,"other":[]}'), { kind: 'newer-version', version: 2 });
    for (const version of ['0', '1.5', '"2"', 'null', '1e999']) assert.equal(parseState(`{"version":${version}}`).kind, 'damaged');
    for (const text of ['', 'null', '[]', '1', '"x"', '{"version":1}']) assert.equal(parseState(text).kind, 'damaged');
  });

  it('is not merged unchecked into the state', () => {
    const more = (value: unknown): number => Number(value) + 1;
    const less = (value: unknown): number => Number(value) - 1;
    const now = (value: unknown) => () => value;
    const changes: [path: string, change: (value: unknown) => unknown][] = [
      ['turn.driver', now('p9')],
      ['people.0.presence', now({ kind: 'left' })],
      ['people.1.id', now('p1')],
      ['people.1.id', now('p12')],
      ['people.0.name', now('A\u0007na')],
      ['people.0.name', now('x'.repeat(101))],
      ['people', now([])],
      ['settings.turnMinutes', now(0)],
      ['settings.learner', now('p4')],
      ['phase.endsAt', more],
      ['phase.since', less],
      ['phase', now({ kind: 'waiting', since: running.phase.since })],
      ['phase', now({ kind: 'dancing' })],
      ['spent.driven', more],
      ['spent.waiting', now(-1)],
      ['at', now(1e300)],
      ['at', () => running.phase.since - 1],
      ['id', now('../../x')],
      ['revision', now(0)],
      ['turns', now(undefined)],
      ['nextActions', now(['one\ntwo'])],
      ['roomAt', now(-1)],
      ['roomAt', now(0.5)],
      ['roomAt', now('2026-11-20')],
    ];
    for (const [path, change] of changes) assert.equal(parseState(tampered(running, path, change)).kind, 'damaged', path);
    const unknown = tampered(running, 'unknown', now({ deep: true })).replace('{"version":1', '{"__proto__":{"polluted":1},"version":1');
    assert.deepStrictEqual(parseState(unknown), { kind: 'ok', state: running });
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('never breaks down, whatever stands in it', () => {
    const json = fc.json({ maxDepth: 6 });
    fc.assert(
      fc.property(fc.oneof(json, json.map((text) => `{"version":1,"session":${text}}`), fc.string()), (text) => {
        assert.notEqual(parseState(text).kind, 'ok');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the file of the finished part', function () {
  this.timeout(120_000);

  it('gives back all but the turn under way', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const state of walk(started(), list)) {
          const read = parseState(formatState(finishedPart(state)));
          assert.ok(read.kind === 'ok');
          assert.equal(read.state.turn, undefined);
          for (const key of ['turns', 'people', 'settings', 'handovers', 'questions', 'predictions', 'retrospectives', 'nextActions'] as const) {
            assert.deepStrictEqual(read.state[key], state[key]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives a session to go on with, in which the turn that was lost is due again', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: -60, max: 600 }), (list, later) => {
        const state = walk(started(), list).at(-1)!;
        const recovered = recover(finishedPart(state), state.at - state.shift + later * minute, 'w3');
        assert.deepStrictEqual(parseState(formatState(recovered)), { kind: 'ok', state: recovered });
        assert.equal(recovered.revision, state.revision + 1);
        const driven = recovered.turns.reduce((sum, turn) => sum + turn.drivenMs, 0);
        assert.equal(spentUntil(recovered, recovered.at).driven, driven);
        if (state.turn === undefined) return;
        const begun = step(recovered, { type: 'begin-turn' }, recovered.at - recovered.shift, 'w3');
        assert.ok(begun.ok);
      }),
      { numRuns: 300 },
    );
  });

  it('is written when what it holds has changed, and not with every character', () => {
    const begun = after(started(), { type: 'begin-turn' }, morning);
    assert.ok(isPartChanged(undefined, begun));
    assert.ok(!isPartChanged(begun, after(begun, { type: 'typed', characters: 3 }, morning)));
    assert.ok(!isPartChanged(begun, after(begun, { type: 'pause' }, morning)));
    assert.ok(isPartChanged(begun, after(begun, { type: 'switch' }, morning)));
    assert.ok(isPartChanged(begun, after(begun, { type: 'next-action', text: 'rest' }, morning)));
    assert.ok(isPartChanged(started(), after(started(), { type: 'end' }, morning)));
    assert.ok(isPartChanged(begun, started({ part: 2 })));
  });
});
