import * as assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { lookAtCode } from '../../../../../src/core/questions/look-at-code';

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

  it('is found in time in a very long line', () => {
    for (const piece of ['a.b.c.', 'if (!', 'len size ', '    ', 'config.']) {
      const start = performance.now();
      topicsOf(piece.repeat(3000), 'javascript');
      assert.ok(performance.now() - start < 2000, piece);
    }
  });
});
