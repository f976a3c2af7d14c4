import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { askedFileName, formatAsked, parseAsked } from '../../../../../src/core/questions/memory/asked-file';

describe('docs/FILES.md on asked questions', () => {
  const doc = readFileSync('docs/FILES.md', 'utf8');
  const examples = [...doc.matchAll(/`\.coachmark\/private\/asked\/([^/`]+\.md)`:\n\n```markdown\n([^]*?)^```$/gm)];

  it('shows files just as they are written', () => {
    assert.equal(examples.length, 2);
    for (const [, name, example = ''] of examples) {
      const read = parseAsked(example, name);
      assert.ok(read.ok, JSON.stringify(read));
      assert.equal(formatAsked(read.entry), example);
      assert.ok(doc.split('\n').some((line) => line.trim().startsWith(askedFileName(read.entry))), 'in the tree at the top');
    }
  });
});
