import * as assert from 'node:assert/strict';
import { namesInCode } from '../../../../src/core/feedback/names-in-code';

const lines = ['import { Cache } from "./cache";', '', 'export function loadProfile(id) {', '  const cached = profiles.get(id);', '  return cached ?? fetchProfile(id);', '}'];

describe('names in code', () => {
  it('are those of the commented lines first, in their order and once', () => {
    assert.deepEqual(namesInCode(lines, 3, 3).slice(0, 4), ['cached', 'profiles', 'get', 'id']);
  });

  it('are then those of the lines around', () => {
    assert.deepEqual(namesInCode(lines, 3, 3).slice(4), ['fetchProfile', 'Cache', 'cache', 'loadProfile']);
  });

  it('hold no keywords and no single letters', () => {
    assert.deepEqual(namesInCode(['for (const x of await y) return größe_2;'], 0, 0), ['größe_2']);
  });

  it('are none where there are no lines', () => {
    assert.deepEqual(namesInCode([], 3, 9), []);
  });
});
