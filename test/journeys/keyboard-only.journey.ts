import assert from 'node:assert/strict';
import { type Workbench, type Workspace, entriesIn, openSample, until } from './driver';

describe('everything without the mouse', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
    await workbench.page.evaluate(() => {
      const state = window as unknown as { clicks: number };
      state.clicks = 0;
      document.addEventListener('mousedown', () => (state.clicks += 1), true);
    });
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  /** By the palette, with Enter on the first row. */
  async function run(title: string): Promise<void> {
    const { quickInput } = workbench;
    await workbench.press('F1');
    await quickInput.shown();
    await quickInput.type(`>${title}`);
    await until(`"${title}" first in the palette`, async () => (await quickInput.items())[0] === title);
    await quickInput.accept();
  }

  it('a note is written, reached, answered, resolved and left', async () => {
    const { editor, comments, quickInput, page } = workbench;
    await editor.goTo(22);
    await workbench.press('Control+K', 'n');
    const box = await comments.focused();
    await box.boxTextIs((text) => text.includes('Impact:'));
    await workbench.type('the profile is kept for good');
    await workbench.press('Tab');
    await workbench.type('so memory grows');
    await workbench.press('Shift+Tab');
    await workbench.type(' and all');
    await box.boxTextIs((now) => /Behavior:\*\* the profile is kept for good and all\n/.test(now) || / and all/.test(now));
    await workbench.press('Control+Enter');
    const note = await comments.widget('so memory grows');
    await until('the note on disk', () => entriesIn(workspace.folder, 'private').length === 1);

    await editor.focus();
    await editor.goTo(1);
    await workbench.press('Alt+F9');
    await until('the cursor at the thread', async () => (await editor.position()).startsWith('Ln 22,'));
    await workbench.screenshot('keyboard-reached');
    await editor.focus();
    await run('Coachmark: Reply to Note');
    await until('the focus in the reply box', () => note.hasFocus());
    await workbench.type('A limit of 1000, say');
    await note.boxTextIs((now) => now === 'A limit of 1000, say');
    // On a busy machine the extension may learn late that there is no other part; the Tab after that leaves.
    await until('the focus on Save', async () => {
      await workbench.press('Tab');
      return (await page.evaluate(() => document.activeElement?.textContent ?? '')) === 'Save';
    });
    await workbench.press('Enter');
    await until('the reply', async () => (await note.texts()).some((one) => one.includes('A limit of 1000')));

    await editor.focus();
    await editor.goTo(22);
    await run('Coachmark: Resolve Note');
    await quickInput.shown('Resolve the note');
    await workbench.type('done');
    await quickInput.accept();
    // VS Code closes a thread that is resolved.
    await comments.none();
    await until('the last word on disk', () => entriesIn(workspace.folder, 'private').some((one) => /type: resolve[^]*\ndone\n$/.test(one.text)));
    assert.equal(entriesIn(workspace.folder, 'private').length, 3);
    await editor.focus();
    await workbench.type('x');
    await until('the code has the focus', () => editor.isDirty());
    await workbench.press('Control+Z');
    assert.equal(await page.evaluate(() => (window as unknown as { clicks: number }).clicks), 0);
    await workbench.screenshot('keyboard-resolved');
  });
});
