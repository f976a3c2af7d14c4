// Takes the pictures of the README from the running extension, in the sample workspace.
// Usage: npm run screenshots [-- --vscode oldest|latest]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeSampleWorkspace } from './sample-workspace.mjs';
import { build, installDependencies } from './setup.mjs';
import { root } from './vscode/paths.mjs';

const pictures = path.join(root, 'docs', 'images');
const { values } = parseArgs({ options: { vscode: { type: 'string', default: 'latest' } } });

await installDependencies();
await build('--tests');
const driver = await import(path.join(root, 'out', 'test', 'journeys', 'driver', 'index.js'));
const { openWorkbench, until } = driver.default ?? driver;

// The folder's name is part of the picture.
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'coachmark-')), 'bookings');
await makeSampleWorkspace(folder);
fs.mkdirSync(pictures, { recursive: true });

const window = await openWorkbench({
  folder,
  vscode: values.vscode,
  size: { width: 1280, height: 760 },
  settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern', 'breadcrumbs.enabled': false },
});
try {
  await window.editor.openFile('src/profile.ts');
  await window.sideBar.open('Coachmark');
  await until('the notes in the view', async () => (await window.page.locator('.sidebar .monaco-list-row').count()) > 3);
  await (await window.sideBar.row('the cached profile is returned')).click();
  await until('the thread', async () => (await window.comments.widgets()).length > 0);
  await window.page.mouse.move(640, 740);
  await window.page.waitForTimeout(1500);
  await window.page.screenshot({ path: path.join(pictures, 'note.png') });
  console.log(`docs/images/note.png  ${Math.round(fs.statSync(path.join(pictures, 'note.png')).size / 1024)} KiB`);
} finally {
  await window.close();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}
process.exit(0);
