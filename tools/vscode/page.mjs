// The address of the workbench page, and the browser it opens in.
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { root } from './paths.mjs';

/** What the tests and pictures start from; a test's own settings come on top. */
export const quietSettings = {
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // On in a browser, unlike on the desktop.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** `target` is a folder or a .code-workspace file, `extension` and `tests` are absolute paths. */
export function workbenchUrl(server, { target, extension, tests }) {
  const host = `127.0.0.1:${server.port}`;
  const remote = (file) => `vscode-remote://${host}${encodeURI(asUrlPath(file))}`;
  const payload = [
    ...[extension ?? []].flat().map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams();
  if (server.token) query.set('tkn', server.token);
  if (target) query.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', asUrlPath(target));
  query.set('payload', JSON.stringify(payload));
  return `http://${host}/?${query}`;
}

export async function launchBrowser(say) {
  const { chromium } = createRequire(path.join(root, 'package.json'))('playwright-core');
  return chromium.launch({
    executablePath: await ensureChromium(say),
    args: chromiumFlags,
    // Ctrl+C is handled where the server is stopped.
    handleSIGINT: false,
  });
}

const asUrlPath = (file) => (file.startsWith('/') ? file : `/${file.replaceAll('\\', '/')}`);
