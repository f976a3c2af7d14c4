// Opens real VS Code with the extension loaded: desktop VS Code when `code` is on the PATH, otherwise VS Code's
// server on this machine, in the browser. Works on a fresh clone.
// Usage: npm start [-- <folder>] [-- --fresh] [-- --vscode oldest|latest]
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies } from './setup.mjs';
import { onPath, run } from './vscode/command.mjs';
import { cache, root } from './vscode/paths.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: 'boolean', default: false }, vscode: { type: 'string', default: 'oldest' } },
});
const sample = path.join(cache, 'sample');
const data = path.join(cache, 'start');
const firstSettings = {
  // As on the desktop; in a browser it is on.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function start() {
  const code = desktopCode();
  if (!code && process.platform === 'win32') {
    throw new Error('Install Visual Studio Code with its "Add to PATH" option, then run npm start again.');
  }
  await installDependencies();
  console.log('Building Coachmark …');
  await build();
  const folder = positionals[0] ? path.resolve(positionals[0]) : await sampleWorkspace();
  if (!fs.existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (code && (await openDesktop(code, folder))) return;
  await openInBrowser(folder);
}

async function sampleWorkspace() {
  if (fs.existsSync(sample) && !values.fresh) return sample;
  console.log('Making the sample workspace …');
  const { makeSampleWorkspace } = await import('./sample-workspace.mjs');
  const making = `${sample}.making`;
  for (const folder of [sample, making]) fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(making, { recursive: true });
  await makeSampleWorkspace(making);
  fs.renameSync(making, sample);
  return sample;
}

/** On Windows `code` is a script beside the program; the program takes the same flags and needs no shell. */
function desktopCode() {
  const code = onPath('code');
  if (!code || process.platform !== 'win32') return code;
  const program = path.join(path.dirname(code), '..', 'Code.exe');
  return fs.existsSync(program) ? program : undefined;
}

async function openDesktop(code, folder) {
  console.log(`Opening VS Code with ${folder} …`);
  const { code: result, output } = await run(code, [`--extensionDevelopmentPath=${root}`, '--new-window', folder]);
  if (result === 0) return true;
  console.log(`${code} did not start (${output.trim().split('\n')[0]}); using VS Code's server instead.`);
  return false;
}

async function openInBrowser(folder) {
  const { installServer } = await import('./vscode/install.mjs');
  const { startServer } = await import('./vscode/server.mjs');
  const { workbenchUrl } = await import('./vscode/page.mjs');
  const { resolveVersion } = await import('./vscode/versions.mjs');
  const server = await startServer({
    server: await installServer(await resolveVersion(values.vscode)),
    dataFolder: data,
    port: await samePort(),
    token: randomBytes(24).toString('hex'),
    trust: folder === sample,
    settings: fs.existsSync(path.join(data, 'data', 'User', 'settings.json')) ? undefined : firstSettings,
    extension: root,
  });
  const url = workbenchUrl(server, { target: folder });
  const opener = { darwin: 'open', linux: process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : '' };
  const program = onPath(opener[process.platform] || 'no-browser-here');
  if (program) void run(program, [url]);
  console.log(`\nCoachmark runs in VS Code${program ? ', which opens in your browser' : ''}. Its address:\n\n  ${url}\n`);
  console.log('Ctrl+C stops it.');
  await server.exited;
  throw new Error(`VS Code's server ended; its log is ${server.logFile}.`);
}

/** The browser keeps what VS Code remembers per address, so a later start uses the port of the first one. */
async function samePort() {
  const file = path.join(data, 'port');
  const before = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  const port = (await freePort(before)) ?? (await freePort(0));
  fs.mkdirSync(data, { recursive: true });
  fs.writeFileSync(file, String(port));
  return port;
}

function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
