import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatEntry, parseEntry } from '../../../../src/core/notes/entry-file';
import { fileNameOf } from '../../../../src/core/notes/entry-path';

describe('docs/FILES.md', () => {
  const doc = readFileSync('docs/FILES.md', 'utf8');
  const examples = [...doc.matchAll(/`(?:\S*\/)?([^/`]+\.md)`:\n\n```markdown\n([^]*?)^```$/gm)].filter(
    ([, , example = '']) => /\ntype: (?:note|reply)\n/.test(example),
  );

  it('shows files just as they are written', () => {
    assert.equal(examples.length, 2);
    for (const [, name, example = ''] of examples) {
      const parsed = parseEntry(example, name);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.equal(formatEntry(parsed.entry), example);
      assert.ok(doc.split('\n').some((line) => line.trim().startsWith(fileNameOf(parsed.entry))), 'in the tree at the top');
    }
  });
});
