import * as assert from 'node:assert/strict';
import { lookAtCode } from '../../../../../src/core/questions/look-at-code';
import { assertLinear } from '../../../growth';

const topicsOf = (text: string, languageId: string): readonly string[] => lookAtCode(text, languageId, undefined).topics.map(({ topic }) => topic);

describe('what code is about', function () {
  this.timeout(20_000);

  it('is not told by names alone where code only hands values on', () => {
    assert.deepEqual(topicsOf('class CacheView:\n    def cached(self):\n        return self.cache_label\n    def stale(self):\n        return self.stale_label', 'python'), []);
  });

  it('is told by what is called, in such code too', () => {
    assert.equal(topicsOf('def keep(password):\n    return bcrypt.hashpw(password, bcrypt.gensalt())', 'python')[0], 'authentication');
  });

  it('is less about other things in a test, of which is asked first what it is worth', () => {
    const locked = (caller: string): number => lookAtCode(`${caller}("lets go", () => {\n  const lock = new Mutex();\n  lock.acquire();\n});`, 'typescript', undefined).topics.find(({ topic }) => topic === 'concurrency')?.score ?? 0;
    assert.ok(locked('it') > 0);
    assert.ok(locked('it') < locked('run'));
  });

  for (const piece of ['a.b.c.', 'if (!', 'len size ', '    ', 'config.']) {
    it(`is found in time by its length in a long line of ${JSON.stringify(piece)}`, () => {
      assertLinear(300, (size) => () => topicsOf(piece.repeat(size), 'javascript'));
    }).timeout(60_000);
  }
});
