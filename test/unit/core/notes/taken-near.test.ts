import * as assert from 'node:assert/strict';
import { notesTakenNear } from '../../../../src/core/notes/taken-near';

const id = (last: string): string => `20261120T104512-7h2k9qza4${last}`;
const text = (line: number | undefined): string => `---\ncoachmark: 1\nanchor:\n  path: a.ts\n${line === undefined ? '' : `  lines: ${line}-${line + 2}\n`}---\nWords\n`;

describe('the notes taken near a line', () => {
  it('are told by the lines in their front matter', () => {
    const files = [1, 40, 80, 200].map((line, i) => [`${id(String(i))}.md`, text(line)] as const);
    assert.deepEqual([...notesTakenNear(files, 70, 2)], [id('2'), id('1')]);
  });

  it('are where they were put last', () => {
    const moved = [`${id('1')}.${id('2')}.md`, text(500)] as const;
    assert.deepEqual([...notesTakenNear([moved, [`${id('1')}.md`, text(10)], [`${id('3')}.md`, text(100)]], 10, 1)], [id('3')]);
  });

  it('keep their place though somebody replied, and without lines stand at the top', () => {
    const files = [[`${id('1')}.md`, text(10)], [`${id('1')}.${id('2')}.md`, 'a reply'], [`${id('3')}.md`, text(undefined)], ['readme.md', text(1)]] as const;
    assert.deepEqual([...notesTakenNear(files, 9, 5)], [id('1'), id('3')]);
  });
});
