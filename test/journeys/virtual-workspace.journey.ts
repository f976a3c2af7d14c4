import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entriesIn, makeSample, noteBy, openWorkbench, until, type VirtualFiles, virtualFiles, type Workbench, type Workspace, writeEntry } from './driver';

const path = 'src/profile.ts';

describe('a folder that only VS Code can reach', () => {
  let workspace: Workspace;
  let virtual: VirtualFiles;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    writeEntry(workspace.folder, path, noteBy(workspace.folder, path, [27, 33], '**Behavior:** asked once more\n\n**Impact:** each page costs two requests'));
    const root = dirname(workspace.folder);
    virtual = virtualFiles(root);
    const workspaceFile = join(root, 'elsewhere.code-workspace');
    writeFileSync(workspaceFile, JSON.stringify({ folders: [{ uri: `${virtual.uri}bookings`, name: 'bookings' }] }));
    workbench = await openWorkbench({ workspaceFile, others: [virtual.extension], settings: { 'coachmark.author.name': 'Vera' } });
    await open('profile.ts');
  });

  after(async () => {
    await workbench?.close();
    virtual?.remove();
    workspace?.remove();
  });

  /** Nothing there can be searched for by name. */
  async function open(name: string): Promise<void> {
    const { page, sideBar } = workbench;
    await sideBar.open('Explorer');
    const row = (label: string) => page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${label}"]`);
    await until(`${name} in the explorer`, async () => {
      if ((await row(name).count()) > 0) return true;
      await row('src').first().click();
      return false;
    });
    await row(name).dblclick();
    await page.locator('.tab.active', { hasText: name }).waitFor();
    // The explorer has the keyboard until the text is drawn.
    await until('its text', async () => (await workbench.editor.text(`src/${name}`).catch(() => '')) !== '');
    await until('the keyboard in it', async () => {
      await workbench.editor.focus();
      return page.evaluate(() => document.activeElement?.closest('.editor-instance') !== null);
    });
  }

  async function onLines(lines: string): Promise<void> {
    let seen = '';
    await until(`threads on lines "${lines}"`, async () => (seen = (await workbench.editor.linesWithThreads()).join()) === lines, 20_000).catch((error: Error) => {
      throw new Error(`${error.message}; they are on "${seen}"`);
    });
  }

  it('shows its notes, and they follow the code', async () => {
    const { editor } = workbench;
    await onLines('33');
    await editor.goTo(1);
    await workbench.type('\n\n');
    await onLines('35');
    await editor.save();
    const widget = await workbench.openThread('each page costs two requests');
    await until('where it was', async () => (await widget.label()) === 'Improve · must · was 27');
    await workbench.screenshot('virtual-followed');
  });

  it('takes a note, which is there after a reload', async () => {
    const { comments } = workbench;
    const box = await workbench.openBox(12);
    await box.boxTextIs((text) => text.includes('profile.ts 12') && text.includes('Impact:'));
    await workbench.type('two words for one thing');
    await workbench.press('Control+Enter');
    await until('the note', async () => (await (await comments.widget('two words for one thing')).label()).includes('private'));
    await until('the file', () => entriesIn(workspace.folder, 'private').some(({ text }) => text.includes('author: Vera')));
    await workbench.reload();
    await until('the file', async () => (await workbench.editor.text(path)).includes('ProfileNotFound'));
    // Only what is in view counts.
    await workbench.editor.goTo(20);
    await onLines('12,35');
  });

  it('goes with code that is pasted into another file', async () => {
    const { editor, sideBar } = workbench;
    await open('profile.ts');
    await editor.select(28, 1, 36, 1);
    await workbench.press('Control+X');
    await editor.save();
    await editor.goTo(1);
    // A note whose code is nowhere is told of at the top.
    await onLines('1,12');
    await open('cache.ts');
    await editor.goTo(36);
    await workbench.press('Control+V');
    await onLines('43');
    await sideBar.open('Coachmark');
    await workbench.screenshot('virtual-elsewhere');
    let seen = '';
    await until('the note under its new file', async () => {
      const rows = await sideBar.rows('Review Notes');
      seen = rows.map(({ label }) => label).join('\n');
      return rows.some(({ label }) => label.startsWith('cache.ts'));
    }).catch((cause: Error) => {
      throw new Error(`${cause.message}; there are\n${seen}`);
    });
  });
});
