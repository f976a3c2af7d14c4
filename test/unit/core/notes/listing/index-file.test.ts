import * as assert from 'node:assert/strict';
import { formatIndex, parseIndex } from '../../../../../src/core/notes/listing/index-file';
import { listed } from './some-notes';

const folder = { signature: 'abc', notes: [listed({ gaps: ['impact'], path: 'a.ts' }), listed({ kind: 'ask' })] };

/** The index with one field of its first note set to something else. */
function withField(name: string, value: unknown): string {
  const index = JSON.parse(formatIndex([['src~a.ts', folder], ['src~b.ts', folder]]));
  index.folders[0].notes[0][name] = value;
  return JSON.stringify(index);
}

describe('the index of notes', () => {
  it('comes back as it was written', () => {
    const index = parseIndex(formatIndex([['src~a.ts', folder]]));
    assert.equal(index?.size, 1);
    assert.deepStrictEqual(index?.get('src~a.ts'), folder);
    assert.equal(index?.get('src~b.ts'), undefined);
  });

  it('is nothing when it is damaged, cut off, or of another version', () => {
    const text = formatIndex([['src~a.ts', folder]]);
    for (const bad of ['', 'null', '{', text.slice(0, -20), text.replace('"version":1', '"version":2')]) {
      assert.equal(parseIndex(bad), undefined, bad.slice(0, 40));
    }
  });

  it('names no file outside the workspace folder', () => {
    assert.equal(parseIndex(withField('path', '../../etc/passwd'))?.get('src~a.ts'), undefined);
    assert.equal(parseIndex(withField('takenOn', '/etc/passwd'))?.get('src~a.ts'), undefined);
  });

  it('knows nothing of a folder in which a field is not what it was, and keeps the others', () => {
    for (const [name, value] of [['kind', 'verdict'], ['startLine', 0], ['deleted', 'no'], ['headline', 'x'.repeat(2000)], ['at', 7]] as const) {
      const index = parseIndex(withField(name, value));
      assert.equal(index?.get('src~a.ts'), undefined, name);
      assert.ok(index?.get('src~b.ts'), name);
    }
  });

  it('takes no name of a folder for a property', () => {
    const index = parseIndex(formatIndex([['__proto__', folder]]));
    assert.deepStrictEqual(index?.get('__proto__'), folder);
    assert.equal(index?.get('constructor'), undefined);
  });
});
