import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tidyText } from '../../../../src/core/notes/tidy-text';
import { rawText } from './arbitrary-entries';

describe('tidy text', function () {
  this.timeout(20_000);

  it('has one kind of line end', () => assert.equal(tidyText('a\r\nb\rc\n\r\n'), 'a\nb\nc\n\n'));
  it('has no byte order mark at the start, and keeps others', () => assert.equal(tidyText('\ufeff\ufeffa\ufeff'), 'a\ufeff'));
  it('has no half characters', () => assert.equal(tidyText('\ud83da\ude00 😀 \ude00\ud83d'), '\ufffda\ufffd 😀 \ufffd\ufffd'));
  it('keeps the rest', () => assert.equal(tidyText(' \u0000\u2028e\u0301 \n'), ' \u0000\u2028e\u0301 \n'));

  it('stays, and goes through UTF-8 unchanged', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const tidy = tidyText(raw);
        assert.equal(tidyText(tidy), tidy);
        assert.equal(Buffer.from(tidy, 'utf8').toString('utf8'), tidy);
      }),
      { numRuns: 1000 },
    );
  });
});
