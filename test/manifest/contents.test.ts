import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { manifest } from './manifest';

interface Entry {
  readonly name: string;
  /** Bytes, unpacked and as they lie in the package. */
  readonly size: number;
  readonly packed: number;
}

/** The command line and the server for other editors are programs of their own. */
const notShipped = new Set(['dist/cli.js', 'dist/server.js', 'dist/browser/extension.meta.json']);
const pictureOrGrammar = /\.(png|gif|jpe?g|webp|mp4|wasm)$|\.tmLanguage\.json$|\/grammars\//;

/** What vsce adds, and what it renames. */
const container = ['[Content_Types].xml', 'extension.vsixmanifest'];
const atRoot: Readonly<Record<string, string>> = {
  'README.md': 'readme.md',
  'CHANGELOG.md': 'changelog.md',
  LICENSE: 'LICENSE.txt',
  'THIRD_PARTY_NOTICES.md': 'THIRD_PARTY_NOTICES.md',
  'package.json': 'package.json',
  'package.nls.json': 'package.nls.json',
};

describe('the package', function () {
  this.timeout(60_000);
  let entries: readonly Entry[] = [];
  let names: readonly string[] = [];

  before(() => {
    execFileSync(process.execPath, ['tools/package.mjs'], { stdio: ['ignore', 'ignore', 'pipe'] });
    entries = (JSON.parse(readFileSync('out/package/contents.json', 'utf8')) as { files: Entry[] }).files;
    names = entries.map(({ name }) => name.replace(/^extension\//, ''));
  });

  it('holds exactly what a running extension needs', () => {
    const translations = readdirSync('.').filter((file) => /^package\.nls\..+\.json$/.test(file));
    const expected = [
      ...container,
      ...Object.entries(atRoot).flatMap(([file, packed]) => (existsSync(file) ? packed : [])),
      ...translations,
      // The English words are in the code.
      ...filesIn('l10n').filter((file) => file !== 'l10n/bundle.l10n.json'),
      ...filesIn('media'),
      ...filesIn('out/package/stage/dist')
        .map((file) => file.replace('out/package/stage/', ''))
        .filter((file) => !notShipped.has(file)),
    ];
    assert.deepEqual([...names].sort(), expected.sort());
  });

  it('holds of the bundles only what runs', () => {
    const odd = names.filter((name) => name.startsWith('dist/') && !/^dist\/([a-z-]+\/)?[a-z.-]+\.(js|css)$|^dist\/grammars\/tree-sitter[a-z-]*\.wasm$/.test(name));
    assert.deepEqual(odd, []);
  });

  it('holds both bundles that package.json names', () => {
    for (const file of [manifest.main, manifest.browser]) assert.ok(names.includes(file.replace('./', '')), file);
  });

  it('holds the locator, which runs in a worker, and not the command line', () => {
    assert.ok(names.includes('dist/locator.js'));
    assert.ok(existsSync('out/package/stage/dist/cli.js'));
    assert.equal(names.includes('dist/cli.js'), false);
  });

  it('holds a grammar for each language that the locator knows, and the runtime', () => {
    const source = readFileSync('src/locator/grammars.ts', 'utf8');
    const known = [...source.matchAll(/^ {2}\w+: '([\w-]+)',$/gm)].map(([, grammar = '']) => `dist/grammars/tree-sitter-${grammar}.wasm`);
    assert.ok(known.length > 10);
    const held = names.filter((name) => name.startsWith('dist/grammars/'));
    assert.deepEqual([...held].sort(), [...new Set([...known, 'dist/grammars/tree-sitter.wasm'])].sort());
  });

  it('holds grammars that weigh at most 2.5 MB compressed', () => {
    const grammars = filesIn('out/package/stage/dist/grammars').filter((file) => file.endsWith('.wasm'));
    const weight = grammars.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    assert.ok(weight > 500_000 && weight <= 2_500_000, `${weight} bytes`);
  });

  it('tells whose work is bundled', () => {
    const notices = readFileSync('THIRD_PARTY_NOTICES.md', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    for (const library of Object.keys(dependencies)) assert.ok(notices.includes(`## ${library}\n`), library);
    for (const file of filesIn('out/package/stage/dist/grammars')) assert.ok(notices.includes(file.split('/').at(-1)!), file);
  });

  // What each part may weigh is decided in docs/decisions/0016.
  it('weighs at most 300 KB without pictures, grammars, pairing, questions and what was learned', () => {
    const learned = gzipSync(readFileSync('src/core/feedback/scores/uncivil-model.ts'), { level: 9 }).length;
    assert.ok(learned <= 100_000, `${learned} bytes`);
    const packed = (fits: (name: string) => boolean): number => entries.filter(({ name }) => fits(name)).reduce((sum, entry) => sum + entry.packed, 0);
    const packs = packed((name) => name.startsWith('extension/media/question'));
    assert.ok(packs > 50_000 && packs <= 150_000, `${packs} bytes of questions`);
    const order = gzipSync(readFileSync('src/core/questions/topics/learned/weights.ts'), { level: 9 }).length;
    assert.ok(order <= 300_000, `${order} bytes`);
    const signs = gzipSync(filesIn('src/core/questions').map((file) => readFileSync(file, 'utf8')).join('\n')).length;
    const weight = packed((name) => !pictureOrGrammar.test(name));
    const bundle = entries.find(({ name }) => name === 'extension/dist/browser/extension.js')!;
    const parts = ((bytesOf(pairing) + bytesOf(questions)) / bundle.size) * bundle.packed;
    const rest = weight - learned - packs - signs - parts;
    assert.ok(rest <= 300_000, `${rest} bytes; besides ${learned} learned, ${packs} of questions, ${signs} of signs, about ${parts} for pairing and questions`);
  });

  it('asks in the browser for nothing but vscode', () => {
    const text = readFileSync(`out/package/stage/${manifest.browser}`, 'utf8');
    const asked = [...text.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map(([, , module = '']) => module);
    assert.deepEqual([...new Set(asked)].filter((module) => module !== 'vscode'), []);
  });

  it('asks for nothing in the workers that run in a page', () => {
    for (const bundle of ['server', 'looker']) assert.doesNotMatch(readFileSync(`out/package/stage/dist/browser/${bundle}.js`, 'utf8'), /\brequire\(["'`]|\bimport\(/, bundle);
  });

  for (const bundle of ['dist/extension.js', 'dist/browser/extension.js']) {
    it(`has a ${bundle} of at most 550 KiB without pairing and questions`, () => {
      const size = entries.find(({ name }) => name === `extension/${bundle}`)?.size ?? Number.NaN;
      const parts = bundle.includes('browser') ? bytesOf(pairing) + bytesOf(questions) : 0;
      assert.ok(size - parts <= 550 * 1024, `${size} bytes, ${parts} of them for pairing and questions`);
    });
  }

  it('has at most 100 KiB of pairing, and 40 KiB of questions', () => {
    for (const [part, most] of [[pairing, 100], [questions, 40]] as const) {
      const bytes = bytesOf(part);
      assert.ok(bytes > 10_000 && bytes <= most * 1024, `${bytes} bytes of ${String(part)}`);
    }
  });
});

const pairing = /src\/(?:core|editor)\/pairing\/|src\/editor\/storage\/(?:session-|people-)/;
const questions = /src\/(?:core|editor)\/questions\/|src\/editor\/storage\/pack-/;

/** How much of the extension's bundle is there for one part alone. */
function bytesOf(part: RegExp): number {
  const { outputs } = JSON.parse(readFileSync('out/package/stage/dist/browser/extension.meta.json', 'utf8')) as {
    outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
  };
  const inputs = Object.values(outputs).flatMap((one) => Object.entries(one.inputs));
  const ours = inputs.filter(([file]) => part.test(file));
  return ours.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(full) : [full];
  });
}
