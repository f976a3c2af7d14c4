import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** In these versions, so that what is measured does not change by itself. */
const packages: Readonly<Record<string, string>> = {
  alex: '11.0.1',
  'write-good': '1.0.8',
  toxicity: '0.1.1',
  textlint: '15.8.0',
  '@textlint/kernel': '15.8.0',
  '@textlint/textlint-plugin-markdown': '15.8.0',
  'textlint-rule-alex': '5.0.0',
  'textlint-rule-write-good': '2.0.0',
  'harper.js': '2.10.0',
};

/** The other tools, in a folder of their own: they are too large to be installed with everything else. Returns whether they are there. */
export function installPackages(folder: string, print: (text: string) => void): boolean {
  const wanted = JSON.stringify({ private: true, dependencies: packages });
  const list = join(folder, 'package.json');
  const done = join(folder, 'installed.json');
  if (existsSync(done) && createRequire(list)(done) !== undefined && JSON.stringify(createRequire(list)(done)) === wanted) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(list, wanted);
  print('Installing the other tools with npm …');
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    writeFileSync(done, wanted);
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    print(`The other tools cannot be had from npm, so they are left out: ${cause}`);
    return false;
  }
}

/** Loads a package, or a file of it, as it would be loaded by a program in the folder. */
export async function loadPackage(folder: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(join(folder, 'node_modules', file)).href)) as Readonly<Record<string, unknown>>;
}

export function requirePackage(folder: string, name: string): unknown {
  const loaded = createRequire(join(folder, 'package.json'))(name) as { readonly default?: unknown };
  return loaded.default ?? loaded;
}
