import * as assert from 'node:assert/strict';
import { formatIndex, parseIndex } from '../../../../../src/core/notes/listing/index-file';
import { listed } from './some-notes';

const folder = { signature: 'abc', notes: [listed({ gaps: ['impact'], path: 'a.ts' }), listed({ kind: 'ask' })] };

/** The index with one field of its first note set to something else. */
function withField(name: string, value: unknown): string {
  const index = JSON.parse(formatIndex([['src~a.ts', folder]]));
  index.folders[0].notes[0][name] = value;
  return JSON.stringify(index);
}

describe('the index of notes', () => {
  it('comes back as it was written', () => {
    assert.deepStrictEqual(parseIndex(formatIndex([['src~a.ts', folder]])), new Map([['src~a.ts', folder]]));
  });

  it('is nothing when it is damaged, cut off, or of another version', () => {
    const text = formatIndex([['src~a.ts', folder]]);
    for (const bad of ['', 'null', '{', text.slice(0, -20), text.replace('"version":1', '"version":2')]) {
      assert.equal(parseIndex(bad), undefined, bad.slice(0, 40));
    }
  });

  it('names no file outside the workspace folder', () => {
    assert.equal(parseIndex(withField('path', '../../etc/passwd')), undefined);
    assert.equal(parseIndex(withField('takenOn', '/etc/passwd')), undefined);
  });

  it('is nothing when a field is not what it was', () => {
    for (const [name, value] of [['kind', 'verdict'], ['startLine', 0], ['deleted', 'no'], ['headline', 'x'.repeat(2000)], ['at', 7]] as const) {
      assert.equal(parseIndex(withField(name, value)), undefined, name);
    }
  });

  it('takes no name of a folder for a property', () => {
    const index = parseIndex(formatIndex([['__proto__', folder]]));
    assert.deepStrictEqual([...(index?.keys() ?? [])], ['__proto__']);
  });
});
