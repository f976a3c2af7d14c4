// Bundles the extension for Node and for the web worker, and on request the tests. `--production` minifies.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { grammarsByBytes } = require('./tools/build/grammars-by-bytes.cjs');
const { browserEntry, sharedWithBrowser } = require('./tools/build/shared-with-browser.cjs');
const { lookerEntry, lookerFooter, sharedWithLooker } = require('./tools/build/shared-with-looker.cjs');
const { unusedClientFeatures } = require('./tools/build/unused-client-features.cjs');
const { unusedProtocol } = require('./tools/build/unused-protocol.cjs');
const { unusedServerFeatures } = require('./tools/build/unused-server-features.cjs');
const { unusedYamlTags } = require('./tools/build/unused-yaml-tags.cjs');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Grammars of languages in which nobody writes what is reviewed line by line. */
const unusedGrammars = new Set(['tree-sitter-regex.wasm', 'tree-sitter-ini.wasm']);

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  external: ['vscode'],
  logLevel: 'warning',
};

const bundles = [
  { ...shared, entryPoints: ['src/extension.node.ts'], outfile: 'dist/extension.js', platform: 'node', plugins: [sharedWithBrowser] },
  // `browser` resolves no Node built-in, so an import of one fails this build.
  { ...shared, entryPoints: ['src/locator/worker.node.ts'], outfile: 'dist/locator.js', platform: 'node', plugins: [sharedWithLooker] },
  { ...shared, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', banner: { js: '#!/usr/bin/env node' } },
  { ...shared, entryPoints: ['src/server/main.node.ts'], outfile: 'dist/server.js', platform: 'node', banner: { js: '#!/usr/bin/env node' } },
  { ...shared, entryPoints: ['src/server/main.worker.ts'], outfile: 'dist/browser/server.js', platform: 'browser', plugins: [unusedServerFeatures, unusedProtocol] },
  { ...shared, stdin: lookerEntry(), outfile: 'dist/browser/looker.js', platform: 'browser', format: 'iife', globalName: 'looker', footer: { js: lookerFooter }, plugins: [grammarsByBytes] },
  { ...shared, stdin: browserEntry(), outfile: 'dist/browser/extension.js', platform: 'browser', plugins: [unusedClientFeatures, unusedProtocol, unusedYamlTags], metafile: production },
];

/** Every test is a bundle of its own, so that mocha and the extension host load plain files. */
function testBundles() {
  const entryPoints = ['unit', 'editor', 'journeys', 'manifest', 'bench'].flatMap((room) => filesIn(path.join('test', room)));
  return entryPoints.length === 0
    ? []
    : [
        {
          ...shared,
          minify: false,
          sourcemap: 'inline',
          entryPoints,
          outbase: 'test',
          outdir: 'out/test',
          platform: 'node',
          packages: 'external',
        },
      ];
}

function filesIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(full);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [full] : [];
  });
}

function printSizes() {
  for (const { outfile } of bundles) {
    const kib = fs.statSync(outfile).size / 1024;
    console.log(`${outfile}  ${kib.toFixed(1)} KiB${production ? ' minified' : ''}`);
  }
}

/** Grammars lie beside the bundles, each loaded when its language is first met. */
function copyGrammars() {
  const from = path.join(path.dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');
  fs.mkdirSync('dist/grammars', { recursive: true });
  for (const name of fs.readdirSync(from).filter((file) => file.endsWith('.wasm') && !unusedGrammars.has(file))) {
    fs.copyFileSync(path.join(from, name), path.join('dist/grammars', name));
  }
}

async function main() {
  const all = flags.has('--tests') ? [...bundles, ...testBundles()] : bundles;
  if (flags.has('--watch')) {
    for (const options of all) await (await esbuild.context(options)).watch();
    return;
  }
  for (const { metafile } of await Promise.all(all.map((options) => esbuild.build(options)))) {
    // Which part of the extension weighs how much, for the test that holds it.
    if (metafile) fs.writeFileSync('dist/browser/extension.meta.json', JSON.stringify(metafile));
  }
  copyGrammars();
  printSizes();
}

main().catch(() => process.exit(1));
