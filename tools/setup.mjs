// Makes a fresh clone ready to run. Uses Node's own modules only, because nothing else may be there yet.
import fs from 'node:fs';
import path from 'node:path';
import { must, npm } from './vscode/command.mjs';
import { root } from './vscode/paths.mjs';

export async function installDependencies(say = console.log) {
  if (isInstalled()) return;
  say('Installing the dependencies from npm …');
  const began = Date.now();
  const [command, args] = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  await must(command, args, { cwd: root });
  say(`The dependencies are installed (${Math.round((Date.now() - began) / 1000)} s).`);
}

/** npm writes this file last; package-lock.json is newer when it was changed or pulled since. */
function isInstalled() {
  const written = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(written)) return false;
  return fs.statSync(written).mtimeMs >= fs.statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** Bundles by the project's own build script; its output is shown when it fails. */
export async function build(...flags) {
  await must(process.execPath, [path.join(root, 'esbuild.js'), ...flags], { cwd: root });
}
