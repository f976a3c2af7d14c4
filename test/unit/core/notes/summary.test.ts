import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foldThread } from '../../../../src/core/notes/fold-thread';
import { summaryOf } from '../../../../src/core/notes/summary';
import { note } from './arbitrary-entries';

describe('a summary', function () {
  this.timeout(20_000);

  it('says what a list shows', () => {
    const thread = foldThread([
      {
        visibility: 'private',
        entry: {
          type: 'note',
          id: '20261120T104512-0000000000',
          author: { name: 'Ana', mail: 'a@x' },
          at: '2026-11-20T10:45:12Z',
          kind: 'improve',
          weight: 'must',
          anchor: { path: 'src/core/a.ts', range: { startLine: 4, startColumn: 1, endLine: 5, endColumn: 2 } },
          text: 'First\nSecond',
        },
      },
    ]);
    assert.ok(thread);
    assert.deepStrictEqual(summaryOf(thread, (text) => text.slice(0, 5), ['impact']), {
      id: '20261120T104512-0000000000',
      folder: ['src', 'core'],
      path: 'src/core/a.ts',
      startLine: 4,
      endLine: 5,
      kind: 'improve',
      weight: 'must',
      visibility: 'private',
      resolved: false,
      deleted: false,
      headline: 'First',
      replies: 0,
      author: 'Ana',
      at: '2026-11-20T10:45:12Z',
      changedAt: '2026-11-20T10:45:12Z',
      gaps: ['impact'],
    });
  });

  it('goes through JSON unchanged', () => {
    fc.assert(
      fc.property(note, (entry) => {
        const thread = foldThread([{ entry, visibility: 'shared' }]);
        assert.ok(thread);
        const summary = summaryOf(thread, (text) => text);
        assert.deepStrictEqual(JSON.parse(JSON.stringify(summary)), summary);
      }),
    );
  });
});
