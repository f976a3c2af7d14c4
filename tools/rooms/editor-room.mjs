// Runs the tests of the room `editor` inside VS Code's extension host, through @vscode/test-electron: in the VS Code
// that VSCODE_EXECUTABLE names, else in a downloaded one, else in VS Code's server by the project's own launcher.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SilentReporter, download, runTests } from '@vscode/test-electron';
import { cache, launcher, root } from '../vscode/paths.mjs';
import { resolveVersion, vscodeVersion } from '../vscode/versions.mjs';

const version = await resolveVersion(process.env.COACHMARK_VSCODE);
const folder = path.join(cache, 'editor-room', version);
fs.rmSync(folder, { recursive: true, force: true });

try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? (await downloaded()) ?? launcher,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out', 'test', 'editor', 'index.js'),
    launchArgs: [
      makeWorkspace(path.join(folder, 'workspace')),
      `--user-data-dir=${path.join(folder, 'user-data')}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: { COACHMARK_VSCODE: version },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Nothing when desktop VS Code could not show a window or the machine is offline, which is found out at once. */
async function downloaded() {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return undefined;
  try {
    return await download({
      version: process.env.COACHMARK_VSCODE === 'latest' ? 'stable' : vscodeVersion(version),
      cachePath: path.join(cache, 'desktop'),
      timeout: 5_000,
      reporter: new SilentReporter(),
    });
  } catch {
    console.log("Desktop VS Code cannot be downloaded here; the tests run in VS Code's server.");
    return undefined;
  }
}

/** A small git repository; what test/editor/workspace holds is in its one commit. */
function makeWorkspace(target) {
  fs.mkdirSync(target, { recursive: true });
  const fixture = path.join(root, 'test', 'editor', 'workspace');
  if (fs.existsSync(fixture)) fs.cpSync(fixture, target, { recursive: true });
  const author = ['-c', 'user.name=Ada Author', '-c', 'user.email=ada@example.org'];
  for (const args of [['init', '-q', '-b', 'main'], ['add', '--all'], [...author, 'commit', '-q', '--allow-empty', '-m', 'First']]) {
    execFileSync('git', args, { cwd: target });
  }
  return target;
}
