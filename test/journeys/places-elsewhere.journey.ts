import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Workbench, type Workspace, makeSample, noteBy, openWorkbench, until, writeEntry } from './driver';

const path = 'src/profile.ts';

describe('notes whose code goes to another file', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    const text = '**Behavior:** the date is asked for once more\n\n**Impact:** each page costs two requests';
    writeEntry(workspace.folder, path, noteBy(workspace.folder, path, [27, 33], text));
    workspace.git('add', '--all');
    workspace.git('commit', '-q', '-m', 'A note');
    workbench = await openWorkbench({
      folder: workspace.folder,
      // Asks in a dialog otherwise.
      settings: { 'typescript.updateImportsOnFileMove.enabled': 'never' },
    });
    await workbench.editor.openFile(path);
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const onLines = (lines: string): Promise<unknown> => {
    let seen = '';
    return until(`threads on lines "${lines}"`, async () => (seen = (await workbench.editor.linesWithThreads()).join()) === lines, 20_000).catch((error: Error) => {
      throw new Error(`${error.message}; they are on "${seen}"`);
    });
  };

  it('go with a function that is cut and pasted there, and come back with undo', async () => {
    const { editor, sideBar } = workbench;
    await onLines('33');
    await editor.select(26, 1, 34, 1);
    await workbench.press('Control+X');
    await editor.openFile('src/cache.ts');
    await editor.goTo(36);
    await workbench.press('Control+V');
    await onLines('43');
    const widget = await workbench.openThread('each page costs two requests');
    await until('where it was', async () => (await widget.label()) === 'Improve · must · was 27');
    await workbench.screenshot('places-elsewhere-pasted');
    await sideBar.open('Coachmark');
    await until('the note under its new file', async () => {
      const rows = await sideBar.rows('Review Notes');
      const at = rows.findIndex(({ label }) => label.includes('the date is asked for once more'));
      return at > 0 && rows[at - 1]!.label.startsWith('cache.ts') && rows[at]!.label.includes('line 37') && rows[at]!.label.includes('was 27');
    });
    await workbench.screenshot('places-elsewhere-tree');

    await editor.openFile(path);
    await onLines('');
    await editor.goTo(20);
    await until('the function back', async () => {
      await workbench.press('Control+Z');
      return (await editor.text(path)).includes('loadUpdatedAt');
    });
    await onLines('33');
    const back = await workbench.openThread('each page costs two requests');
    await until('no more where it was', async () => (await back.label()) === 'Improve · must · shared');
    await editor.openFile('src/cache.ts');
    await onLines('');
    await until('cache.ts as before', async () => {
      await workbench.press('Control+Z');
      return !(await editor.text('src/cache.ts')).includes('loadUpdatedAt');
    });
  });

  it('are gone to from the list, and found again after a reload', async () => {
    const { editor, sideBar } = workbench;
    await editor.openFile(path);
    await editor.select(26, 1, 34, 1);
    await workbench.press('Control+X');
    await editor.save();
    await editor.openFile('src/retry.ts');
    await editor.goTo(18);
    await workbench.press('Control+V');
    await onLines('25');
    await editor.save();
    await until('the places on disk', () => workspace.read('.coachmark/local/places.json').includes('src/retry.ts'));
    await workbench.runCommand('View: Close All Editors');
    await workbench.reload();
    await sideBar.open('Coachmark');
    await (await sideBar.row('the date is asked for once more', 'Review Notes')).click();
    const widget = await workbench.comments.widget('each page costs two requests');
    assert.equal(await widget.label(), 'Improve · must · was 27');
    await workbench.page.locator('.tab.active', { hasText: 'retry.ts' }).waitFor();
    await onLines('25');
    await workbench.screenshot('places-elsewhere-reloaded');
    // A damaged cache costs a new look, not the note.
    writeFileSync(join(workspace.folder, '.coachmark/local/places.json'), '{"version":1,"files":[{"path":"../../x"');
    await workbench.reload();
    await editor.openFile(path);
    await editor.openFile('src/retry.ts');
    await onLines('25');
    workspace.git('checkout', '-q', '--', 'src');
    await editor.openFile(path);
    await onLines('33');
  });

  it('go with a file that is renamed in the explorer', async () => {
    const { editor, page, sideBar } = workbench;
    await workbench.runCommand('View: Close All Editors');
    await sideBar.open('Explorer');
    await editor.openFile(path);
    await onLines('33');
    await renameInExplorer('profile.ts', 'people.ts');
    await page.locator('.tab.active', { hasText: 'people.ts' }).waitFor();
    await onLines('33');
    const widget = await workbench.openThread('each page costs two requests');
    assert.equal(await widget.label(), 'Improve · must · was 27');
    await workbench.screenshot('places-elsewhere-renamed');
    await until('the new path on disk', () => workspace.read('.coachmark/local/places.json').includes('src/people.ts'));
    await renameInExplorer('people.ts', 'profile.ts');
    await page.locator('.tab.active', { hasText: 'profile.ts' }).waitFor();
    await onLines('33');
    await until('the label as at first', async () => (await (await workbench.openThread('each page costs')).label()) === 'Improve · must · shared');
  });

  it('take a draft along that is written beside them', async () => {
    const { editor, page } = workbench;
    await workbench.runCommand('View: Close All Editors');
    await editor.openFile(path);
    const box = await workbench.openBox(12);
    await box.boxTextIs((text) => text.includes('profile.ts 12') && text.includes('Impact'));
    await workbench.type('not said yet');
    await box.boxTextIs((text) => text.includes('not said yet'));
    await workbench.press('Escape');
    await renameInExplorer('profile.ts', 'people.ts');
    await page.locator('.tab.active', { hasText: 'people.ts' }).waitFor();
    await onLines('12,33');
    const again = await workbench.openBox(12);
    await again.boxTextIs((text) => text.includes('not said yet'));
    await workbench.screenshot('places-elsewhere-draft');
    await again.click('Discard');
    await renameInExplorer('people.ts', 'profile.ts');
    await page.locator('.tab.active', { hasText: 'profile.ts' }).waitFor();
    await onLines('33');
  });

  it('go with a rename that git pull brings, once the new file is opened', async () => {
    const { editor } = workbench;
    await workbench.runCommand('View: Close All Editors');
    workspace.git('checkout', '-q', '-b', 'renamed');
    workspace.git('mv', path, 'src/people.ts');
    workspace.git('commit', '-q', '-m', 'Rename');
    workspace.git('checkout', '-q', '-');
    await editor.openFile(path);
    await onLines('33');
    workspace.git('merge', '-q', 'renamed');
    await editor.openFile('src/people.ts');
    await onLines('33');
    await workbench.screenshot('places-elsewhere-pulled');
    workspace.git('reset', '-q', '--hard', 'HEAD~1');
    await workbench.runCommand('View: Close All Editors');
    await editor.openFile(path);
    await onLines('33');
    assert.equal(await (await workbench.openThread('each page costs')).label(), 'Improve · must · shared');
    rmSync(join(workspace.folder, '.coachmark/local/places.json'), { force: true });
  });

  it('go with their folder when that is renamed in the explorer', async () => {
    const { page } = workbench;
    await renameInExplorer('src', 'source');
    await page.locator('.breadcrumbs-control', { hasText: 'source' }).waitFor();
    await onLines('33');
    const widget = await workbench.openThread('each page costs two requests');
    await until('where it was', async () => (await widget.label()) === 'Improve · must · was 27');
    await workbench.screenshot('places-elsewhere-folder');
    const cache = join(workspace.folder, '.coachmark/local/places.json');
    await until('the new path on disk', () => existsSync(cache) && readFileSync(cache, 'utf8').includes('source/profile.ts'));
  });

  async function renameInExplorer(from: string, to: string): Promise<void> {
    const { page } = workbench;
    await workbench.sideBar.open('Explorer');
    const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${from}"]`);
    await row.click();
    await workbench.press('F2');
    const input = page.locator('.explorer-folders-view .monaco-inputbox input');
    await input.waitFor();
    await input.fill(to);
    await workbench.press('Enter');
  }
});
