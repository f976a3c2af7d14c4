import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { signsOf } from '../../../../../src/core/questions/topics/all-signs';
import { reportedSigns } from '../../../../../src/core/questions/topics/reported';
import { topics } from '../../../../../src/core/questions/topics/topic';

describe('the signs of topics', () => {
  const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;
  const reported = reportedSigns([
    { line: 0, source: 'eslint', code: 'no-empty', message: '' },
    { line: 0, source: '', code: '', message: 'was never awaited' },
  ]);
  const all = [...topics.flatMap((topic) => signsOf[topic]), ...[...reported.values()].flat()];

  it('have words that can be translated, for all that is ever shown', () => {
    const missing = all.filter(({ weight, what }) => weight > 0 && !Object.hasOwn(bundle, what)).map(({ what }) => what);
    assert.deepEqual([...new Set(missing)], [], 'run `npm run l10n`, and write the words of a sign right behind its weight');
  });

  it('say so much as can stand before a line, and have a place for the name of a rule only where there is one', () => {
    for (const { what, rule } of all) {
      assert.match(what, /^[A-Za-z{][^\n]{1,59}$/, what);
      assert.equal(what.includes('{'), rule !== undefined, what);
    }
  });
});
