import * as assert from 'node:assert/strict';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { readSections } from '../../../../src/core/feedback/sections';
import { partsOfKind, skeletonSnippet, skeletonText } from '../../../../src/core/feedback/skeleton';
import { kinds } from '../../../../src/core/notes/note';
import type { plainSkeleton as plain } from '../../../../src/editor/notes/boxes/prefill';

/**
 * Reads a snippet as https://code.visualstudio.com/docs/editor/userdefinedsnippets#_grammar says: the text that it leaves,
 * and the offset of each tab stop. Refuses what `skeletonSnippet` has no reason to write.
 */
function readSnippet(snippet: string): { readonly text: string; readonly stops: ReadonlyMap<number, number> } {
  let text = '';
  const stops = new Map<number, number>();
  for (let i = 0; i < snippet.length; i++) {
    const unit = snippet[i]!;
    const next = snippet[i + 1] ?? '';
    if (unit === '\\' && /[$}\\]/.test(next)) {
      text += next;
      i += 1;
    } else if (unit === '$') {
      const stop = /^\d+/.exec(snippet.slice(i + 1))?.[0];
      assert.ok(stop, `a variable or a placeholder at ${i} of ${snippet}`);
      stops.set(Number(stop), text.length);
      i += stop.length;
    } else text += unit;
  }
  return { text, stops };
}

const anyText = fc.array(fc.oneof(fc.constantFrom('$', '${1:x}', '$TM_FILENAME', '}', '\\', '\\$', '\\\\', '`', '|', '\n', '$1', ' ', 'In a.ts 1'), fc.string()), { maxLength: 6 }).map((pieces) => pieces.join(''));
const anyKind = fc.constantFrom(...kinds);

describe('the skeleton of a new comment', () => {
  let plainSkeleton: typeof plain;

  before(async () => {
    // Of the editor's file only this function is wanted, which uses nothing of `vscode`.
    const { outputFiles } = await build({
      stdin: { contents: "export { plainSkeleton } from './src/editor/notes/boxes/prefill';", resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      external: ['vscode'],
    });
    const exported = { exports: {} };
    const code = new Function('module', 'require', outputFiles[0]?.text ?? '') as (module: object, require: () => object) => void;
    code(exported, () => ({}));
    ({ plainSkeleton } = exported.exports as { plainSkeleton: typeof plain });
  });

  it('is what the box takes for untouched, as long as nothing was typed', () => {
    fc.assert(
      fc.property(anyKind, anyText, (kind, situation) => {
        assert.equal(readSnippet(skeletonSnippet(kind, situation)).text, plainSkeleton(kind, situation));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds the situation and what was typed as they are', () => {
    fc.assert(
      fc.property(anyKind, anyText, anyText, (kind, situation, typed) => {
        const { text, stops } = readSnippet(skeletonSnippet(kind, situation, typed));
        const label = `**Behavior:** ${typed}`;
        assert.ok(text.startsWith(`**Situation:** ${situation}`.trimEnd()));
        assert.deepEqual([...stops.keys()], [1, 2]);
        // The cursor comes to stand behind what was typed.
        assert.equal(text.slice(0, stops.get(1)).slice(-label.length), label);
        assert.equal(text.slice(stops.get(2)), '');
      }),
      { numRuns: 1000 },
    );
  });

  it('is read as its parts', () => {
    for (const kind of kinds) {
      const { text, stops } = readSnippet(skeletonSnippet(kind, 'In a.ts 1', 'It waits.'));
      const { free, sections } = readSections(text);
      assert.equal(free, '');
      assert.deepEqual(sections.map(({ part }) => part), partsOfKind[kind]);
      assert.deepEqual(sections.map(({ text: words }) => words), ['In a.ts 1', 'It waits.', '']);
      assert.deepEqual([sections[1]?.end, sections[2]?.end], [stops.get(1), stops.get(2)]);
      assert.equal(skeletonText(sections), text.trimEnd());
    }
  });
});
