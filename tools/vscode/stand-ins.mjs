// Puts what VS Code's server can do without a compiler in the place of its native modules.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const folder = path.join(root, 'tools', 'vscode', 'stand-ins');

export function putStandIns(home) {
  put('spdlog.cjs', path.join(home, 'node_modules', '@vscode', 'spdlog'));
  put('native-watchdog.cjs', path.join(home, 'node_modules', 'native-watchdog'));
  put('native-watchdog.cjs', path.join(home, 'node_modules', '@vscode', 'native-watchdog'));
}

function put(name, packageFolder) {
  const target = path.join(packageFolder, 'index.js');
  if (!fs.existsSync(target)) return;
  const wanted = fs.readFileSync(path.join(folder, name));
  if (!wanted.equals(fs.readFileSync(target))) fs.writeFileSync(target, wanted);
}

/** File search: older versions fetch their ripgrep in an install script; its binaries are packages by now. */
export async function putRipgrep(home, npmInstall) {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const wanting = path.join(home, 'node_modules', '@vscode', 'ripgrep');
  const target = path.join(wanting, 'bin', name);
  if (!fs.existsSync(wanting) || fs.existsSync(target)) return;
  const binary = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const beside = path.join(home, 'ripgrep');
  fs.mkdirSync(beside, { recursive: true });
  fs.writeFileSync(path.join(beside, 'package.json'), '{ "private": true }\n');
  await npmInstall(beside, [binary, '--no-save']);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(path.join(beside, 'node_modules', binary, 'bin', name), target);
  fs.chmodSync(target, 0o755);
}
