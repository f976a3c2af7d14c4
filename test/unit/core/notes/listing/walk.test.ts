import * as assert from 'node:assert/strict';
import { stepFrom, type Stop } from '../../../../../src/core/notes/listing/walk';

const stop = (folder: number, path: string, line: number, id = `${folder}${path}${line}`): Stop => ({ folder, path, line, id });
const first = stop(0, 'a.ts', 3);
const twin = stop(0, 'a.ts', 9, 'x');
const otherTwin = stop(0, 'a.ts', 9, 'y');
const deep = stop(0, 'src/b.ts', 1);
const last = stop(1, 'a.ts', 2);
const stops = [last, otherTwin, deep, first, twin];

describe('the way through all notes', () => {
  it('goes by workspace folder, path and line, and begins again', () => {
    const way: string[] = [];
    let from: Stop | undefined;
    for (let i = 0; i < 6; i += 1) {
      const step = stepFrom(stops, from, 'next');
      assert.ok(step);
      way.push(`${step.stop.id}${step.wrapped ? ' again' : ''}`);
      from = step.stop;
    }
    assert.deepEqual(way, [first.id, 'x', 'y', deep.id, last.id, `${first.id} again`]);
  });

  it('goes back the same way', () => {
    assert.deepEqual(stepFrom(stops, first, 'previous'), { stop: last, wrapped: true });
    assert.deepEqual(stepFrom(stops, deep, 'previous'), { stop: otherTwin, wrapped: false });
    assert.deepEqual(stepFrom(stops, undefined, 'previous'), { stop: last, wrapped: false });
  });

  it('begins at the cursor, wherever that is', () => {
    assert.equal(stepFrom(stops, { folder: 0, path: 'a.ts', line: 4 }, 'next')?.stop, twin);
    assert.equal(stepFrom(stops, { folder: 0, path: 'a.ts', line: 9 }, 'next')?.stop, deep);
    assert.equal(stepFrom(stops, { folder: 0, path: 'a.ts', line: 9 }, 'previous')?.stop, first);
    assert.equal(stepFrom(stops, { folder: 0, path: 'src/a.ts', line: 50 }, 'next')?.stop, deep);
  });

  it('stays on the only note, and is nowhere without any', () => {
    assert.deepEqual(stepFrom([first], first, 'next'), { stop: first, wrapped: true });
    assert.equal(stepFrom([], first, 'next'), undefined);
  });
});
