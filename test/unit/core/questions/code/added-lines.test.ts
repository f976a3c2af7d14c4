import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addedLines } from '../../../../../src/core/questions/code/added-lines';
import { lookAtCode } from '../../../../../src/core/questions/look-at-code';
import { assertLinear } from '../../../growth';

const old = ['async function load(id: string) {', '  const kept = cache.get(id);', '  if (kept) return kept;', '  const found = await fetchUser(id);', '  cache.set(id, found);', '  return found;', '}'];
const retried = [...old.slice(0, 3), '  for (let attempt = 0; attempt < maxRetries; attempt++) {', '    await backoff(attempt);', '  }', ...old.slice(3)];

describe('lines that were added', () => {
  it('are those that were not there, wherever the others went, and however they are indented', () => {
    assert.deepEqual(addedLines(old.join('\n'), retried.join('\r\n')), [3, 4]);
    assert.deepEqual(addedLines(old.join('\n'), old.map((line) => `    ${line}`).join('\n')), []);
    assert.deepEqual(addedLines([...old, '', ...retried.slice(3, 6)].join('\n'), [...retried.slice(3, 6), '', ...old].join('\n')), []);
  });

  it('say nothing where all of it is new, or it is too long', () => {
    assert.equal(addedLines('', old.join('\n')), undefined);
    assert.equal(addedLines('another file\nof somebody else', old.join('\n')), undefined);
    assert.equal(addedLines('\n'.repeat(30_000), old.join('\n')), undefined);
  });

  it('never count what is the same, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('alpha();', 'beta = gamma;', '}', '', 'return delta + 1;'), { maxLength: 20 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const added = addedLines(before, after) ?? [];
        assert.ok(added.every((line) => line >= 0 && line < after.split('\n').length));
        assert.deepEqual(addedLines(before, before) ?? [], []);
      }),
    );
  });

  it('are found in time that grows with the text', () => {
    assertLinear(2000, (size) => {
      const lines = Array.from({ length: size }, (_, i) => `  call${i % 97}(argument${i % 13}, ${i});`);
      const after = lines.flatMap((line, i) => (i % 50 === 0 ? [line, `  added${i}();`] : [line]));
      return () => void addedLines(lines.join('\n'), after.join('\n'));
    });
  });
});

describe('what code is about when a part of it is new', function () {
  this.timeout(20_000);
  const look = (added?: readonly number[]) => lookAtCode(retried.join('\n'), 'typescript', undefined, { first: 2, last: 2 }, added ? { added } : {}).topics;

  it('begins with what the new lines speak of, and says that they are new', () => {
    const plain = look();
    assert.equal(plain.find(({ topic }) => topic === 'caching')!.evidence.isNew, undefined);
    const [first] = look([3, 4]);
    assert.equal(first?.topic, 'retries');
    assert.deepEqual([first?.evidence.isNew, [3, 4].includes(first!.evidence.line)], [true, true]);
    const other = look([1, 4]);
    assert.deepEqual([other[0]?.topic, other[0]?.evidence.isNew], ['caching', true]);
  });

  it('is the same in all, whatever is new: what is claimed does not hang on it', () => {
    const plain = look();
    const names = (topics: ReturnType<typeof look>): string[] => topics.map(({ topic }) => topic).sort();
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9)), (added) => {
        const found = look(added);
        assert.deepEqual(names(found), names(plain));
        for (const { topic, score, evidence } of found) {
          assert.ok(score <= plain.find((one) => one.topic === topic)!.score && score > 0);
          assert.equal(evidence.isNew ?? false, added.includes(evidence.line));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is as ever where nothing or all of it is new', () => {
    const scores = (added?: readonly number[]): unknown => look(added).map(({ topic, score }) => [topic, score]);
    assert.deepEqual(look([]), look());
    assert.deepEqual(scores(retried.map((_, line) => line)), scores());
    assert.deepEqual(lookAtCode(retried.join('\n'), 'typescript', undefined, { first: 2, last: 2 }, { added: [90] }).topics, look());
  });
});
