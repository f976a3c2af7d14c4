import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foldThread } from '../../../../src/core/notes/fold-thread';
import { type MarkdownWords, noteAsMarkdown } from '../../../../src/core/notes/note-markdown';
import type { NoteEntry } from '../../../../src/core/notes/note';
import type { NoteThread } from '../../../../src/core/notes/thread';
import { note } from './arbitrary-entries';

const words: MarkdownWords = {
  kind: (kind, weight) => (weight === undefined ? kind : `${kind} (${weight})`),
  lines: (start, end) => (start === end ? `line ${start}` : `lines ${start}–${end}`),
  leftOut: (lines) => `… ${lines} lines …`,
  resolved: 'resolved',
};

const theNote: NoteEntry = {
  type: 'note',
  id: '20261120T104512-0000000000',
  author: { name: 'Ana *S*' },
  at: '2026-11-20T10:45:12Z',
  kind: 'improve',
  weight: 'must',
  anchor: { path: 'src/a.ts', range: { startLine: 4, startColumn: 1, endLine: 5, endColumn: 2 }, quote: { text: ['a', '```', 'b'] } },
  text: 'Like so:\n```\nopen',
};

function thread(changes: Partial<NoteThread> = {}, own: Partial<NoteEntry> = {}): NoteThread {
  const folded = foldThread([{ entry: { ...theNote, ...own }, visibility: 'shared' }]);
  assert.ok(folded);
  return { ...folded, ...changes };
}

describe('a note as Markdown', function () {
  this.timeout(20_000);

  it('says place, code, text, author and what was said', () => {
    const said: NoteThread['said'] = [
      { type: 'reply', id: '20261120T104600-0000000000', note: theNote.id, order: 1, author: { name: 'Ben' }, at: theNote.at, text: 'Why?\n' },
    ];
    assert.equal(
      noteAsMarkdown(thread({ said, resolved: true }), words),
      `**improve (must)**, resolved: \`src/a.ts\`, lines 4–5

\`\`\`\`ts
a
\`\`\`
b
\`\`\`\`

Like so:
\`\`\`
open
\`\`\`

— Ana \\*S\\*

**Ben:**

Why?
`,
    );
  });

  it('tells how much a cut quote leaves out', () => {
    const anchor = { path: 'Makefile', quote: { text: ['a', 'z'], cut: { head: 1, lines: 26, hash: 'x' } } };
    assert.ok(noteAsMarkdown(thread({ anchor }), words).includes('```\na\n… 24 lines …\nz\n```'));
  });

  it('has a fence longer than any run of backticks, and a code span likewise', () => {
    const tick = fc.constantFrom('`', '``', '`````', 'a', ' ');
    fc.assert(
      fc.property(fc.array(tick, { minLength: 1, maxLength: 6 }), (parts) => {
        const code = parts.join('');
        const copied = noteAsMarkdown(thread({ anchor: { path: 'x', quote: { text: [code] } } }), words);
        const fence = /^`{3,}$/m.exec(copied.slice(copied.indexOf('\n\n')))?.[0] ?? '';
        assert.ok(fence.length >= 3 && !code.includes(fence), copied);
      }),
    );
    assert.ok(noteAsMarkdown(thread({ anchor: { path: '`a``' } }), words).includes('``` `a`` ```'));
  });

  it('closes only fences that are open', () => {
    const copied = (text: string): string => noteAsMarkdown(thread({}, { text, anchor: { path: 'x' } }), words);
    assert.ok(copied('~~~\n```\n~~~').includes('~~~\n```\n~~~\n\n—'));
    assert.ok(copied('~~~~\n~~~\n').includes('~~~~\n~~~\n~~~~\n\n—'));
    assert.ok(copied('``` a ` b').includes('``` a ` b\n\n—'));
  });

  it('takes any note', () => {
    fc.assert(fc.property(note, (entry) => assert.ok(noteAsMarkdown(thread({}, entry), words).endsWith('\n'))));
  });
});
