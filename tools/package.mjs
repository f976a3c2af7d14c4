// Builds for production in a copy of the tree, packs it, and tells what it weighs. Leaves the dist of others alone.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vsce from '@vscode/vsce';
import { entriesOf } from './zip-entries.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'out', 'package');
const stage = path.join(out, 'stage');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(out, `${name}-${version}.vsix`);

const notCopied = new Set(['.git', 'node_modules', 'out', 'dist', '.cache', '.vscode-test']);

rmSync(out, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const entry of readdirSync(root)) {
  if (!notCopied.has(entry)) cpSync(path.join(root, entry), path.join(stage, entry), { recursive: true });
}

execFileSync(process.execPath, ['esbuild.js', '--production'], { cwd: stage, stdio: 'inherit' });

await vsce.createVSIX({
  cwd: stage,
  packagePath: vsix,
  // The bundles hold what they need.
  dependencies: false,
  // There is no public repository to which links in the README could be turned.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const files = entriesOf(readFileSync(vsix));
writeFileSync(path.join(out, 'contents.json'), JSON.stringify({ vsix, files }, undefined, 2));

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(12);
for (const file of files) console.log(`${kib(file.size)} ${kib(file.packed)}  ${file.name}`);
console.log(`${kib(sum('size'))} ${kib(sum('packed'))}  in all, unpacked and packed`);
console.log(vsix);

function sum(key) {
  return files.reduce((total, file) => total + file[key], 0);
}
