import assert from 'node:assert/strict';
import { type Workbench, type Workspace, entriesIn, openSample, until } from './driver';

describe('a note step by step', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  async function step(title: string): Promise<void> {
    await until(`the step ${title}`, async () => (await workbench.quickInput.widget.isVisible()) && (await workbench.quickInput.description()).includes(title));
  }

  it('asks for three parts, keeps them through Back and Escape, and ends in the box', async () => {
    const { editor, quickInput, page, comments } = workbench;
    await editor.select(16, 3, 19, 4);
    await workbench.press('Control+K', 'Shift+N');
    await step('Situation (1/3)');
    assert.match(await quickInput.value(), /^In src\/profile\.ts 16-19/);
    await workbench.screenshot('steps-situation');
    await quickInput.accept();
    await step('Behavior (2/3)');
    assert.equal(await quickInput.value(), '');
    await workbench.type('the entry is believed');
    await workbench.screenshot('steps-behavior');
    await quickInput.accept();
    await step('Impact (3/3)');
    await workbench.type('so an old');
    await page.locator('.quick-input-left-action-bar .action-label').click();
    await step('Behavior (2/3)');
    assert.equal(await quickInput.value(), 'the entry is believed');
    await quickInput.accept();
    await step('Impact (3/3)');
    assert.equal(await quickInput.value(), 'so an old');
    await quickInput.cancel();
    await until('the draft on its line', async () => (await editor.linesWithThreads()).includes(19));
    assert.equal((await comments.widgets()).length, 0);
    assert.deepEqual(entriesIn(workspace.folder, 'private'), []);

    await editor.focus();
    await editor.select(16, 3, 19, 4);
    await workbench.press('Control+K', 'Shift+N');
    await step('Situation (1/3)');
    await quickInput.accept();
    await step('Behavior (2/3)');
    assert.equal(await quickInput.value(), 'the entry is believed');
    await quickInput.accept();
    await step('Impact (3/3)');
    assert.equal(await quickInput.value(), 'so an old');
    await quickInput.type('so an old name shows');
    await quickInput.accept();
    const box = await comments.widget('so an old name shows');
    await until('the focus in the box', () => box.hasFocus());
    assert.equal(await box.label(), 'Improve · consider · draft');
    assert.equal((await comments.widgets()).length, 1);
    await workbench.screenshot('steps-box');
    await workbench.press('Control+Enter');
    await comments.widget('Improve · consider · private');
    const [entry] = await until('its file', () => {
      const entries = entriesIn(workspace.folder, 'private');
      return entries.length > 0 && entries;
    });
    assert.match(entry!.text, /\*\*Behavior:\*\* the entry is believed\n\n\*\*Impact:\*\* so an old name shows\n$/);
    assert.deepEqual(await editor.linesWithThreads(), [19]);
  });
});
