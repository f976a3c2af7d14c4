import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { quotedLineCount, quoteLines, quoteStandsAt, shortenLine } from '../../../../src/core/anchors/quote';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `line ${i}`);

function splitsPair(text: string): boolean {
  return /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text);
}

describe('a quote', () => {
  it('holds up to forty lines as they are', () => {
    assert.deepEqual(quoteLines(numbered(40)), { text: numbered(40) });
    const cut = quoteLines(numbered(41));
    assert.equal(cut.text.length, 40);
    assert.deepEqual([cut.cut?.head, cut.cut?.lines, quotedLineCount(cut)], [20, 41, 41]);
  });

  it('stands where exactly these lines are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '', 'x'.repeat(450), `${'x'.repeat(220)}y${'x'.repeat(229)}`), { minLength: 1, maxLength: 60 }),
        fc.nat(59),
        fc.nat(59),
        fc.nat(59),
        (lines, from, count, other) => {
          const first = from % lines.length;
          const quoted = lines.slice(first, first + 1 + count);
          const quote = quoteLines(quoted);
          assert.equal(quotedLineCount(quote), quoted.length);
          assert.ok(quoteStandsAt(quote, lines, first));
          const there = lines.slice(other, other + quoted.length);
          assert.equal(quoteStandsAt(quote, lines, other), there.length === quoted.length && there.every((line, i) => line === quoted[i]));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that was cut is not taken for another whole with the same ends', () => {
    const lines = numbered(100);
    const quote = quoteLines(lines);
    for (const changed of [20, 50, 79]) {
      assert.ok(!quoteStandsAt(quote, lines.with(changed, 'other'), 0), `line ${changed}`);
      assert.ok(!quoteStandsAt(quote, [...lines.slice(0, changed), 'more', ...lines.slice(changed)], 0), `before ${changed}`);
    }
    const long = `${'a'.repeat(500)}b${'a'.repeat(500)}`;
    assert.ok(!quoteStandsAt(quoteLines([long]), [long.replace('b', 'c')], 0));
  });

  it('of a line that looks cut is that line', () => {
    const looksCut = `${'a'.repeat(200)}…${'a'.repeat(200)}`;
    const quote = quoteLines([looksCut]);
    assert.ok(quoteStandsAt(quote, [looksCut], 0));
    assert.ok(!quoteStandsAt(quote, ['a'.repeat(1000)], 0));
    assert.ok(!quoteStandsAt(quoteLines(['a'.repeat(1000)]), [looksCut], 0));
  });

  it('stands nowhere outside the text', () => {
    const quote = quoteLines(['a', 'b']);
    for (const first of [-1, 1, 2, 99]) assert.ok(!quoteStandsAt(quote, ['a', 'b'], first));
  });

  it('whose numbers do not fit together stands nowhere and breaks nothing', () => {
    for (const cut of [
      { head: 9, lines: 1, hash: '' },
      { head: 0, lines: 0, hash: '' },
      { head: 3, lines: 999_999_999, hash: 'x' },
      { head: 1, lines: 2, hash: 'x' },
    ]) {
      const quote = { text: ['a'], cut };
      for (const lines of [['a'], ['a', 'b'], [''], []]) assert.equal(quoteStandsAt(quote, lines, 0), false);
    }
  });
});

describe('a shortened line', () => {
  it('is short, keeps its ends, and splits no pair that was whole', () => {
    const unit = fc.constantFrom('a', '👩', '\ud83d', '\ude00', '名', '\t');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 390, maxLength: 500 }), (units) => {
        const line = units.join('');
        const short = shortenLine(line);
        if (line.length <= 400) return assert.equal(short, line);
        assert.ok(short.length >= 399 && short.length <= 401);
        const middle = short.indexOf('…');
        const [head, tail] = [short.slice(0, middle), short.slice(middle + 1)];
        assert.ok(line.startsWith(head) && line.endsWith(tail));
        const [next, previous] = [line[head.length]!, line[line.length - tail.length - 1]!];
        assert.ok(!(splitsPair(head) && /[\ud800-\udbff]$/.test(head) && /[\udc00-\udfff]/.test(next)));
        assert.ok(!(/^[\udc00-\udfff]/.test(tail) && /[\ud800-\udbff]/.test(previous)));
      }),
      { numRuns: 300 },
    );
  });
});
