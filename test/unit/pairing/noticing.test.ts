import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import { step } from '../../../src/core/pairing/session/step';
import type * as sleepWatch from '../../../src/editor/pairing/sleep-watch';
import type * as turnEnd from '../../../src/editor/pairing/turn-end';
import { hour, minute, morning, played, started } from '../core/pairing/arbitrary-session';
import { bundleOnDisk, makeFolder } from '../storage/load-storage';
import type * as answering from './vscode-that-answers';

type Loaded = Pick<typeof sleepWatch, 'SleepWatch'> & Pick<typeof turnEnd, 'TurnEnd'> & Pick<typeof answering, 'asked' | 'answers' | 'settings'>;
const modules = ["export { SleepWatch } from './src/editor/pairing/sleep-watch';", "export { TurnEnd } from './src/editor/pairing/turn-end';", "export { answers, asked, settings } from 'vscode';"];

describe('what is noticed of a running clock', () => {
  let folder: string;
  let loaded: Loaded;
  let state: SessionState;
  let now: number;
  let steady: number;
  let kept: Map<string, unknown>;
  const done: SessionEvent[] = [];

  before(async () => {
    folder = makeFolder();
    const file = await bundleOnDisk(modules, folder, 'noticing.cjs', 'test/unit/pairing/vscode-that-answers.ts');
    loaded = createRequire(file)(file) as Loaded;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(() => {
    [now, steady] = [morning, 0];
    state = played(started(), [[0, { type: 'begin-turn' }]]);
    kept = new Map();
    for (const list of [loaded.asked, loaded.answers, done]) list.splice(0);
    loaded.settings.clear();
  });

  const host = (): never =>
    ({
      get running() {
        return state.phase.kind === 'ended' ? undefined : state;
      },
      now: () => now,
      onDidChange: () => ({ dispose: () => {} }),
      dispatch: (event: SessionEvent) => {
        done.push(event);
        const next = step(state, event, now, 'w1');
        assert.ok(next.ok, JSON.stringify(next));
        state = next.state;
        return Promise.resolve(state);
      },
    }) as never;
  const memento = (): never => ({ get: (key: string) => kept.get(key), update: (key: string, value: unknown) => Promise.resolve(kept.set(key, value)) }) as never;
  const pass = (wall: number, counted = wall): void => {
    now += wall;
    steady += counted;
  };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  const watch = (): InstanceType<Loaded['SleepWatch']> => new loaded.SleepWatch(host(), memento(), () => steady);

  it('asks whose time it was after sleep, and takes it out as a pause from when it began', async () => {
    const sleep = watch();
    sleep.look();
    for (let i = 0; i < 3; i++) {
      pass(1000);
      sleep.look();
    }
    loaded.answers.push('Take it out');
    const begun = now;
    pass(hour, 1000);
    sleep.look();
    await settled();
    assert.deepEqual(done, [{ type: 'discard', since: begun }]);
    assert.equal(state.phase.kind, 'paused');
    assert.match(loaded.asked.at(-1)!.message, /ran on for 60 min while nobody was here/);
    assert.deepEqual(loaded.asked.at(-1)!.choices, ['Take it out', 'Keep it', 'The clock was set']);
  });

  it('leaves it as it is when people say so, or nothing', async () => {
    for (const answer of ['Keep it', undefined]) {
      const sleep = watch();
      sleep.look();
      loaded.answers.push(answer);
      pass(hour, hour);
      sleep.look();
      assert.ok(sleep.isAsking);
      await settled();
      assert.equal(sleep.isAsking, false);
    }
    assert.deepEqual(done, []);
  });

  it('loses nothing when the clock is set back, and asks nobody', async () => {
    const sleep = watch();
    sleep.look();
    pass(-2 * hour, 1000);
    sleep.look();
    await settled();
    assert.deepEqual(done, [{ type: 'clock-set', instant: morning + 1000 }]);
    assert.deepEqual(loaded.asked, []);
  });

  it('asks when no window was open while the turn ran, but not after a reload', async () => {
    watch().look();
    pass(30_000);
    watch().look();
    pass(4 * minute);
    watch().look();
    await settled();
    assert.deepEqual(loaded.asked, []);
    pass(40 * minute);
    watch().look();
    await settled();
    assert.deepEqual(loaded.asked.map(({ choices }) => choices), [['Take it out', 'Keep it']]);
  });

  const end = (wait = false): InstanceType<Loaded['TurnEnd']> =>
    new loaded.TurnEnd(host(), { begin: () => Promise.resolve(), switchNow: () => Promise.resolve(), takeBreak: () => Promise.resolve() }, () => wait);

  it('says that a turn is over once, and once more after a minute, unless people wish otherwise', async () => {
    for (const [how, times] of [['off', 0], ['once', 1], ['repeat', 2]] as const) {
      loaded.asked.splice(0);
      loaded.settings.set('coachmark.pairing.turnEnd', how);
      const told = end();
      for (now = morning + 29 * minute; now <= morning + 35 * minute; now += 1000) told.look();
      await settled();
      assert.equal(loaded.asked.length, times, how);
    }
    assert.deepEqual(loaded.asked[0], { message: 'Time to switch: Ben drives.', choices: ['Switch', '5 more minutes', 'Break'] });
  });

  it('says nothing of the end while something else is asked, and makes a link of nobody’s name', async () => {
    now = morning + 31 * minute;
    end(true).look();
    assert.equal(loaded.asked.length, 0);
    state = played(started({ people: [{ name: 'Ana' }, { name: '[Ben](command:x)' }] }), [[0, { type: 'begin-turn' }]]);
    end().look();
    await settled();
    assert.equal(loaded.asked[0]?.message, 'Time to switch: [Ben] (command:x) drives.');
  });
});
