// Measures what is promised to be fast, in one run, so that figures compare; judges nothing.
// Usage: npm run bench [-- notes|pairing] [--vscode oldest|latest]
// `pairing --windows` measures two windows of VS Code instead of the parts by themselves.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies } from './setup.mjs';
import { root } from './vscode/paths.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vscode: { type: 'string', default: 'oldest' }, windows: { type: 'boolean' } },
});
const benches = { notes: ['notes-bench.js', 'benchNotes'], pairing: ['pairing/pairing-bench.js', 'benchPairing'] };

await installDependencies();
await build('--tests');
process.env.COACHMARK_VSCODE = values.vscode;
process.chdir(root);
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) {
    console.error(`There is no benchmark "${name}"; there are ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
  const loaded = await import(path.join(root, 'out', 'test', 'bench', bench[0]));
  await (loaded.default ?? loaded)[bench[1]]({ windows: values.windows });
}
process.exit(0);
