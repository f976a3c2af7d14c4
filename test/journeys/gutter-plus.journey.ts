import assert from 'node:assert/strict';
import { type Workbench, type Workspace, entriesIn, openSample, until } from './driver';

describe('the "+" in the gutter', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('opens the prefilled box, and takes over what was typed meanwhile', async () => {
    const { editor, comments } = workbench;
    await editor.clickGutterPlus(11);
    await until('a box', async () => (await comments.widgets()).length > 0);
    await workbench.type('the name is set by hand');
    const box = await comments.widget('Impact:');
    const text = await box.boxTextIs((now) => /Behavior:\*\*\s+the name is set by hand/.test(now));
    assert.match(text, /In src\/profile\.ts 11/);
    assert.ok(!text.includes('\u200b'));
    assert.deepEqual((await box.buttons()).filter((name) => /^(Save|Discard|Write)/.test(name)).map((name) => name.replace(/ \(.*/, '')).sort(), [
      'Discard',
      'Save',
      'Save and Share',
    ]);
    await workbench.screenshot('gutter-plus-box');
    await until("VS Code's own box gone", async () => (await comments.widgets()).length === 1);
    await workbench.type(' and not from the class');
    await box.boxTextIs((now) => now.includes('set by hand and not from the class'));
    await workbench.press('Control+Enter');
    await comments.widget('private');
    const [entry] = await until('its file', () => {
      const entries = entriesIn(workspace.folder, 'private');
      return entries.length > 0 && entries;
    });
    assert.match(entry!.text, / {2}lines: 11\n/);
    assert.match(entry!.text, /the name is set by hand and not from the class/);
  });

  const freshLines = [3, 22, 28];

  it('loses no key of somebody who types on, however fast', async () => {
    const { editor, comments, page } = workbench;
    const words = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(3);
    // A try that failed has left its box on its line.
    const line = freshLines.shift()!;
    await editor.focus();
    await editor.goTo(line);
    await editor.clickGutterPlus(line);
    await comments.focused();
    await page.keyboard.type(words, { delay: 5 });
    const box = await comments.widget(`In src/profile.ts ${line}`);
    const text = await box.boxTextIs((now) => /Behavior:[^]*9\s*\n\s*\*\*Impact/.test(now) && now.replaceAll(/\s/g, '').includes(words));
    assert.match(text, /Impact:\*\*\s*$/);
    assert.equal(await editor.isDirty(), false);
    await box.click('Discard');
    await workbench.notifications.toast('The text was discarded.');
    await workbench.notifications.clear();
  });

  it("does the same by VS Code's own command on a selection", async () => {
    const { editor, comments } = workbench;
    await editor.focus();
    await editor.select(16, 1, 20, 1);
    await workbench.runCommand('Comments: Add Comment on Current Selection');
    const box = await comments.widget('In src/profile.ts 16-19');
    await until('the focus in our box', () => box.hasFocus());
    assert.equal(await box.label(), 'Improve · consider · draft');
    await workbench.type('the cached profile may be old');
    await box.boxTextIs((now) => /Behavior:\*\*\s+the cached profile may be old/.test(now));
    await box.click('Discard');
    await workbench.notifications.toast('The text was discarded.');
    assert.equal(entriesIn(workspace.folder, 'private').length, 1);
  });
});
