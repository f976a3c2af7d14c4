// Which VS Code the tools run. The npm package code-server 4.x.y carries VS Code 1.x.y.
import fs from 'node:fs';
import path from 'node:path';
import { npm, run } from './command.mjs';
import { cache } from './paths.mjs';

// What "engines" in package.json promises; 4.100.0 was never published with this number.
const OLDEST = '4.100.3';
const ASK_AGAIN_AFTER = 12 * 60 * 60 * 1000;

/** The code-server version for `oldest`, `latest`, or a version written as 1.x.y or 4.x.y. */
export async function resolveVersion(name = 'oldest') {
  if (name === 'oldest') return OLDEST;
  if (name === 'latest') return latest();
  const exact = /^[14]\.(\d+\.\d+)$/.exec(name);
  if (!exact) throw new Error(`--vscode takes oldest, latest or a version such as 1.100.3, not "${name}".`);
  return `4.${exact[1]}`;
}

export const vscodeVersion = (codeServer) => codeServer.replace(/^4\./, '1.');

async function latest() {
  const noteFile = path.join(cache, 'vscode', 'latest.json');
  const note = readNote(noteFile);
  if (note && Date.now() - note.asked < ASK_AGAIN_AFTER) return note.version;
  const [command, args] = npm(['view', 'code-server', 'version', '--json', '--loglevel=error', '--fetch-retries=0']);
  const { code, output } = await run(command, args, { timeout: 60_000 });
  const version = code === 0 ? /"(4\.\d+\.\d+)"/.exec(output)?.[1] : undefined;
  if (!version) return newestInCache(output);
  fs.mkdirSync(path.dirname(noteFile), { recursive: true });
  fs.writeFileSync(noteFile, JSON.stringify({ version, asked: Date.now() }));
  return version;
}

function readNote(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function newestInCache(said) {
  const folder = path.join(cache, 'vscode');
  const here = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /^4\.\d+\.\d+$/.test(name)) : [];
  const minor = (name) => name.split('.').map(Number);
  here.sort((a, b) => minor(b)[1] - minor(a)[1] || minor(b)[2] - minor(a)[2]);
  if (here[0]) return here[0];
  throw new Error(`Cannot find out the newest VS Code on npm, and none is installed here.\n${said.trim().slice(-500)}`);
}
