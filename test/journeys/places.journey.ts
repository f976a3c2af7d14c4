import assert from 'node:assert/strict';
import { type EntryOnDisk, type Workbench, type Workspace, entriesIn, makeSample, openWorkbench, until } from './driver';

describe('places of notes', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    workbench = await openWorkbench({ folder: workspace.folder });
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  /** Types into the box that is open, saves it, and answers its file. */
  async function finish(words: string): Promise<EntryOnDisk> {
    const box = await workbench.comments.focused();
    await box.boxTextIs((text) => text.includes('Impact:'));
    await workbench.type(words);
    await box.boxTextIs((text) => text.replaceAll(/\s+/g, ' ').includes(words));
    await workbench.press('Control+Enter');
    await workbench.comments.widget('private');
    return until(`the file of "${words}"`, () => entriesIn(workspace.folder, 'private').find(({ text }) => text.includes(words)));
  }

  it('are the line of the cursor when nothing is selected, and the lines above a selection that ends before the next', async () => {
    const { editor } = workbench;
    await editor.openFile('src/profile.ts');
    await editor.goTo(6, 10);
    await workbench.press('Control+K', 'n');
    const line = await finish('the map is made once for the whole process');
    assert.match(line.text, / {2}lines: 6(-6)?\n/);
    // What git knows is added while somebody writes; whoever is faster has the place alone.
    assert.match(line.text, /\*\*Situation:\*\* In src\/profile\.ts 6[,\n]/);

    await editor.focus();
    await editor.select(23, 1, 24, 1);
    await workbench.press('Control+K', 'n');
    const above = await finish('the new profile is kept');
    assert.match(above.text, / {2}lines: 23(-23)?\n/);

    await editor.focus();
    await editor.goTo(6, 2);
    await workbench.press('Control+K', 'n');
    await finish('a second thought on the same line');
    let seen = '';
    await until('both on one line, and three in all', async () => {
      seen = `${(await editor.linesWithThreads()).join()} ${(await workbench.comments.widgets()).length}`;
      return seen === '6 3';
    }).catch((cause: Error) => assert.fail(`${cause.message}: ${seen}`));
    await workbench.screenshot('places-two-on-a-line');
  });

  it('are exact in files with CRLF, with tabs and with wide characters', async () => {
    const { editor } = workbench;
    await editor.openFile('migrations/001_bookings.sql');
    await editor.select(2, 5, 4, 20);
    await workbench.press('Control+K', 'n');
    const crlf = await finish('seats must be positive');
    assert.match(crlf.text, / {2}lines: 2-4\n {2}columns: 5-20\n/);
    assert.ok(!crlf.text.includes('\r'));
    assert.deepEqual(await editor.linesWithThreads(), [4]);

    await editor.openFile('src/notify.ts');
    await editor.select(8, 1, 10, 1);
    await workbench.press('Control+K', 'n');
    const tabs = await finish('a mail has no sender');
    assert.match(tabs.text, / {2}lines: 8-9\n/);
    assert.match(tabs.text, /\tto: string;\n/);

    await editor.openFile('src/labels.ts');
    // By keys: newer versions count a wide character as two columns when they go to one.
    await editor.goTo(7, 15);
    for (let i = 0; i < 7; i++) await workbench.press('Shift+ArrowRight');
    await workbench.press('Control+K', 'n');
    const wide = await finish('室 and 間 are not read by everybody');
    assert.match(wide.text, / {2}lines: 7\n {2}columns: 15-22\n/);
    assert.match(wide.text, /梅の間/);
    await workbench.screenshot('places-wide');
  });

  it('are the file as a whole by command and from the explorer', async () => {
    const { editor, page, comments } = workbench;
    await editor.openFile('src/retry.ts');
    await workbench.runCommand('Coachmark: Add Review Note on File');
    const whole = await finish('nothing says how long it waits');
    assert.doesNotMatch(whole.text, / {2}lines:/);
    assert.match(whole.text, /\*\*Situation:\*\* In src\/retry\.ts, /);
    await workbench.screenshot('places-file');

    await page.locator('.explorer-folders-view .monaco-list-row[aria-label^="rooms.ts"]').click({ button: 'right' });
    // A menu takes no click in its first moment.
    const item = page.locator('.monaco-menu .action-label', { hasText: 'Add Review Note on File' });
    await item.waitFor();
    await until('the menu to take the click', async () => {
      await item.click({ timeout: 1000 }).catch(() => undefined);
      return !(await item.isVisible());
    });
    const box = await comments.focused();
    await box.boxTextIs((text) => text.includes('In src/rooms.ts'));
    await finish('rooms and floors are mixed here');
  });

  it('are not offered in the notes themselves', async () => {
    const { editor, page, notifications } = workbench;
    await editor.openFile('src/labels.ts');
    await editor.goTo(7);
    await workbench.runCommand('Coachmark: Open File of Note');
    await page.locator('.tab.active', { hasText: '.md' }).waitFor();
    await editor.focus();
    await workbench.press('Control+K', 'n');
    await notifications.toast('This file is a note itself.');
    assert.equal((await workbench.comments.widgets()).length, 0);
    assert.equal(await page.locator('.editor-group-container.active .comment-range-glyph').count(), 0);
    await workbench.screenshot('places-note-file');
  });
});
