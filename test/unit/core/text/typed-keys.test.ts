import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTypedKeys, type Replacement } from '../../../../src/core/text/typed-keys';

function apply(text: string, { offset, length, text: put }: Replacement): string {
  return text.slice(0, offset) + put + text.slice(offset + length);
}

/** What an editor reports while somebody types: the first key replaces the selection. */
function typing(keys: readonly string[], offset: number, length: number): Replacement[] {
  const changes: Replacement[] = [];
  let at = offset;
  let selected = length;
  for (const text of keys) {
    changes.push({ offset: at, length: selected, text });
    at += text.length;
    selected = 0;
  }
  return changes;
}

const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => [...one].length === 1 && !/[\r\n]/.test(one));

describe('typed keys', () => {
  it('are read, and taken out so that the text is what it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.array(key, { maxLength: 12 }), (text, a, b, keys) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const changes = typing(keys, start, end - start);
        const after = changes.reduce(apply, text);
        const read = readTypedKeys(text, { offset: start, length: end - start }, changes);
        assert.ok(read);
        assert.equal(read.typed, keys.join(''));
        assert.equal(read.undo.reduce(apply, after), text);
      }),
    );
  });

  it('leave out the bracket that closed itself', () => {
    const changes = [
      { offset: 1, length: 0, text: '()' },
      { offset: 2, length: 0, text: 'x' },
    ];
    const read = readTypedKeys('ab', { offset: 1, length: 0 }, changes);
    assert.equal(read?.typed, '(x');
    assert.equal(read?.undo.reduce(apply, 'a(x)b'), 'ab');
  });

  for (const [what, changes] of [
    ['a paste', [{ offset: 1, length: 0, text: 'pasted' }]],
    ['a line end', [{ offset: 1, length: 0, text: '\n' }]],
    ['a deletion', [{ offset: 1, length: 1, text: '' }]],
    ['an edit elsewhere', [{ offset: 0, length: 0, text: 'x' }]],
    ['typing with an edit elsewhere in between', [{ offset: 1, length: 0, text: 'x' }, { offset: 0, length: 0, text: 'y' }]],
  ] as const) {
    it(`are not what ${what} is`, () => assert.equal(readTypedKeys('abc', { offset: 1, length: 0 }, changes), undefined));
  }
});
