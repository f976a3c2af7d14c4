import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { finishedPart } from '../../../../../src/core/pairing/files/finished-part';
import { formatState, parseState } from '../../../../../src/core/pairing/files/state-file';
import { besides, decide, newer } from '../../../../../src/core/pairing/files/windows';
import type { SessionEvent } from '../../../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../../../src/core/pairing/session/session-state';
import { step } from '../../../../../src/core/pairing/session/step';
import { after, morning, started } from '../arbitrary-session';

/** A window: it acts on what it knows, and reads and writes when it comes to it. Reading and writing are two steps. */
interface Window {
  readonly name: string;
  mine: SessionState;
  wants: boolean;
}

type Do = 'act' | 'read' | 'write' | 'kill';
interface Turn {
  readonly who: number;
  readonly what: Do;
  readonly event: SessionEvent;
  readonly later: number;
}

const event: fc.Arbitrary<SessionEvent> = fc.constantFrom<SessionEvent>(
  { type: 'begin-turn' }, { type: 'switch' }, { type: 'pause' }, { type: 'resume' }, { type: 'typed', characters: 3 }, { type: 'skip' },
);
const turns = (windows: number): fc.Arbitrary<readonly Turn[]> =>
  fc.array(
    fc.record({
      who: fc.nat(windows - 1),
      what: fc.constantFrom<Do>('act', 'act', 'read', 'read', 'write', 'write', 'kill'),
      event,
      later: fc.nat(60_000),
    }),
    { maxLength: 80, size: 'max' },
  );

class Folder {
  private text: string;
  private now = morning;
  /** Finished turns of states that at some time every window had and that stood in the file. */
  stable: SessionState['turns'] = [];
  readonly windows: readonly Window[];

  constructor(count: number) {
    const first = started();
    this.text = formatState(first);
    this.windows = Array.from({ length: count }, (_, index) => ({ name: `w${index}`, mine: first, wants: false }));
  }

  do({ who, what, event: happened, later }: Turn): void {
    const window = this.windows[who]!;
    this.now += later;
    if (what === 'act') {
      const result = step(window.mine, happened, this.now, window.name);
      if (result.ok) Object.assign(window, { mine: result.state, wants: true });
    } else if (what === 'read') this.read(window);
    else if (what === 'write' && window.wants) {
      this.text = formatState(window.mine);
      window.wants = false;
    } else if (what === 'kill' && window.wants) {
      // Without a rename: half a file.
      this.text = formatState(window.mine).slice(0, 200 + (later % 300));
    }
    const onDisk = parseState(this.text);
    if (onDisk.kind !== 'ok') return;
    const { revision } = onDisk.state;
    if (this.windows.every(({ mine }) => mine.revision === revision && formatState(mine) === this.text)) this.stable = onDisk.state.turns;
  }

  read(window: Window): void {
    const decision = decide(window.mine, parseState(this.text));
    if (decision.kind === 'adopt') Object.assign(window, { mine: decision.state, wants: false });
    else window.wants = decision.kind === 'write-again';
  }

  /** Every change makes every window read, and write where it decides so, until nobody wants to. Returns the rounds. */
  settle(order: readonly number[]): number {
    for (let round = 1; ; round += 1) {
      assert.ok(round < 10, 'they come to rest');
      const before = this.text;
      for (const who of order) {
        this.read(this.windows[who]!);
        this.do({ who, what: 'write', event: { type: 'pause' }, later: 0 });
      }
      if (this.text === before) return round;
    }
  }
}

describe('several windows on one folder', function () {
  this.timeout(120_000);

  for (const count of [2, 5]) {
    it(`come to the same state, and lose no finished turn that all had: ${count} windows`, () => {
      const orders = fc.array(fc.shuffledSubarray(Array.from({ length: count }, (_, index) => index), { minLength: count }), { minLength: 3, maxLength: 3 });
      fc.assert(
        fc.property(fc.array(turns(count), { minLength: 3, maxLength: 3 }), orders, (phases, order) => {
          const folder = new Folder(count);
          for (const [index, list] of phases.entries()) {
            for (const turn of list) folder.do(turn);
            const newest = folder.windows.map(({ mine }) => mine).reduce(newer);
            const before = folder.stable;
            folder.settle(order[index]!);
            for (const { mine } of folder.windows) {
              assert.deepStrictEqual(mine, newest);
              assert.deepStrictEqual(mine.turns.slice(0, before.length), before);
            }
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('agree on the newer of two states in whatever order they are compared', () => {
    const first = started();
    const a = after(first, { type: 'begin-turn' }, morning + 5, 'a');
    const b = after(first, { type: 'skip' }, morning + 5, 'b');
    const late = after(first, { type: 'skip' }, morning + 6, 'a');
    const higher = after(a, { type: 'pause' }, morning + 5, 'a');
    for (const [one, other, wins] of [[a, b, b], [b, late, late], [late, higher, higher], [first, a, a]] as const) {
      assert.equal(newer(one, other), wins);
      assert.equal(newer(other, one), wins);
    }
  });

  it('take a session that was begun after another for newer, and nothing of a newer version', () => {
    let old = started();
    for (let event = 0; event < 20; event += 1) old = after(old, { type: 'next-action', text: 'x' }, morning);
    const ended = after(old, { type: 'end' }, morning);
    const begun = started({ id: '20261120T110000-7h2k9qza4n', after: ended.revision });
    assert.deepStrictEqual(decide(ended, { kind: 'ok', state: begun }), { kind: 'adopt', state: begun });
    assert.deepStrictEqual(decide(begun, { kind: 'ok', state: ended }), { kind: 'write-again' });
    assert.deepStrictEqual(decide(begun, { kind: 'newer-version', version: 2 }), { kind: 'stand-aside' });
    assert.deepStrictEqual(decide(undefined, { kind: 'ok', state: begun }), { kind: 'adopt', state: begun });
  });

  it('mend a file that is damaged or gone, but do not bring back a session that is over', () => {
    const state = started();
    const ended = after(state, { type: 'end' }, morning);
    assert.deepStrictEqual(decide(state, { kind: 'damaged' }), { kind: 'write-again' });
    assert.deepStrictEqual(decide(state, undefined), { kind: 'write-again' });
    assert.deepStrictEqual(decide(ended, undefined), { kind: 'keep' });
    assert.deepStrictEqual(decide(undefined, { kind: 'damaged' }), { kind: 'recover' });
    assert.deepStrictEqual(decide(undefined, undefined), { kind: 'keep' });
    assert.deepStrictEqual(decide(state, { kind: 'ok', state: structuredClone(state) }), { kind: 'keep' });
  });

  it('go on from the copy only where it is ahead of the file, or the file is gone or damaged', () => {
    const file = started();
    const ahead = after(file, { type: 'begin-turn' }, morning + 5);
    const ended = after(ahead, { type: 'end' }, morning + 6);
    const ok = { kind: 'ok', state: file } as const;
    assert.equal(besides({}, ok), undefined);
    assert.equal(besides({ known: file }, undefined), file);
    assert.equal(besides({ copy: ahead }, ok), ahead);
    assert.equal(besides({ copy: ended }, ok), ended, 'what is over does not run on');
    assert.equal(besides({ copy: file }, { kind: 'ok', state: ahead }), undefined);
    assert.equal(besides({ known: file, copy: ahead }, ok), ahead);
    assert.equal(besides({ known: ended, copy: ahead }, ok), ended);
    assert.equal(besides({ copy: ahead }, undefined), ahead);
    assert.equal(besides({ copy: ended }, undefined), undefined, 'and does not come back');
    assert.equal(besides({ copy: ended }, { kind: 'damaged' }), ended);
    assert.equal(besides({ copy: ahead, finished: finishedPart(ahead) }, { kind: 'damaged' }), ahead);
    assert.equal(besides({ copy: ahead, finished: finishedPart(ended) }, { kind: 'damaged' }), undefined);
  });

  it('do not take an old copy for newer than another session that began later, however many revisions it had', () => {
    let old = started();
    for (let event = 0; event < 20; event += 1) old = after(old, { type: 'next-action', text: 'x' }, morning);
    const later = started({ id: '20261120T110000-7h2k9qza4n' }, morning + 5);
    assert.equal(besides({ copy: old }, { kind: 'ok', state: later }), undefined);
    const begun = started({ id: '20261120T110000-7h2k9qza4n', after: old.revision }, morning + 5);
    assert.equal(besides({ copy: begun }, { kind: 'ok', state: old }), begun);
  });
});
