import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { lookAtCode } from '../../../src/core/questions/look-at-code';
import { OutlineParser } from '../../../src/locator/parse-outline';

const retry = ['export async function retry(work: Work, tries: number) {', '  for (let i = 0; i < tries; i++) {', '    try {', '      return await work();', '    } catch {', '      await sleep(200 * i);', '    }', '  }', '  throw new Error("gave up");', '}'];
const other = ['function label(name: string) {', '  return `<${name}>`;', '}'];

describe('what a grammar sees of code', function () {
  this.timeout(30_000);
  const parser = new OutlineParser((name) => readFile(path.resolve('dist/grammars', name)));
  const see = (text: string, selected?: { first: number; last: number }, languageId = 'typescript') => parser.see(text, languageId, selected);

  it('is the same in many languages: a loop, a try in it, a catch that is empty', async () => {
    const sources: Record<string, string> = {
      typescript: 'function f() {\n for (const a of b) {\n  try {\n   g(a);\n  } catch {\n  }\n }\n}',
      python: 'def f():\n for a in b:\n  try:\n   g(a)\n  except Exception:\n   pass\n',
      java: 'class C { void f() {\n for (A a : b) {\n  try {\n   g(a);\n  } catch (Exception e) {\n  }\n }\n}}',
      csharp: 'class C { void f() {\n foreach (var a in b) {\n  try {\n   g(a);\n  } catch {\n  }\n }\n}}',
      php: '<?php function f() {\n foreach ($b as $a) {\n  try {\n   g($a);\n  } catch (E $e) {\n  }\n }\n}',
      ruby: 'def f\n for a in b do\n  begin\n   g(a)\n  rescue\n  end\n end\nend',
      cpp: 'void f() {\n for (auto a : b) {\n  try {\n   g(a);\n  } catch (...) {\n  }\n }\n}',
    };
    for (const [language, text] of Object.entries(sources)) {
      const facts = (await see(text, undefined, language))?.facts;
      assert.ok(facts, language);
      assert.deepEqual([facts.loops.length, facts.catches.map(({ isEmpty }) => isEmpty), facts.calls.find(({ name }) => name === 'g')?.inLoop, facts.functions[0]?.name], [1, [true], true, 'f'], language);
    }
    const go = (await see('package p\nfunc f() {\n for _, a := range b {\n  g(a)\n }\n}', undefined, 'go'))?.facts;
    const rust = (await see('fn f() {\n for a in b {\n  g(a);\n }\n}', undefined, 'rust'))?.facts;
    for (const facts of [go, rust]) assert.deepEqual([facts?.loops.length, facts?.calls[0]?.inLoop], [1, true]);
  });

  it('is the function around the cursor, with lines that count in the whole text', async () => {
    const text = [...other, '', ...retry].join('\n');
    const seen = await see(text, { first: 8, last: 8 });
    assert.deepEqual(seen?.lines, { first: 4, last: 13 });
    const { topics, name } = lookAtCode(text, 'typescript', seen, { first: 8, last: 8 });
    assert.equal(name, 'retry');
    assert.equal(topics[0]?.topic, 'retries');
    assert.ok(topics.every(({ evidence: { line } }) => line >= 4 && line <= 13));
    const plain = { first: 1, last: 1 };
    assert.deepEqual(lookAtCode(text, 'typescript', await see(text, plain), plain).topics, []);
  });

  it('reads a piece of PHP without its opening tag', async () => {
    const seen = await see('function f($a) {\n  return g($a);\n}', undefined, 'php');
    assert.deepEqual(seen?.facts.calls.map(({ name, line }) => [name, line]), [['g', 1]]);
  });

  it('is the same when the code around is formatted anew, renamed or changed', async () => {
    const reference = lookAtCode(retry.join('\n'), 'typescript', await see(retry.join('\n'))).topics.map(({ topic, score }) => [topic, score]);
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.nat(4), fc.constantFrom('label', 'renamed', 'cacheRetryTimeout'), async (blanks, indent, name) => {
        const own = retry.map((line) => `${' '.repeat(indent)}${line}`);
        const text = [...other.map((line) => line.replace('label', name)), ...Array.from({ length: blanks }, () => ''), ...own, ...other].join('\n');
        const at = other.length + blanks + 3;
        const selected = { first: at, last: at };
        assert.deepEqual(lookAtCode(text, 'typescript', await see(text, selected), selected).topics.map(({ topic, score }) => [topic, score]), reference);
      }),
      { numRuns: 30 },
    );
  });

  it('finds something by words where there is no grammar', () => {
    const found = lookAtCode('sub load\n  cache = CACHE.get(key)\n  if not cache then cache = fetch(key)\n  CACHE.set(key, cache)\nend', 'unknown', undefined).topics;
    assert.ok(found.some(({ topic }) => topic === 'caching'), JSON.stringify(found));
  });

  it('never throws, whatever the text and the selection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('typescript', 'python', 'php', 'go', 'ruby', 'nothing'), fc.nat(20), fc.nat(20), async (text, language, first, more) => {
        const selected = { first, last: first + more };
        const about = lookAtCode(text, language, await see(text, selected, language), selected);
        assert.ok(about.topics.every(({ score, evidence }) => score > 0.3 && score <= 1 && evidence.what !== ''));
      }),
      { numRuns: 200 },
    );
  });
});
