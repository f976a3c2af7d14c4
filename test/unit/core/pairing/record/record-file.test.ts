import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { continueRecord, formatRecord, parseRecord } from '../../../../../src/core/pairing/record/record-file';
import { recordPart } from '../../../../../src/core/pairing/record/record-part';
import type { RecordPart, SessionRecord } from '../../../../../src/core/pairing/record/session-record';
import { limits } from '../../../../../src/core/pairing/session/limits';
import { oneLine } from '../../../../../src/core/pairing/session/one-line';
import { outcomes } from '../../../../../src/core/pairing/session/session-notes';
import { stages, styles } from '../../../../../src/core/pairing/session/session-state';
import { spentUntil } from '../../../../../src/core/pairing/session/turn-time';
import { id, minute, morning, moves, played, rawText, start, started, walk, withPrototypes } from '../arbitrary-session';

const maybeLine = rawText.map((text) => oneLine(text, limits.line));
const line = maybeLine.filter((text) => text !== '');
const instant = fc.integer({ min: 0, max: Math.floor(limits.instant / 1000) });
const seconds = fc.integer({ min: 0, max: 10_000_000 });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

const part: fc.Arbitrary<RecordPart> = fc.record({
  startedAt: instant,
  endedAt: instant,
  zone: fc.integer({ min: -840, max: 840 }),
  goal: maybeLine,
  style: fc.constantFrom(...styles),
  stage: fc.constantFrom(...stages),
  turnMinutes: fc.integer({ min: 1, max: 240 }),
  paused: seconds,
  onBreak: seconds,
  waiting: seconds,
  people: few(fc.record({ name: line, role: fc.constantFrom('learner' as const, 'mentor' as const), turns: fc.nat(1000), driven: seconds }, { requiredKeys: ['name', 'turns', 'driven'] })),
  turns: few(
    fc.record({
      startedAt: instant, driver: line, navigators: few(line), planned: seconds, extended: seconds, driven: seconds, pauses: fc.nat(99), paused: seconds,
      overtime: seconds, skipped: fc.boolean(),
    }),
  ),
  handovers: few(fc.record({ turn: fc.nat(1000), from: line, to: line, tried: line, next: line }, { requiredKeys: ['turn', 'from'] })),
  questions: few(
    fc.record({ by: line, to: line, path: line, line: fc.nat(9999), text: line, answer: line, rating: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: ['text'] }),
  ),
  predictions: few(fc.record({ by: line, about: line, expected: line, outcome: fc.constantFrom(...outcomes), seen: line }, { requiredKeys: ['about', 'expected'] })),
  retrospectives: few(fc.record({ cycle: fc.nat(99), question: line, answer: line })),
  nextActions: few(line),
});
const person = fc.record({ name: line, mail: line }, { requiredKeys: ['name'] });
const record: fc.Arbitrary<SessionRecord> = fc.record({ id: fc.constant(id), goal: maybeLine, people: few(person), parts: few(part) }).map(withPrototypes);

function read(text: string): SessionRecord {
  const parsed = parseRecord(text);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.deepStrictEqual(parsed.unread, []);
  return parsed.record;
}

describe('the record of a session', function () {
  this.timeout(120_000);

  const session = played(started({ settings: { goal: 'Less | cache', learner: 'p2', mentor: 'p1' } }), [
    [0, { type: 'begin-turn' }],
    [5, { type: 'ask', text: 'What is *old*?', by: 'p1', to: 'p2', place: { path: 'src/a_b.ts', line: 7 } }],
    [6, { type: 'answer', question: 1, answer: 'the `at`', rating: 4 }],
    [32, { type: 'switch' }],
    [32, { type: 'handover', tried: 'a lock', next: '[x](command:run)' }],
    [33, { type: 'predict', about: 'the test', expected: 'red' }],
    [40, { type: 'skip' }],
    [41, { type: 'end' }],
  ]);
  const one: SessionRecord = { id, goal: 'Less | cache', people: [{ name: 'Ana', mail: 'ana@example.com' }, { name: 'Ben' }], parts: [recordPart(session, morning, 60)] };

  it('is readable', () => {
    assert.equal(
      formatRecord(one),
      `---
coachmark: 1
type: session
id: ${id}
goal: "Less | cache"
started: 2026-11-20T09:00:00Z
ended: 2026-11-20T09:41:00Z
people:
  -
    name: Ana
    mail: ana@example.com
  -
    name: Ben
turnMinutes: 30
style: classic
stage: assist
---
# Less \\| cache

## 2026-11-20 10:00:00 to 2026-11-20 10:41:00, UTC+01:00

### Session

| what | value |
| --- | --- |
| goal | Less \\| cache |
| style | classic |
| stage | assist |
| turn length | 30 |
| paused | 0:00:00 |
| on break | 0:00:00 |
| waiting | 0:09:00 |

### People

| person | role | turns | driven |
| --- | --- | --- | --- |
| Ana | mentor | 1 | 0:32:00 |
| Ben | learner | 0 | 0:00:00 |
| Cleo |  | 0 | 0:00:00 |

### Turns

| turn | began | driver | navigators | planned | extended | driven | pauses | paused | overtime | skipped |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 2026-11-20 10:00:00 | Ana | Ben, Cleo | 0:30:00 | 0:00:00 | 0:32:00 | 0 | 0:00:00 | 0:02:00 |  |
| 2 | 2026-11-20 10:40:00 | Ben | Ana, Cleo | 0:30:00 | 0:00:00 | 0:00:00 | 0 | 0:00:00 | 0:00:00 | yes |

### Handovers

| turn | from | to | tried | next |
| --- | --- | --- | --- | --- |
| 1 | Ana | Ben | a lock | \\[x\\](command:run) |

### Questions

| by | to | file | line | question | answer | rating |
| --- | --- | --- | --- | --- | --- | --- |
| Ana | Ben | src/a\\_b.ts | 7 | What is \\*old\\*? | the \\\`at\\\` | 4 |

### Predictions

| by | about | expected | outcome | seen |
| --- | --- | --- | --- | --- |
|  | the test | red |  |  |
`,
    );
    assert.deepStrictEqual(read(formatRecord(one)), one);
  });

  it('gives back every record', () => {
    fc.assert(
      fc.property(record, (written) => {
        const text = formatRecord(written);
        assert.deepStrictEqual(read(text), written);
        assert.deepStrictEqual(read(text.replaceAll('\n', '\r\n')), written);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back what came of any session, right to the second', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: -840, max: 840 }), (list, zone) => {
        const state = walk(started(), list).at(-1)!;
        const written = recordPart(state, state.at - state.shift, zone);
        assert.deepStrictEqual(read(formatRecord({ ...one, parts: [written] })).parts, [written]);
        const spent = spentUntil(state, state.at);
        const near = (shown: number, ms: number): void => assert.ok(Math.abs(shown * 1000 - ms) <= 500);
        for (const [index, turn] of state.turns.entries()) {
          near(written.turns[index]!.driven, turn.drivenMs);
          near(written.turns[index]!.paused, turn.pausedMs);
        }
        near(written.onBreak, spent.break);
        near(written.paused, spent.paused);
        assert.ok(Math.abs(written.people.reduce((sum, { driven }) => sum + driven, 0) * 1000 - spent.driven) <= 500 * written.people.length);
      }),
      { numRuns: 300 },
    );
  });

  it('lets nothing that people typed become a link, an image, a tag, a row or a heading', () => {
    fc.assert(
      fc.property(record, (written) => {
        const body = formatRecord(written).split('\n---\n').slice(1).join('\n---\n');
        for (const shown of body.split('\n')) {
          const bare = shown.replace(/\\[!-/:-@[-`{-~]/g, '');
          const own = /^(?:#{1,3} |\| |- |$)/.exec(bare);
          assert.ok(own, shown);
          assert.doesNotMatch(bare.replace(/^#{1,3} /, ''), /[`*_[\]<>~&!#$]/, shown);
          assert.doesNotMatch(shown, /^- (?:[-+]|\d{1,9}[.)])/, shown);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what people added by hand when the session goes on', () => {
    fc.assert(
      fc.property(record, record.map(({ parts }) => parts), fc.array(fc.oneof(rawText, fc.constantFrom('A thought.', '| a | b |', '## Mine', '### Turns', '- x')), { maxLength: 5 }), fc.boolean(), (written, more, lines, windows) => {
        const own = lines.map((text) => `\n${text}`).join('').replace(/[<>=|-]{7}/g, '');
        const text = `${formatRecord(written)}${own}`;
        const before = windows ? text.replace(/\r\n?|\n/g, '\r\n') : text;
        const continued = continueRecord(before, { ...written, goal: 'Next', parts: more });
        assert.ok(continued.ok, JSON.stringify(continued));
        const body = before.slice(before.indexOf('\n# ') + 1);
        assert.ok(continued.text.includes(body));
        const parsed = parseRecord(continued.text);
        assert.ok(parsed.ok);
        assert.equal(parsed.record.goal, 'Next');
        assert.deepStrictEqual(parsed.record.parts.slice(parsed.record.parts.length - more.length), more);
      }),
      { numRuns: 500 },
    );
  });

  it('names everybody once who was in any part, with the mail that is known', () => {
    const continued = continueRecord(formatRecord(one), { ...one, people: [{ name: 'ben', mail: 'ben@example.com' }, { name: 'Dag' }], parts: [] });
    assert.ok(continued.ok);
    assert.deepStrictEqual(read(continued.text).people, [{ name: 'Ana', mail: 'ana@example.com' }, { name: 'Ben', mail: 'ben@example.com' }, { name: 'Dag' }]);
  });

  it('tells people of one name apart', () => {
    const twins = started({ people: [{ name: 'Ana', mail: 'a@x' }, { name: 'Ana', mail: 'b@x' }, { name: 'Ana (2)', mail: 'c@x' }] });
    assert.deepStrictEqual(recordPart(twins, morning, 0).people.map(({ name }) => name), ['Ana', 'Ana (2)', 'Ana (2) (2)']);
  });

  it('keeps front matter that it does not know', () => {
    const text = formatRecord(one).replace('stage: assist\n', 'stage: assist\nmood: [good, 2]\n');
    assert.deepStrictEqual(read(text).extra, { mood: ['good', 2] });
    const continued = continueRecord(text, { ...one, parts: [] });
    assert.ok(continued.ok && read(continued.text).extra !== undefined);
  });

  it('says what stands in its way, and where', () => {
    const text = formatRecord(one);
    const problem = (broken: string): unknown => {
      const parsed = parseRecord(broken);
      return parsed.ok ? parsed.unread : parsed.problem;
    };
    assert.deepStrictEqual(problem('# Hello'), { code: 'no-front-matter', line: 1 });
    assert.deepStrictEqual(problem(text.replace('coachmark: 1', 'coachmark: 2')), { code: 'newer-version', line: 2, detail: '2' });
    assert.deepStrictEqual(problem(text.replace('type: session', 'type: note')), { code: 'bad-field', line: 3, detail: 'type' });
    assert.deepStrictEqual(problem(text.replace(id, 'x')), { code: 'bad-field', line: 4, detail: 'id' });
    assert.deepStrictEqual(problem(text.replace('people:\n', 'persons:\n')), { code: 'missing-field', line: 2, detail: 'people' });
    assert.equal((problem(text.replace('goal:', 'goal: {')) as { code: string }).code, 'bad-yaml');
    assert.deepStrictEqual(problem(text.replace('type: session', '<<<<<<< HEAD\ntype: session')), { code: 'merge-conflict', line: 3 });
    assert.deepStrictEqual(problem('x'.repeat(4_000_001)), { code: 'too-large' });
    const lines = text.split('\n');
    const row = lines.findIndex((shown) => shown.startsWith('| 1 |'));
    assert.deepStrictEqual(problem(text.replace('| Ana | Ben, Cleo |', '| Ana |')), [row + 1]);
    // A part is left out as a whole where it does not say what every part says.
    const heading = lines.findIndex((shown) => shown.startsWith('## '));
    const stage = lines.indexOf('| stage | assist |');
    assert.deepStrictEqual(problem(text.replace('| stage | assist |', '| stage | asleep |')), [heading + 1, stage + 1]);
    const other = continueRecord(text, { ...one, id: '20261120T090000-0000000000' });
    assert.deepStrictEqual(other, { ok: false, problem: { code: 'bad-field', detail: 'id' } });
  });

  it('is taken as if it ended now while the session goes on', () => {
    const running = played(started(start), [[0, { type: 'begin-turn' }]]);
    const now = recordPart(running, morning + 10 * minute, 0);
    assert.deepStrictEqual([now.turns.length, now.turns[0]?.driven, now.endedAt - now.startedAt], [1, 600, 600]);
  });
});
