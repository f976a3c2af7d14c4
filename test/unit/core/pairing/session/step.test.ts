import * as assert from 'node:assert/strict';
import { clockOf } from '../../../../../src/core/pairing/session/clock';
import type { Refusal, SessionEvent } from '../../../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { startSession } from '../../../../../src/core/pairing/session/start-session';
import { step } from '../../../../../src/core/pairing/session/step';
import { overtimeOf } from '../../../../../src/core/pairing/session/turn-time';
import { after, hour, id, minute, morning, played, start, started } from '../arbitrary-session';

const begin: SessionEvent = { type: 'begin-turn' };
const next: SessionEvent = { type: 'switch' };

function assertRefused(state: SessionState, event: SessionEvent, reason: Refusal, now = state.at): void {
  assert.deepStrictEqual(step(state, event, now, 'w1'), { ok: false, reason });
}

const drivers = ({ turns, turn }: SessionState): readonly string[] => [...turns, ...(turn ? [turn] : [])].map(({ driver }) => driver);
const at = (minutes: number): number => morning + minutes * minute;

describe('a session', function () {
  this.timeout(20_000);

  it('begins with at least two people, each once, and a first turn that is due', () => {
    const state = started();
    assert.equal(state.revision, 1);
    assert.deepStrictEqual(state.people.map((person) => person.id), ['p1', 'p2', 'p3']);
    assert.equal(clockOf(state, morning).next?.name, 'Ana');
    const begun = (people: readonly { name: string; mail?: string }[]) => startSession({ id, people }, morning, 'w1');
    assert.deepStrictEqual(begun([{ name: 'Ana' }]), { ok: false, reason: 'too-few-people' });
    assert.deepStrictEqual(begun([{ name: 'Ana', mail: 'a@b' }, { name: 'A.', mail: 'A@B' }]), { ok: false, reason: 'same-person' });
    assert.deepStrictEqual(begun([{ name: 'Ana' }, { name: ' \n' }]), { ok: false, reason: 'bad-value' });
    assert.deepStrictEqual(startSession({ ...start, id: '../x' }, morning, 'w1'), { ok: false, reason: 'bad-value' });
    assert.deepStrictEqual(startSession({ ...start, settings: { turnMinutes: 241 } }, morning, 'w1'), { ok: false, reason: 'bad-value' });
    assert.deepStrictEqual(startSession(start, NaN, 'w1'), { ok: false, reason: 'bad-value' });
  });

  it('goes round: everybody drives, then the first again', () => {
    const state = played(started(), [[0, begin], [30, next], [30, begin], [60, next], [60, begin], [90, next], [90, begin]]);
    assert.deepStrictEqual(drivers(state), ['p1', 'p2', 'p3', 'p1']);
    assert.equal(state.cycle, 2);
  });

  it('counts overtime and cuts nothing off', () => {
    const running = played(started(), [[0, begin]]);
    assert.deepStrictEqual(clockOf(running, at(30)).remainingMs, 0);
    const { phase, remainingMs, overtimeMs } = clockOf(running, at(31));
    assert.deepStrictEqual([phase, remainingMs, overtimeMs], ['running', 0, minute]);
    assert.equal(overtimeOf(after(running, next, at(31)).turns[0]!), minute);
  });

  it('goes on after a pause with what was left, even if that was overtime', () => {
    const paused = played(started(), [[0, begin], [10, { type: 'pause' }]]);
    assert.equal(clockOf(paused, at(500)).remainingMs, 20 * minute);
    const resumed = after(paused, { type: 'resume' }, at(60));
    assert.equal(clockOf(resumed, at(60)).endsAt, at(80));
    const late = played(started(), [[0, begin], [35, { type: 'pause' }], [50, { type: 'resume' }]]);
    assert.equal(clockOf(late, at(51)).overtimeMs, 6 * minute);
  });

  it('begins a turn afresh though the one before was paused', () => {
    const state = played(started(), [[0, begin], [10, { type: 'pause' }], [15, next], [15, begin]]);
    const { phase, remainingMs } = clockOf(state, at(15));
    assert.deepStrictEqual([phase, remainingMs], ['running', 30 * minute]);
    assert.deepStrictEqual([state.turns[0]?.drivenMs, state.turns[0]?.pausedMs], [10 * minute, 5 * minute]);
  });

  it('extends a turn that runs, one that is paused, and one in overtime', () => {
    const running = played(started(), [[0, begin], [35, { type: 'extend', minutes: 10 }]]);
    assert.equal(clockOf(running, at(35)).remainingMs, 5 * minute);
    const paused = played(started(), [[0, begin], [10, { type: 'pause' }], [11, { type: 'extend', minutes: 5 }]]);
    assert.equal(clockOf(paused, at(11)).remainingMs, 25 * minute);
    assertRefused(running, { type: 'extend', minutes: 0 }, 'bad-value');
    assertRefused(running, { type: 'extend', minutes: 2.5 }, 'bad-value');
    assertRefused(started(), { type: 'extend', minutes: 5 }, 'no-turn');
  });

  it('passes a turn on, before it begins and after', () => {
    const before = played(started(), [[0, { type: 'skip' }], [1, begin]]);
    assert.deepStrictEqual(drivers(before), ['p1', 'p2']);
    assert.deepStrictEqual([before.turns[0]?.skipped, before.turns[0]?.drivenMs], [true, 0]);
    const within = played(started(), [[0, begin], [7, { type: 'skip' }]]);
    assert.deepStrictEqual([within.turns[0]?.skipped, within.turns[0]?.drivenMs, within.phase.kind], [true, 7 * minute, 'waiting']);
  });

  it('begins the next turn by itself only where that is set, and no break is due', () => {
    const auto = started({ settings: { autoStart: true, breakRule: { after: 'turns', count: 2 } } });
    const second = played(auto, [[0, begin], [30, next]]);
    assert.deepStrictEqual([second.turn?.driver, second.phase.kind], ['p2', 'running']);
    assert.equal(clockOf(second, at(30)).breakDue, true, 'once this turn is over');
    const third = after(second, next, at(60));
    assert.deepStrictEqual([third.phase.kind, clockOf(third, at(60)).breakDue], ['waiting', true]);
    const rested = played(third, [[61, { type: 'take-break' }], [71, { type: 'end-break' }]]);
    assert.deepStrictEqual([rested.turn?.driver, rested.spent.break], ['p3', 10 * minute]);
  });

  it('has a break fall due after the turn, by turns or by minutes, and puts it off where somebody goes on', () => {
    const state = played(started({ settings: { breakRule: { after: 'minutes', count: 20 } } }), [[0, begin]]);
    assert.equal(clockOf(state, at(19)).breakDue, false);
    assert.equal(clockOf(state, at(20)).breakDue, true);
    assert.equal(clockOf(state, at(20)).phase, 'running');
    const finished = after(state, next, at(25));
    assert.equal(clockOf(finished, at(25)).breakDue, true);
    const wentOn = played(finished, [[25, begin], [35, next]]);
    assert.equal(clockOf(wentOn, at(35)).breakDue, false);
    const rested = after(finished, { type: 'take-break' }, at(25));
    assert.deepStrictEqual([clockOf(rested, at(30)).remainingMs, clockOf(rested, at(37)).overtimeMs], [5 * minute, 2 * minute]);
    assert.equal(clockOf(after(rested, { type: 'end-break' }, at(37)), at(37)).breakDue, false);
  });

  it('leaves out who is away for a cycle once, and who is away until they are back', () => {
    const cycle = played(started(), [[0, begin], [1, { type: 'away', person: 'p2', until: 'next-cycle' }], [30, next], [30, begin], [60, next], [60, begin], [90, next], [90, begin]]);
    assert.deepStrictEqual(drivers(cycle), ['p1', 'p3', 'p1', 'p2']);
    const again = played(started(), [[0, begin], [30, next], [31, { type: 'away', person: 'p1', until: 'next-cycle' }]]);
    const turns: [number, SessionEvent][] = [2, 3, 4, 5, 6].flatMap((number) => [[number * 30 + 1, begin], [number * 30 + 30, next]]);
    assert.deepStrictEqual(drivers(played(again, turns)), ['p1', 'p2', 'p3', 'p2', 'p3', 'p1']);
    const away = played(started(), [[0, { type: 'away', person: 'p1', until: 'back' }], [0, begin], [30, next], [30, begin], [60, next], [60, { type: 'back', person: 'p1' }], [60, begin]]);
    assert.deepStrictEqual(drivers(away), ['p2', 'p3', 'p1']);
    assertRefused(away, { type: 'back', person: 'p1' }, 'already-so');
    assertRefused(away, { type: 'back', person: 'p7' }, 'unknown');
  });

  it('ends the turn of a driver who goes, and has nobody drive when nobody is here', () => {
    const gone = played(started(), [[0, begin], [12, { type: 'leave', person: 'p1' }]]);
    assert.deepStrictEqual([gone.phase.kind, gone.turns[0]?.drivenMs], ['waiting', 12 * minute]);
    const empty = played(gone, [[13, { type: 'leave', person: 'p2' }], [13, { type: 'away', person: 'p3', until: 'back' }]]);
    assert.equal(clockOf(empty, at(13)).next, undefined);
    assertRefused(empty, begin, 'nobody-here');
    assert.equal(after(after(empty, { type: 'back', person: 'p2' }, at(14)), begin, at(14)).turn?.driver, 'p2');
  });

  it('lets people join with an id of their own, and knows who has been there', () => {
    const joined = played(started(), [[0, begin], [5, { type: 'join', name: 'Dag', mail: 'dag@example.com' }]]);
    assert.deepStrictEqual(joined.turn?.navigators, ['p2', 'p3', 'p4']);
    assertRefused(joined, { type: 'join', name: 'Other', mail: 'DAG@example.com' }, 'same-person');
    assertRefused(joined, { type: 'join', name: 'cleo' }, 'same-person');
  });

  it('takes an order of everybody who has not left, or a shuffle', () => {
    const state = played(started(), [[0, { type: 'reorder', order: ['p3', 'p1', 'p2'] }], [0, begin]]);
    assert.equal(state.turn?.driver, 'p3');
    for (const order of [['p1', 'p2'], ['p1', 'p2', 'p2'], ['p1', 'p2', 'p9'], ['p1', 'p2', 'p3', 'p3']]) assertRefused(state, { type: 'reorder', order }, 'bad-value');
    const shuffled = after(started(), { type: 'shuffle', random: [0, 0, 0] }, morning);
    assert.deepStrictEqual(shuffled.people.map((person) => person.id), ['p2', 'p3', 'p1']);
    assertRefused(state, { type: 'shuffle', random: [0.5, 1, 0] }, 'bad-value');
    assertRefused(state, { type: 'shuffle', random: [0.5] }, 'bad-value');
  });

  it('has a retrospective fall due when everybody had a turn, once', () => {
    const two = started({ people: start.people.slice(0, 2) });
    const first = played(two, [[0, begin], [30, next], [30, begin]]);
    assert.equal(clockOf(first, at(59)).retrospectiveDue, false);
    const cycle = after(first, next, at(60));
    assert.equal(clockOf(cycle, at(60)).retrospectiveDue, true);
    assert.equal(clockOf(after(cycle, begin, at(61)), at(61)).retrospectiveDue, false, 'not inside a turn');
    const passed = after(cycle, { type: 'retrospective', answers: [] }, at(61));
    assert.deepStrictEqual([clockOf(passed, at(61)).retrospectiveDue, passed.retrospectives.length], [false, 0]);
    const answered = after(cycle, { type: 'retrospective', answers: [{ question: 'What helped?', answer: 'Small steps' }] }, at(61));
    assert.equal(answered.retrospectives[0]?.cycle, 1);
  });

  it('keeps what is written down, cleaned to one line', () => {
    const state = played(started(), [
      [0, begin],
      [1, { type: 'predict', about: 'run the\ntest', expected: ' red\u202e ', by: 'p2' }],
      [2, { type: 'outcome', prediction: 1, kind: 'otherwise', seen: 'green' }],
      [3, { type: 'ask', text: 'Why twice?', by: 'p2', to: 'p1', place: { path: 'src/a.ts', line: 7 } }],
      [4, { type: 'answer', question: 1, answer: 'a retry', rating: 4 }],
      [30, next],
      [30, { type: 'handover', tried: 'a lock', next: 'a version' }],
      [31, { type: 'next-action', text: 'measure it' }],
    ]);
    assert.deepStrictEqual(state.predictions, [{ number: 1, at: at(1), by: 'p2', about: 'run the test', expected: 'red', outcome: { kind: 'otherwise', seen: 'green' } }]);
    assert.deepStrictEqual(state.questions, [{ number: 1, at: at(3), by: 'p2', to: 'p1', text: 'Why twice?', place: { path: 'src/a.ts', line: 7 }, answer: 'a retry', rating: 4 }]);
    assert.deepStrictEqual(state.handovers, [{ turn: 1, at: at(30), from: 'p1', to: 'p2', tried: 'a lock', next: 'a version' }]);
    assertRefused(state, { type: 'ask', text: 'x', place: { path: '../etc/passwd' } }, 'bad-value');
    assertRefused(state, { type: 'outcome', prediction: 2, kind: 'partly' }, 'unknown');
  });

  it('keeps a handover for the turn that is named, though the next runs on', () => {
    const state = played(started(), [[0, begin], [30, next], [30, begin], [31, { type: 'handover', turn: 1, tried: 'a lock' }]]);
    assert.deepStrictEqual(state.handovers, [{ turn: 1, at: at(31), from: 'p1', to: 'p2', tried: 'a lock' }]);
    assertRefused(state, { type: 'handover', turn: 3, tried: 'x' }, 'no-turn');
    assertRefused(state, { type: 'handover', turn: 0, tried: 'x' }, 'no-turn');
  });

  it('is over at its end, but for what is still to be written down', () => {
    const ended = played(started(), [[0, begin], [10, { type: 'end' }]]);
    assert.deepStrictEqual([ended.phase.kind, ended.turns[0]?.drivenMs], ['ended', 10 * minute]);
    assertRefused(ended, begin, 'session-ended');
    assertRefused(ended, { type: 'end' }, 'session-ended');
    const added = after(ended, { type: 'next-action', text: 'sleep' }, at(600));
    assert.equal(added.spent.driven + added.spent.waiting, 10 * minute);
  });

  it('holds a whole day of turns, and refuses the one too many', () => {
    let state = started();
    for (let turn = 0; turn < 2000; turn += 1) {
      const result = step(state, turn % 2 === 0 ? begin : next, at(turn * 5), 'w1');
      assert.ok(result.ok);
      state = result.state;
    }
    assertRefused(state, begin, 'full');
    assert.equal(after(state, { type: 'end' }, at(10_001)).turns.length, 1000);
  });
});

describe('the clock of a session', () => {
  it('is right after sleep, reload and midnight without anything having counted', () => {
    const late = Date.UTC(2026, 10, 20, 23, 50, 0);
    const running = after(started({}, late), begin, late);
    assert.equal(clockOf(running, late + 20 * minute).remainingMs, 10 * minute);
    assert.equal(clockOf(running, late + 8 * hour).overtimeMs, 7.5 * hour);
  });

  it('goes on from where it was when the machine\'s clock is set back two hours', () => {
    const running = played(started(), [[0, begin], [10, { type: 'typed', characters: 5 }]]);
    const back = at(10) - 2 * hour;
    assert.equal(clockOf(running, back).remainingMs, 20 * minute);
    const told = after(running, { type: 'typed', characters: 5 }, back);
    assert.deepStrictEqual([clockOf(told, back).remainingMs, clockOf(told, back + 5 * minute).remainingMs], [20 * minute, 15 * minute]);
    assert.equal(clockOf(told, back).endsAt, back + 20 * minute);
  });

  it('takes a week ahead for time that passed, and goes on when the clock is set right again', () => {
    const week = 7 * 24 * hour;
    const running = played(started(), [[0, begin], [10, { type: 'typed', characters: 5 }]]);
    assert.equal(clockOf(running, at(10) + week).overtimeMs, week - 20 * minute);
    const jumped = after(running, { type: 'extend', minutes: 5 }, at(10) + week);
    const right = after(jumped, next, at(12));
    assert.equal(right.turns[0]?.drivenMs, 10 * minute + week);
  });

  it('loses nothing where a second clock tells, however many windows say so', () => {
    for (const wrong of [7 * 24 * hour, -2 * hour]) {
      const running = played(started(), [[0, begin], [10, { type: 'typed', characters: 5 }]]);
      const once = after(running, { type: 'clock-set', instant: at(12) }, at(12) + wrong);
      const twice = after(once, { type: 'clock-set', instant: at(12) }, at(12) + wrong);
      assert.equal(clockOf(twice, at(20) + wrong).remainingMs, 10 * minute);
      assert.equal(clockOf(twice, at(20) + wrong).endsAt, at(30) + wrong);
    }
  });

  it('takes time away out of a turn, back to when it began to run and no further', () => {
    const running = played(started(), [[0, begin], [10, { type: 'pause' }], [15, { type: 'resume' }]]);
    const away = after(running, { type: 'discard', since: at(20) }, at(500));
    assert.deepStrictEqual([away.phase.kind, clockOf(away, at(500)).remainingMs], ['paused', 15 * minute]);
    const back = after(after(away, { type: 'resume' }, at(500)), next, at(515));
    assert.deepStrictEqual([back.turns[0]?.drivenMs, back.turns[0]?.pausedMs, back.turns[0]?.pauses], [30 * minute, 485 * minute, 2]);
    assert.equal(clockOf(after(running, { type: 'discard', since: at(3) }, at(500)), at(500)).remainingMs, 20 * minute);
    assert.equal(clockOf(after(running, { type: 'discard', since: at(900) }, at(20)), at(20)).remainingMs, 15 * minute);
  });
});
