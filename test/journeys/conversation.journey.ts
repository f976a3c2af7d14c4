import assert from 'node:assert/strict';
import { type CommentWidget, type Workbench, type Workspace, entriesIn, notedPath, openNotedSample, until } from './driver';

describe('a conversation', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openNotedSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const onDisk = (words: string) => entriesIn(workspace.folder, 'shared').find(({ text }) => text.includes(words));

  async function thread(): Promise<CommentWidget> {
    const { editor, comments } = workbench;
    await editor.focus();
    await until('the glyph of the thread', async () => (await editor.linesWithThreads()).includes(19));
    return (await comments.widgets())[0] ?? workbench.openThread();
  }

  async function says(widget: CommentWidget, words: string): Promise<void> {
    await until(`"${words}" in the thread`, async () => (await widget.texts()).some((text) => text.includes(words)));
  }

  it('has replies, and one edits only what one wrote', async () => {
    const widget = await thread();
    await says(widget, 'an old name shows');
    assert.deepEqual((await widget.buttons()).filter((name) => name.startsWith('Edit')), []);
    await widget.click('Reply to Note');
    await until('the focus in the box', () => widget.hasFocus());
    await workbench.type('Would updatedAt be enuogh?');
    await widget.boxTextIs((text) => text === 'Would updatedAt be enuogh?');
    await workbench.screenshot('conversation-reply');
    await workbench.press('Control+Enter');
    await says(widget, 'Would updatedAt be enuogh?');
    const reply = await until('the reply on disk', () => onDisk('enuogh'));
    assert.match(reply.text, /type: reply\n/);
    assert.match(reply.text, /author: Ada Author\n/);

    assert.equal((await widget.buttons()).filter((name) => name === 'Edit Note').length, 1);
    await widget.click('Edit Note');
    await widget.boxTextIs((text) => text.includes('enuogh'));
    await widget.replaceText('Would updatedAt be enough?');
    await widget.click('Save');
    await says(widget, 'Would updatedAt be enough?');
    const edited = await until('the reply rewritten on disk', () => onDisk('be enough?'));
    assert.equal(edited.path, reply.path);
    assert.match(edited.text, /edited: /);
    await workbench.screenshot('conversation-edited');
  });

  it('gets a deleted reply back by Undo', async () => {
    const { dialog, notifications } = workbench;
    const widget = await thread();
    await says(widget, 'Would updatedAt be enough?');
    // Ben's note has such a menu too.
    await until('the question', async () => {
      if (await dialog.isOpen()) return true;
      const item = workbench.page.locator('.monaco-menu .action-label', { hasText: 'Delete Reply' });
      // A menu takes no click for a moment after it has opened.
      if ((await item.count()) === 0) await widget.click('More Actions...', 1);
      else await item.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return dialog.isOpen();
    });
    assert.match(await dialog.text(), /Delete this reply\?/);
    await dialog.press('Delete');
    await until('the reply gone', async () => !(await widget.texts()).some((text) => text.includes('Would updatedAt')));
    await until('its file', () => onDisk('type: delete'));
    await notifications.press('The reply was deleted.', 'Undo');
    await says(widget, 'Would updatedAt be enough?');
    assert.match((await until('the restoring file', () => onDisk('type: restore'))).text, /of: \d{8}T\d{6}-\w{10}\n/);
    assert.ok(onDisk('be enough?'), 'its own file never went');
  });

  it('is resolved with a last word, and opened again', async () => {
    let widget = await thread();
    await widget.click('Resolve Note');
    await workbench.quickInput.shown('Resolve the note');
    await workbench.quickInput.type('It compares updatedAt now');
    await workbench.quickInput.accept();
    // VS Code closes a thread that is resolved (comments.collapseOnResolve).
    await workbench.comments.none();
    widget = await thread();
    await says(widget, 'It compares updatedAt now');
    await until('the action to open it again', async () => (await widget.buttons()).includes('Reopen Note'));
    assert.match((await until('its file', () => onDisk('It compares updatedAt now'))).text, /type: resolve\n/);
    await workbench.screenshot('conversation-resolved');
    await widget.click('Reopen Note');
    await workbench.quickInput.shown('Reopen the note');
    await workbench.quickInput.accept();
    await until('the action to resolve it', async () => (await widget.buttons()).includes('Resolve Note'));
  });

  it('is copied as Markdown, and opens as a file', async () => {
    const { editor, page } = workbench;
    await editor.focus();
    await editor.goTo(17);
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await workbench.runCommand('Coachmark: Copy Note as Markdown');
    const copied = await until('the note in the clipboard', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text !== 'nothing' && text;
    });
    assert.match(copied, /an old name shows for an hour/);
    assert.match(copied, /src\/profile\.ts/);
    assert.match(copied, /Would updatedAt be enough\?/);
    await workbench.runCommand('Coachmark: Open File of Note');
    await page.locator('.tab.active', { hasText: '20260301T120001-7h2k9qza4m.md' }).waitFor();
    await until('its text', async () => (await editor.text('20260301T120001-7h2k9qza4m.md')).includes('author: Ben Okafor'));
    await editor.openFile(notedPath);
  });

  it('is deleted after one question, and comes back by Undo and after a reload', async () => {
    const { editor, dialog, notifications } = workbench;
    await editor.goTo(17);
    await workbench.runCommand('Coachmark: Delete Note');
    assert.match(await dialog.text(), /Delete this note\?/);
    await dialog.press('Delete');
    await notifications.toast('The note was deleted.');
    const widget = await thread();
    await says(widget, 'This note was deleted by Ada Author.');
    await says(widget, 'Would updatedAt be enough?');
    await workbench.screenshot('conversation-deleted');
    await notifications.press('The note was deleted.', 'Undo');
    await says(widget, 'an old name shows');

    await editor.focus();
    await editor.goTo(17);
    await workbench.runCommand('Coachmark: Delete Note');
    await dialog.press('Delete');
    await says(widget, 'This note was deleted by Ada Author.');
    await workbench.reload();
    await editor.openFile(notedPath);
    await workbench.runCommand('Coachmark: Restore a Deleted Note');
    await workbench.quickInput.shown('Which note is to come back?');
    await workbench.quickInput.accept();
    await says(await thread(), 'an old name shows');
  });
});
