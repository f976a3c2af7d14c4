import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { unitOf } from '../../../src/core/anchors/syntax/same-unit';
import { grammarOf } from '../../../src/locator/grammars';
import { languageOf } from '../../../src/locator/languages';
import { OutlineParser } from '../../../src/locator/parse-outline';
import { assertLinear } from '../growth';
import { grammarTexts } from '../core/anchors/syntax/grammar-texts';
import { outlineOf, parser, readGrammar } from '../core/anchors/syntax/parse';

describe('the syntax of a text', function () {
  this.timeout(60_000);

  it('has a text here for every language with a grammar', () => {
    const source = readFileSync('src/locator/grammars.ts', 'utf8');
    const languages = [...source.matchAll(/^ {2}(\w+): '[\w-]+',$/gm)].map(([, name]) => name);
    assert.ok(languages.length > 10);
    assert.deepEqual(languages, Object.keys(grammarTexts));
  });

  for (const [languageId, { text, name }] of Object.entries(grammarTexts)) {
    it(`is known in ${languageId}`, async () => {
      const outline = await outlineOf(languageId, text.split('\n'));
      const whole = unitOf(outline, 1, 5);
      assert.ok(whole, JSON.stringify(outline));
      if (name !== undefined) assert.deepEqual([whole.names.at(-1), whole.isNamed], [name, true]);
      if (languageId === 'css') return;
      const inner = unitOf(outline, 2, languageId === 'python' ? 5 : 4);
      assert.match(inner?.kinds.join() ?? '', /if/, JSON.stringify(outline));
      assert.equal(inner?.isNamed, false);
      if (name !== undefined) assert.equal(inner?.names.at(-1), name);
    });
  }

  it('has each unit after the one that holds it, and within its lines', async () => {
    for (const name of readdirSync('samples/bookings/src').filter((one) => one.endsWith('.ts'))) {
      const lines = readFileSync(`samples/bookings/src/${name}`, 'utf8').split('\n');
      const outline = await outlineOf('typescript', lines);
      assert.ok(outline.length > 10);
      outline.forEach(({ first, last, parent }, at) => {
        assert.ok(parent < at && first >= 0 && first <= last && last < lines.length);
        const holder = outline[parent];
        if (holder) assert.ok(holder.first <= first && last <= holder.last);
      });
    }
  });

  it('is known of a text with errors, and of none at all', async () => {
    assert.ok(unitOf(await outlineOf('typescript', ['function f() {', '  if (a) {', '    b();', '  }', '}', '', 'class {{{ ((']), 1, 3));
    assert.deepEqual(await outlineOf('go', ['']), []);
    const binary = await outlineOf('java', ['\u0000\u0001\ud83d', '}{', '\ufeff']);
    assert.ok(Array.isArray(binary));
  });

  it('is unknown without a grammar, with a broken one, and of a text that is too long', async () => {
    assert.equal(await parser.forLanguage('klingon'), undefined);
    assert.equal(await parser.forLanguage('__proto__'), undefined);
    const broken = new OutlineParser((name) => (name === 'tree-sitter-go.wasm' ? Promise.resolve(Uint8Array.of(1, 2, 3)) : readGrammar(name)));
    assert.equal(await broken.forLanguage('go'), undefined);
    const missing = new OutlineParser((name) => (name === 'tree-sitter-css.wasm' ? Promise.reject(new Error('gone')) : readGrammar(name)));
    assert.equal(await missing.forLanguage('css'), undefined);
    assert.ok(await missing.forLanguage('java'));
    const parse = (await parser.forLanguage('javascript'))!;
    assert.equal(parse('a;\n'.repeat(700_000)), undefined);
  });

  it('reads a grammar once, and no other', async () => {
    const read: string[] = [];
    const counting = new OutlineParser((name) => (read.push(name), readGrammar(name)));
    await Promise.all([counting.forLanguage('c'), counting.forLanguage('cpp'), counting.forLanguage('c')]);
    assert.deepEqual(read.filter((name) => name !== 'tree-sitter.wasm'), ['tree-sitter-cpp.wasm']);
  });

  it('is found in time by the length of the text, however deep it is', async () => {
    const parse = (await parser.forLanguage('javascript'))!;
    const deep = (count: number): string => `${'[\n'.repeat(count)}1${'\n]'.repeat(count)}`;
    assertLinear(2000, (count) => () => void parse(deep(count)));
    const cpp = (await parser.forLanguage('cpp'))!;
    assertLinear(300, (count) => () => void cpp(`int ${'(*'.repeat(count)}a\n${')()'.repeat(count)};`));
  });

  it('has a language for every ending that leads to a grammar', () => {
    for (const ending of ['ts', 'tsx', 'js', 'py', 'go', 'rs', 'java', 'rb', 'php', 'cs', 'cpp', 'c', 'h', 'sh', 'css', 'ps1']) {
      assert.ok(grammarOf(languageOf(`src/a.b.${ending}`) ?? ''), ending);
    }
    for (const path of ['constructor', 'a.constructor', 'a.', '.ts/readme', '']) assert.equal(languageOf(path), undefined, path);
  });
});
