// Measures how well and how fast anchors find their code again. What it can be asked is in test/bench/anchors/options.ts.
// Usage: npm run bench:anchors -- --data <folder> [--no-build] […]
import path from 'node:path';
import { build, installDependencies } from './setup.mjs';
import { root } from './vscode/paths.mjs';

const given = process.argv.slice(2);
if (!given.includes('--no-build')) {
  await installDependencies();
  await build('--tests');
}
const loaded = await import(path.join(root, 'out', 'test', 'bench', 'anchors', 'anchors-bench.js'));
const { benchAnchors } = loaded.default ?? loaded;
process.exitCode = await benchAnchors(given.filter((one) => one !== '--no-build'), root);
