import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { labelMarkup, type Part, parts } from '../../../../src/core/feedback/parts';
import { readSections, textOfPart } from '../../../../src/core/feedback/sections';
import { assertLinear } from '../../growth';

function partsIn(text: string): readonly string[] {
  return readSections(text).sections.map(({ part, text: words }) => `${part}: ${words}`);
}

describe('the parts of a comment', () => {
  it('are found in every form in which labels are typed', () => {
    for (const label of [
      'Behavior:', 'behavior:', 'BEHAVIOR:', 'Behaviour:', 'behaviour :', 'B:', '**Behavior**', '**Behavior:**', '**Behavior**:', '**Behavior** :',
      '**behaviour:**', '__Behavior__', '__Behavior:__', '**B:**', '**B**:', '### Behavior:', '# behaviour:', '- Behavior:', '* Behaviour:', '+ B:',
      '- **Behavior:**', '   Behavior:', '- **B**:',
    ]) {
      assert.deepEqual(partsIn(`${label} it waits`), ['behavior: it waits'], label);
      assert.deepEqual(partsIn(`${label}\nit waits`), ['behavior: it waits'], label);
      assert.deepEqual(partsIn(`${label}\r\nit waits\r\n`), ['behavior: it waits'], label);
      assert.deepEqual(partsIn(`before\n${label}`), ['behavior: '], label);
    }
    for (const heading of ['### Behavior', '# Behaviour  ', '###### b:', '## B']) {
      assert.deepEqual(partsIn(`${heading}\nit waits`), heading.includes(' b') ? [] : ['behavior: it waits'], heading);
    }
  });

  it('have the words that people use for each', () => {
    const labels: readonly (readonly [string, Part])[] = [
      ['Situation:', 'situation'], ['S:', 'situation'], ['Impact:', 'impact'], ['I:', 'impact'], ['Next step:', 'nextStep'],
      ['next steps:', 'nextStep'], ['**Next step:**', 'nextStep'], ['### Next step', 'nextStep'], ['Next:', 'nextStep'], ['N:', 'nextStep'],
      ['Question:', 'question'], ['Q:', 'question'],
    ];
    for (const [label, part] of labels) assert.deepEqual(partsIn(`${label}\nwords`), [`${part}: words`], label);
    for (const part of parts) assert.deepEqual(partsIn(`${labelMarkup(part)} words`), [`${part}: words`]);
  });

  it('are not found where people mean something else', () => {
    for (const text of [
      '### Impact analysis', '### Behavior of the cache', 'The Behavior: it waits', 'see Impact: none', '    Behavior: code', '\tBehavior: code', 'b: it waits',
      'B:it waits', 'Behavioral: x', 'Misbehavior: x', 'Question::new() is called twice', 'Behavior', 'Impact', '> Impact: quoted', '`Impact:` is a label',
      '**Impact: of this**', '**Behavior__: x', 'i: int', 'Next stop: Lisbon', '**B** vitamins', '## B tree',
    ]) {
      assert.deepEqual(partsIn(text), [], text);
      assert.equal(readSections(text).free, text.trim());
    }
  });

  it('are not found inside fences', () => {
    for (const fence of ['```', '~~~', '````', '```ts', '   ```']) {
      const close = fence.replace(/[^`~]/g, '');
      assert.deepEqual(partsIn(`B: one\n${fence}\nImpact: no\n${close}\nI: two`).length, 2, fence);
      assert.deepEqual(partsIn(`${fence}\nImpact: no`), [], fence);
    }
    assert.deepEqual(partsIn('```\n~~~\nImpact: no\n```\nI: two'), ['impact: two']);
    assert.deepEqual(partsIn('````\n```\nImpact: no\n````\nI: two'), ['impact: two']);
  });

  it('are found after what only looks like a fence', () => {
    assert.deepEqual(partsIn('```get()``` waits.\nImpact: slow'), ['impact: slow']);
    assert.deepEqual(partsIn('```\n```js\nImpact: no\n```\nI: two'), ['impact: two']);
    assert.deepEqual(partsIn('``\nImpact: slow'), ['impact: slow']);
  });

  it('leave what stands before them free, and are joined when they come twice', () => {
    const read = readSections('Hello.\n\nB: one\nI: two\n\n**Behavior:** three\nB:');
    assert.equal(read.free, 'Hello.');
    assert.equal(textOfPart(read, 'behavior'), 'one\n\nthree');
    assert.equal(textOfPart(read, 'question'), '');
  });

  it('begin after the blank that follows an open label', () => {
    for (const label of ['**Impact:** ', 'Impact: ', '**Impact**: ']) {
      const [section] = readSections(`${label}\n\n**Question:** `).sections;
      assert.deepEqual([section?.start, section?.end, section?.text], [label.length, label.length, ''], label);
    }
  });

  const line = fc.oneof(
    fc.constantFrom('Behavior:', '**Impact:** x', '### Next step', '- Q: why', '```', '~~~ts', '', '  ', 'S: a\r', '**B**', '# I', '__N__: \t'),
    fc.string({ unit: fc.constantFrom('B', ':', '*', '_', '#', ' ', '-', '`', '\r', '\u00a0', '\ufeff', 'x'), maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  it('have exact places, in order and inside, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { free, sections } = readSections(text);
        let last = 0;
        for (const section of sections) {
          assert.equal(text.slice(section.start, section.end), section.text);
          assert.ok(last <= section.labelStart && section.labelStart < section.start && section.start <= section.end && section.end <= text.length);
          assert.equal(text.slice(section.labelStart - 1, section.labelStart).trim(), '');
          last = section.end;
        }
        assert.equal(free, text.slice(0, sections[0]?.labelStart ?? text.length).trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('are read in time that grows with the text', function () {
    this.timeout(60_000);
    const shapes: ((size: number) => string)[] = [
      ...[' ', '*', '#', '_', '-', '`', '~', ':', 'b', '\n', '\t', '\r', '\u00a0'].map((unit) => (size: number) => unit.repeat(size)),
      (size) => `### Behavior${' '.repeat(size)}x`,
      (size) => `### Behavior${'\t'.repeat(size)}x`,
      (size) => `**Behavior${' '.repeat(size)}x`,
      (size) => `**Behavior**${' '.repeat(size)}x`,
      (size) => `-${' '.repeat(size)}Behavior${' '.repeat(size)}x`,
      (size) => `#${' '.repeat(size)}x`,
      (size) => 'B: x\n'.repeat(size / 5),
      (size) => 'B:\n'.repeat(size / 3),
      (size) => '- '.repeat(size / 2),
      (size) => '**B'.repeat(size / 3),
      (size) => `B:${' '.repeat(size)}`,
    ];
    for (const shape of shapes) {
      assertLinear(100_000, (size) => {
        const text = shape(size);
        return () => void readSections(text);
      });
    }
  });
});
