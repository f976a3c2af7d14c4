import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Workbench, type Workspace, makeWorkspace, openWorkbench, until, writtenNote } from './driver';

const path = 'src/values.ts';
const lines = Array.from({ length: 20 }, (_, i) => `export const value${i + 1} = ${i + 1};`);
const folder = '.coachmark/notes/src~values.ts';

const hostile = [
  '**Behavior:** read me <img src="https://hostile.example/html.png" onerror="alert(1)">',
  '',
  '![picture](https://hostile.example/markdown.png) ![data](data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3Cimage%20href=%22https://hostile.example/svg.png%22/%3E%3C/svg%3E)',
  '',
  '[new file](command:workbench.action.files.newUntitledFile) and <a href="command:workbench.action.files.newUntitledFile">again</a>',
  '',
  '![ref][r] <script>fetch("https://hostile.example/script")</script> <style>@import "https://hostile.example/style.css"</style>',
  '',
  '[r]: https://hostile.example/reference.png',
].join('\n');

describe('note files that nobody can trust', function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let workbench: Workbench;
  const unreadable: string[] = [];
  const prints = new Map<string, string>();
  const requests: string[] = [];

  before(async () => {
    workspace = makeWorkspace({ files: { [path]: `${lines.join('\n')}\n`, ...note('good', 2, 'Noted in good order'), ...note('h0st', 4, hostile) }, git: true });
    for (const [name, at, spoil] of [
      ['damaged', 6, (text: string) => text.replace('anchor:', 'anchor: [')],
      ['newer', 8, (text: string) => text.replace('coachmark: 1', 'coachmark: 2')],
      ['away', 10, (text: string) => text.replace(`path: ${path}`, 'path: ../../etc/passwd')],
      ['twice', 12, (text: string) => text],
      ['bytes', 14, (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28, 0xff])])],
      ['huge', 16, (text: string) => text],
    ] as const) {
      for (const [file, text] of Object.entries(note(name, at, `Noted as ${name}`))) put(file, spoil(text!));
    }
    const twin = Object.entries(note('twice', 12, 'Another text under the same id', 'private'))[0]!;
    put(twin[0], twin[1]!);
    truncateSync(join(workspace.folder, unreadable.find((file) => file.includes('hvge'))!), 50 * 1024 * 1024);
    for (const file of unreadable) prints.set(file, print(file));
    workbench = await openWorkbench({ folder: workspace.folder, size: { width: 1280, height: 2000 } });
    workbench.page.on('request', (request) => requests.push(request.url()));
    workbench.page.context().on('request', (request) => requests.push(request.url()));
    await workbench.editor.openFile(path);
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('shows nothing on the code for what cannot be read', async () => {
    await until('the good notes', async () => (await workbench.editor.linesWithThreads()).includes(2), 30_000);
    assert.deepEqual(await workbench.editor.linesWithThreads(), [2, 4]);
  });

  it('lists them, each with what is wrong with it', async () => {
    await workbench.sideBar.open('Coachmark');
    await until('the list', async () => (await workbench.sideBar.rows('Review Notes')).length > 0, 30_000);
    await workbench.screenshot(`untrusted-list-${workbench.version}`);
    const markers = await until('the files in Problems', async () => {
      await workbench.runCommand('Problems: Focus on Problems View');
      await until('its rows', async () => (await workbench.page.locator('.markers-panel .monaco-list-row').count()) > 0, 3000).catch(() => 0);
      const rows = await workbench.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
      return rows.length >= unreadable.length && rows.join('\n');
    }, 30_000);
    for (const words of [/newer Coachmark/, /out of the folder/, /twice/, /UTF-8/, /larger than 1 MB/, /YAML/]) assert.match(markers, words);
    await workbench.screenshot(`untrusted-problems-${workbench.version}`);
  });

  it('runs no command and asks for nothing that a note tells it to', async () => {
    await workbench.editor.focus();
    await workbench.editor.clickThread(4);
    const widget = await workbench.comments.widget('read me');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await workbench.screenshot(`untrusted-hostile-${workbench.version}`);
    assert.equal(await widget.locator.locator('.comment-body img, .comment-body script, .comment-body style').count(), 0);
    for (const text of ['new file', 'again']) {
      const links = widget.locator.locator('.comment-body a', { hasText: text });
      for (const link of await links.all()) await link.click({ timeout: 2000 }).catch(() => undefined);
      await widget.locator.locator('.comment-body', { hasText: text }).getByText(text).first().click({ timeout: 2000 }).catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Untitled' }).count(), 0);
    assert.equal(await workbench.dialog.isOpen(), false);
    assert.deepEqual(requests.filter((url) => url.includes('hostile.example')), []);
  });

  it('leaves every one of them as it was', async () => {
    await workbench.editor.focus();
    await workbench.editor.goTo(18);
    await workbench.press('Control+K', 'n');
    const box = await workbench.comments.widget(`${path} 18`);
    await workbench.type('Saved beside them');
    await box.boxTextIs((text) => text.includes('Saved beside them'));
    await box.click('Save');
    await workbench.comments.widget('Saved beside them');
    for (const file of unreadable) assert.equal(print(file), prints.get(file), file);
  });

  function put(file: string, content: string | Uint8Array): void {
    const place = join(workspace.folder, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    unreadable.push(file);
  }

  function print(file: string): string {
    return createHash('sha256').update(readFileSync(join(workspace.folder, file))).digest('hex');
  }
});

function note(name: string, line: number, text: string, visibility: 'private' | 'shared' = 'shared'): Record<string, string | null> {
  // Ids have no letters that look like others.
  const safe = name.replaceAll(/[ilou]/g, 'v').padEnd(10, '0');
  const files = writtenNote({ name: safe, path, line, quote: lines[line - 1]!, text, visibility });
  assert.ok(Object.keys(files)[0]!.includes(visibility === 'shared' ? folder : '.coachmark/private'));
  return files;
}
