// Starts VS Code's server on the loopback interface, and stops it for sure.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { copyExtension } from './extension.mjs';

const running = new Set();
let watching = false;

/**
 * Options: `server` (from installServer), `dataFolder`, `port` (0: a free one), `token` (none: no token),
 * `trust` (false: restricted mode can happen), `settings` (the user's), `webWorker` (ids of extensions for the
 * web worker host), `extension` (a folder to install from), `others` (more of them), `testing` (needed for extension tests by newer versions; it
 * answers every dialog by itself), `env`.
 */
export async function startServer({ server, dataFolder, port = 0, token, trust = true, settings, webWorker = [], extension, others = [], testing = false, env }) {
  writeSettings(dataFolder, 'User', settings);
  if (webWorker.length > 0) {
    const kinds = Object.fromEntries(webWorker.map((id) => [id, ['web']]));
    writeSettings(dataFolder, 'Machine', { 'remote.extensionKind': kinds });
  }
  const extensions = path.join(dataFolder, 'extensions');
  for (const one of [...(extension ? [extension] : []), ...others]) copyExtension(one, extensions);
  const args = [
    path.join(server.home, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...['--server-data-dir', dataFolder, '--extensions-dir', extensions],
    ...['--accept-server-license-terms', '--disable-telemetry'],
    ...(testing ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? ['--disable-workspace-trust'] : []),
  ];
  // A group of its own, so that stopping takes the extension hosts along.
  const child = spawn(server.node, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const logFile = path.join(dataFolder, 'server.log');
  running.add(child);
  stopAllWithThisProcess();
  child.once('exit', () => running.delete(child));
  const bound = await listening(child, fs.createWriteStream(logFile));
  return { port: bound, token, pid: child.pid, logFile, exited: exitOf(child), stop: () => stop(child) };
}

function writeSettings(dataFolder, whose, settings) {
  const file = path.join(dataFolder, 'data', whose, 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (settings) fs.writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk) => {
      log.write(chunk);
      if (said === undefined) return;
      said += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      said = undefined;
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended (${code}):\n${(said ?? '').slice(-2000)}`)));
  });
}

const exitOf = (child) => new Promise((resolve) => child.once('exit', resolve));

async function stop(child) {
  if (!running.has(child)) return;
  const gone = exitOf(child);
  kill(child);
  await gone;
}

function kill(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    running.delete(child);
  }
}

function stopAllWithThisProcess() {
  if (watching) return;
  watching = true;
  process.on('exit', () => running.forEach(kill));
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, () => process.exit(code));
  }
}
