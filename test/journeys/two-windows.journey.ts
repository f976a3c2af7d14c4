import assert from 'node:assert/strict';
import { type Workbench, type Workspace, makeWorkspace, openWorkbench, until } from './driver';

const lines = Array.from({ length: 16 }, (_, i) => `export const value${i + 1} = ${i + 1};`);

describe('two windows on one folder', function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let one: Workbench;
  let other: Workbench;

  before(async () => {
    workspace = makeWorkspace({ files: { 'src/values.ts': `${lines.join('\n')}\n` }, git: true });
    one = await openWorkbench({ folder: workspace.folder });
    other = await one.openAnother();
    for (const window of [one, other]) {
      await window.page.bringToFront();
      await window.editor.openFile('src/values.ts');
    }
  });

  after(async () => {
    await one?.close();
    workspace?.remove();
  });

  it('shows in the one what was saved in the other', async () => {
    const box = await write(one, 3, 'Saved in one window');
    await box.click('Save');
    await one.comments.widget('private');
    const saved = Date.now();
    // Nobody touches the other window, and a page without a screen keeps its focus: nothing but the files tells it.
    await other.page.bringToFront();
    await until('the thread in the other window', async () => (await other.editor.linesWithThreads()).includes(3));
    console.log(`      from the saved note to the other window: ${Date.now() - saved} ms`);
    await other.editor.clickThread(3);
    const shown = await other.comments.widget('Saved in one window');
    assert.match(await shown.label(), /private/);
    await other.screenshot(`two-windows-${other.version}`);
  });

  it('keeps both drafts when both write on the same line', async () => {
    await write(one, 8, 'Unsent in one window');
    await write(other, 8, 'Unsent in the other window');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await other.reload();
    await other.editor.openFile('src/values.ts');
    await seen(other, ['Unsent in one window', 'Unsent in the other window']);
  });

  it('does not write an old text of a draft over what was typed since', async () => {
    // The other window has read this draft when it was reloaded; now it grows here.
    await one.page.bringToFront();
    const box = await one.comments.widget('Unsent in one window');
    await box.focusBox();
    await one.press('End');
    await one.type(' and more');
    await box.boxTextIs((text) => text.includes('Unsent in one window and more'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await other.page.bringToFront();
    await other.reload();
    await one.page.bringToFront();
    await one.reload();
    await one.editor.openFile('src/values.ts');
    await seen(one, ['Unsent in one window and more', 'Unsent in the other window']);
    await one.screenshot(`two-windows-drafts-${one.version}`);
  });

  async function write(window: Workbench, line: number, words: string): ReturnType<Workbench['comments']['focused']> {
    await window.page.bringToFront();
    await window.editor.focus();
    await window.editor.goTo(line);
    await window.press('Control+K', 'n');
    const box = await until('the box', async () => {
      const focused = await window.comments.focused();
      return (await focused.boxText())?.includes(`src/values.ts ${line}`) && focused;
    });
    await window.type(words);
    await box.boxTextIs((text) => text.includes(words));
    return box;
  }

  /** Every draft on line 8, opened one after the other by the sign in the gutter. */
  async function seen(window: Workbench, wanted: string[]): Promise<void> {
    await window.page.bringToFront();
    await until('the sign of the drafts', async () => (await window.editor.linesWithThreads()).includes(8), 30_000);
    await window.editor.clickThread(8);
    for (const words of wanted) {
      const widget = await window.comments.widget(words);
      assert.match(await widget.label(), /draft/);
    }
  }
});
