import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as fc from 'fast-check';
import type { Lines } from '../../../src/core/questions/code/around';
import { lookAtCode } from '../../../src/core/questions/look-at-code';
import { builtInPacks } from '../../../src/core/questions/packs/built-in-packs';
import { mergePacks } from '../../../src/core/questions/packs/merge-packs';
import { readPack } from '../../../src/core/questions/packs/read-pack';
import { rankQuestions } from '../../../src/core/questions/rank/rank-questions';
import { OutlineParser } from '../../../src/locator/parse-outline';

interface Snippet {
  readonly id: string;
  readonly languageId: string;
  readonly code: string;
}

const snippets = readFileSync('test/bench/questions/data/own.jsonl', 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Snippet);
const questions = mergePacks(
  builtInPacks.flatMap((name) => {
    const read = readPack(readFileSync(`media/questions/${name}.json`, 'utf8'));
    return read.ok ? [read.pack] : [];
  }),
);
const parser = new OutlineParser((name) => readFile(path.resolve('dist/grammars', name)));

/** Topics with their scores, and the questions in their order; no lines, which may move. */
async function lookedAt(code: string, languageId: string, selected?: Lines): Promise<unknown> {
  const { topics, words } = lookAtCode(code, languageId, await parser.see(code, languageId, selected), selected);
  const ranked = rankQuestions(questions, topics, new Set(words), {}, 20);
  return { topics: topics.map(({ topic, score }) => [topic, score]), questions: ranked.map(({ question }) => question.id) };
}

describe('what is asked about code', function () {
  this.timeout(60_000);
  const some = fc.constantFrom(...snippets);

  it('does not change with indentation, blanks at the ends of lines and the kind of line ends', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(1, 2, 3), fc.boolean(), fc.boolean(), async ({ languageId, code }, times, blanks, crlf) => {
        // What stands in a text of many lines is no indentation.
        fc.pre(!/`[^`]*\n[^`]*`|"""|'''|<<[~-]?[A-Z'"]/.test(code));
        const formatted = code.split('\n').map((line) => line.replace(/^[ \t]+/, (indent) => indent.repeat(times)) + (blanks && line !== '' && !line.endsWith('\\') ? '  ' : '')).join(crlf ? '\r\n' : '\n');
        assert.deepEqual(await lookedAt(formatted, languageId), await lookedAt(code, languageId));
      }),
      { numRuns: 300 },
    );
  });

  it('does not change with functions before and behind, whatever they are called', async () => {
    const name = fc.stringMatching(/^[a-z]{3,10}$/);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...snippets.filter(({ languageId, code }) => languageId in unrelated && /^(?:export |async |func |def |fn |pub |static |function )/.test(code))), name, name, async ({ languageId, code }, before, behind) => {
        const [above, below] = [unrelated[languageId]!(`q${before}`), unrelated[languageId]!(`z${behind}`)];
        const first = above.split('\n').length + 1;
        const at = (offset: number): Lines => ({ first: offset + 1, last: offset + 1 });
        assert.deepEqual(await lookedAt(`${above}\n\n${code}\n\n${below}\n`, languageId, at(first)), await lookedAt(code, languageId, at(0)));
      }),
      { numRuns: 100 },
    );
  });
});

/** A function that has to do with nothing. */
const unrelated: Readonly<Record<string, (name: string) => string>> = {
  typescript: (name) => `export function ${name}(left: Point, right: Point): Point {\n  return { x: left.x + right.x, y: left.y + right.y };\n}`,
  javascript: (name) => `function ${name}(left, right) {\n  return { x: left.x + right.x, y: left.y + right.y };\n}`,
  python: (name) => `def ${name}(left, right):\n    return left.x + right.x, left.y + right.y`,
  go: (name) => `func ${name}(left, right Point) Point {\n\treturn Point{left.X + right.X, left.Y + right.Y}\n}`,
  rust: (name) => `fn ${name}(left: Point, right: Point) -> Point {\n    Point { x: left.x + right.x, y: left.y + right.y }\n}`,
};
