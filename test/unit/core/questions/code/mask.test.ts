import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { maskCode } from '../../../../../src/core/questions/code/mask';
import { roughFacts } from '../../../../../src/core/questions/code/rough-facts';
import { wordsOf } from '../../../../../src/core/questions/code/words-of';

describe('code without a grammar', function () {
  this.timeout(20_000);

  it('is told from what is said in it', () => {
    const { lines, strings, comments } = maskCode('const a = "// no"; // yes\ncall(`x\ny`);\n', 'typescript');
    assert.deepEqual(lines.map((line) => line.trimEnd()), ['const a =        ;', 'call(', '  );', '']);
    assert.deepEqual(strings, [{ line: 0, text: '// no' }, { line: 1, text: 'x\ny' }]);
    assert.deepEqual(comments, [{ line: 0, text: 'yes' }]);
    assert.deepEqual(maskCode('x = 1 # one\ny = a // b', 'python').comments, [{ line: 0, text: 'one' }]);
    assert.equal(maskCode("fn f<'a>(x: &'a str) {}", 'rust').strings.length, 0);
  });

  it('keeps its lines and their lengths, whatever stands in them, in any language', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('"', "'", '`', '/*', '*/', '//', '#', '--', '"""', '\\', '\n', 'a(', ')', '1'), fc.string({ maxLength: 5 })), { maxLength: 40 }), fc.constantFrom('typescript', 'python', 'rust', 'sql', 'php'), (parts, language) => {
        const text = parts.join('');
        const { lines } = maskCode(text, language);
        assert.deepEqual(lines.map((line) => line.length), text.split('\n').map((line) => line.length));
      }),
    );
  });

  it('still has calls, names and numbers', () => {
    const { calls, names, numbers, isParsed } = roughFacts('if (ready) this.cache.get(id, 30);', 'typescript');
    assert.equal(isParsed, false);
    assert.deepEqual(calls.map(({ on, name }) => [on, name]), [['this.cache', 'get']]);
    assert.ok(names.some(({ text }) => text === 'id'));
    assert.deepEqual(numbers.map(({ text }) => text), ['30']);
  });

  it('has names whose words are found however they are written', () => {
    for (const name of ['maxRetryCount', 'MAX_RETRY_COUNT', 'max-retry-count', 'MaxRetryCount']) assert.deepEqual(wordsOf(name), ['max', 'retry', 'count'], name);
    assert.deepEqual(wordsOf('parseHTTPResponse2'), ['parse', 'http', 'response']);
  });
});
