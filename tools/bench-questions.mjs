// Says how well it is told what code is about, against labels; see test/bench/questions/data/README.md.
// Usage: npm run bench:questions -- [--mirrors <folder>] [--set first|unseen|later|judge|all|none] [--extra <file>] [--half odd|even] [--show <topic>|none] [--signs <topic>|all] [--rough] [--speed] [--reach]
import path from 'node:path';
import { build, installDependencies } from './setup.mjs';
import { run } from './vscode/command.mjs';
import { root } from './vscode/paths.mjs';

await installDependencies();
await build('--tests');
const { code } = await run(process.execPath, [path.join(root, 'out/test/bench/questions/topics-bench.js'), ...process.argv.slice(2)], { cwd: root, show: true });
process.exitCode = code;
