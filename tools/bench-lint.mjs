// Measures how well and how fast comments are judged. What it can be asked is in test/bench/lint/options.ts.
// Usage: npm run bench:lint -- --data <folder> [--no-build] […]
import path from 'node:path';
import { build, installDependencies } from './setup.mjs';
import { root } from './vscode/paths.mjs';

const given = process.argv.slice(2);
if (!given.includes('--no-build')) {
  await installDependencies();
  await build('--tests');
}
const loaded = await import(path.join(root, 'out', 'test', 'bench', 'lint', 'lint-bench.js'));
const { benchLint } = loaded.default ?? loaded;
process.exitCode = await benchLint(given.filter((one) => one !== '--no-build'), root);
