// Installs VS Code's server, and the Node it wants, from npm into the cache.
import fs from 'node:fs';
import path from 'node:path';
import { must, npm } from './command.mjs';
import { cache } from './paths.mjs';
import { putRipgrep, putStandIns } from './stand-ins.mjs';
import { vscodeVersion } from './versions.mjs';

/** Ends with what is needed to start that server: `{ version, home, node }`. */
export async function installServer(version, say = console.log) {
  const folder = path.join(cache, 'vscode', version);
  if (!fs.existsSync(folder)) {
    say(`Installing VS Code ${vscodeVersion(version)} from npm (about 460 MB on disk) …`);
    const began = Date.now();
    await installInto(folder, async (temporary) => {
      await npmInstall(temporary, [`code-server@${version}`, '--no-save']);
      const home = path.join(temporary, 'node_modules', 'code-server', 'lib', 'vscode');
      await npmInstall(home, ['--omit=dev']);
      // TypeScript's own language features need this one; tests read document symbols.
      await npmInstall(path.join(home, 'extensions'), ['--omit=dev']);
      await putRipgrep(home, npmInstall);
    });
    say(`VS Code ${vscodeVersion(version)} is installed (${seconds(began)}).`);
  }
  const codeServer = path.join(folder, 'node_modules', 'code-server');
  const { engines } = JSON.parse(fs.readFileSync(path.join(codeServer, 'package.json'), 'utf8'));
  const home = path.join(codeServer, 'lib', 'vscode');
  putStandIns(home);
  return { version, home, node: await nodeFor(engines?.node, say) };
}

async function nodeFor(engine, say) {
  const major = Number(/\d+/.exec(engine ?? '20')?.[0]);
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const folder = path.join(cache, 'node', String(major));
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  // The `node` package fetches its binary in an install script; the package of this platform is the binary.
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const arm = platform === 'darwin' && process.arch === 'arm64';
  const binary = `${arm ? 'node-bin' : 'node'}-${platform}-${process.arch}`;
  if (!fs.existsSync(folder)) {
    say(`Installing Node ${major} from npm, which this VS Code needs …`);
    const began = Date.now();
    await installInto(folder, (temporary) => npmInstall(temporary, [`${binary}@${major}`, '--no-save']));
    say(`Node ${major} is installed (${seconds(began)}).`);
  }
  return path.join(folder, 'node_modules', binary, 'bin', name);
}

/** Fills a temporary folder first, so that an install that was broken off is never taken for a whole one. */
async function installInto(folder, fill) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  removeBrokenOff(folder);
  const temporary = fs.mkdtempSync(`${folder}.installing-`);
  try {
    fs.writeFileSync(path.join(temporary, 'package.json'), '{ "private": true }\n');
    await fill(temporary);
    // Another run may have finished the same install meanwhile; then its result serves.
    if (!fs.existsSync(folder)) fs.renameSync(temporary, folder);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function removeBrokenOff(folder) {
  const parent = path.dirname(folder);
  for (const name of fs.readdirSync(parent).filter((one) => one.startsWith(`${path.basename(folder)}.installing-`))) {
    const left = path.join(parent, name);
    // A younger one may be another run's, at work this minute.
    if (Date.now() - fs.statSync(left).mtimeMs > 60 * 60_000) fs.rmSync(left, { recursive: true, force: true });
  }
}

async function npmInstall(cwd, args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] = npm(['install', ...args, ...quiet]);
  await must(command, all, { cwd });
}

const seconds = (began) => `${Math.round((Date.now() - began) / 1000)} s`;
