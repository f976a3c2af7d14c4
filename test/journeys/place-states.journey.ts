import assert from 'node:assert/strict';
import { type Workbench, type Workspace, entriesIn, makeSample, noteBy, openWorkbench, until, writeEntry } from './driver';

const path = 'src/profile.ts';

describe('notes whose place is not sure', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    const { folder } = workspace;
    writeEntry(folder, path, noteBy(folder, path, [16, 19], '**Behavior:** the cached profile is returned unseen\n\n**Impact:** an old name shows', 1));
    writeEntry(folder, path, noteBy(folder, path, [41, 41], '**Behavior:** the message says a number\n\n**Impact:** nobody knows what to do', 2));
    writeEntry(folder, path, noteBy(folder, path, [11, 11], '**Behavior:** the new profile is kept for good\n\n**Impact:** memory grows', 3));
    // Meanwhile somebody has rewritten one passage, doubled another, and removed the third.
    const code = workspace.read(path);
    const thrown = "    throw new Error(`The directory answered ${response.status}`);\n";
    workspace.write(
      path,
      code
        .replace('  const cached = profiles.get(id);\n  if (cached) {\n', '  const known = profiles.get(id);\n  if (known !== undefined) {\n')
        .replace('    return cached;', '    return known;')
        .replace("    this.name = 'ProfileNotFound';\n", '')
        .replace(/async function fetchProfile[\s\S]*$/, `async function other() {\n${thrown}}\n\nasync function another() {\n${thrown}}\n`),
    );
    workbench = await openWorkbench({ folder });
    await workbench.editor.openFile(path);
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const placed = (): number => entriesIn(workspace.folder, 'shared').filter(({ text }) => text.includes('type: place')).length;

  it('say so on their threads and in the list, the lost ones last', async () => {
    const { sideBar, comments, notifications } = workbench;
    await sideBar.open('Coachmark');
    const labels = await until('the list with all states', async () => {
      const rows = (await sideBar.rows('Review Notes')).map(({ label }) => label);
      return rows.some((label) => label.startsWith('Lost places')) && rows;
    });
    assert.equal(labels.findIndex((label) => label.startsWith('Lost places')), labels.length - 2, labels.join('\n'));
    assert.match(labels.at(-1)!, /the new profile is kept for good.*place lost/);
    assert.ok(labels.some((label) => /the cached profile is returned unseen.*must · changed/.test(label)), labels.join('\n'));
    assert.ok(labels.some((label) => /the message says a number.*must · check the place/.test(label)), labels.join('\n'));
    assert.deepEqual(await notifications.texts(), []);

    await (await sideBar.row('the new profile is kept', 'Review Notes')).click();
    const lost = await comments.widget('memory grows');
    assert.equal(await lost.label(), 'Improve · must · place lost');
    const [said] = await lost.texts();
    assert.match(said!, /The code of this note is not in this file any more\. It was:\s+this\.name = 'ProfileNotFound';/);
    await workbench.screenshot('place-states-lost');
  });

  it('are accepted where they were guessed, and that is taken back', async () => {
    const { sideBar, comments, notifications } = workbench;
    await (await sideBar.row('the message says a number', 'Review Notes')).click();
    const widget = await comments.widget('nobody knows what to do');
    assert.equal(await widget.label(), 'Improve · must · check the place');
    await workbench.screenshot('place-states-check');
    await widget.click('Accept This Place of Note');
    await notifications.toast('The note is now attached to src/profile.ts, line');
    await until('the label of a sure place', async () => (await widget.label()) === 'Improve · must · shared');
    assert.equal(placed(), 1);
    await workbench.screenshot('place-states-accepted');
    await notifications.press('The note is now attached', 'Undo');
    await until('the guess again', async () => (await widget.label()) === 'Improve · must · check the place');
    assert.equal(placed(), 2);
  });

  it('show the code as it was beside the code of today', async () => {
    const { sideBar, comments, page } = workbench;
    await (await sideBar.row('the cached profile is returned', 'Review Notes')).click();
    const widget = await comments.widget('an old name shows');
    assert.equal(await widget.label(), 'Improve · must · changed');
    await widget.click('Show Original Code of Note');
    const diff = page.locator('.editor-group-container.active .monaco-diff-editor');
    await diff.waitFor();
    await until('the old lines beside the new', async () => {
      const old = await diff.locator('.editor.original .view-lines').innerText();
      const now = await diff.locator('.editor.modified .view-lines').innerText();
      return /const\scached\s=/.test(old) && /const\sknown\s=/.test(now) && !/const\sknown\s=/.test(old);
    });
    await page.locator('.tab.active', { hasText: 'as noted' }).waitFor();
    await workbench.screenshot('place-states-original');
    await workbench.runCommand('View: Close Editor');
  });

  it('are attached to the selection, also in another file, and that is taken back', async () => {
    const { editor, sideBar, quickInput, notifications, comments } = workbench;
    await notifications.clear();
    await editor.openFile('src/cache.ts');
    await editor.select(22, 1, 24, 4);
    await workbench.runCommand('Coachmark: Re-attach Note Here');
    await quickInput.shown('Which note is about the selected code?');
    assert.deepEqual((await quickInput.items()).sort(), ['the message says a number', 'the new profile is kept for good']);
    await workbench.screenshot('place-states-choose');
    await quickInput.choose('the new profile is kept for good');
    await notifications.toast('The note is now attached to src/cache.ts, lines 22-24.');
    await until('the thread in the other file', async () => (await editor.linesWithThreads()).join() === '24');
    await sideBar.open('Coachmark');
    await until('the note under its new file', async () => {
      const rows = (await sideBar.rows('Review Notes')).map(({ label }) => label);
      return !rows.some((label) => label.startsWith('Lost places')) && rows.some((label) => label.startsWith('cache.ts'));
    });
    await workbench.screenshot('place-states-attached');
    const place = entriesIn(workspace.folder, 'shared').find(({ text }) => text.includes('type: place') && text.includes('src/cache.ts'));
    assert.match(place?.path ?? '', /^notes\/src~profile\.ts\//);
    await notifications.press('The note is now attached', 'Undo');
    await until('the thread gone again', async () => (await editor.linesWithThreads()).join() === '');
    await until('the note as lost again', async () => (await sideBar.rows('Review Notes')).some(({ label }) => /the new profile is kept.*place lost/.test(label)));
    await (await sideBar.row('the new profile is kept', 'Review Notes')).click();
    assert.equal(await (await comments.widget('memory grows')).label(), 'Improve · must · place lost');
  });

  it('are attached from the list to lines of the same file', async () => {
    const { editor, comments, notifications, page, sideBar } = workbench;
    await notifications.clear();
    await editor.openFile(path);
    await editor.select(21, 1, 22, 1);
    const item = page.locator('.monaco-menu .action-label', { hasText: 'Re-attach Note Here' });
    // A menu takes no click in its first moment.
    await (await sideBar.row('the new profile is kept', 'Review Notes')).click({ button: 'right' });
    await item.waitFor();
    await workbench.screenshot('place-states-menu');
    await until('the menu to take the click', async () => {
      await item.click({ timeout: 1000 }).catch(() => undefined);
      return !(await item.isVisible());
    });
    await notifications.toast('The note is now attached to src/profile.ts, line 21.');
    await until('its line', async () => (await editor.linesWithThreads()).includes(21));
    await (await sideBar.row('the new profile is kept', 'Review Notes')).click();
    await until('the label of a sure place', async () => (await (await comments.widget('memory grows')).label()) === 'Improve · must · shared');
    await workbench.screenshot('place-states-attached-here');
    await workbench.reload();
    await editor.openFile(path);
    await until('its line after a reload', async () => (await editor.linesWithThreads()).includes(21));
  });
});
