import assert from 'node:assert/strict';
import { makeWorkspace, openWorkbench, type Workbench, type Workspace } from './driver';

describe('the key pressed twice', () => {
  let workspace: Workspace;
  let workbench: Workbench;
  before(async () => {
    workspace = makeWorkspace({ git: true, files: { 'src/cart.ts': 'export function total(prices: number[]) {\n  return prices[0];\n}\n' } });
    workbench = await openWorkbench({ folder: workspace.folder });
  });
  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('opens one box, with its parts, and what is typed into it stays', async () => {
    const { comments, editor } = workbench;
    await editor.openFile('src/cart.ts');
    await editor.goTo(2);
    await workbench.press('Control+K', 'n', 'Control+K', 'n');
    const box = await comments.widget('In src/cart.ts 2');
    await box.boxTextIs((text) => text.includes('Impact:'));
    await workbench.type('only the first price counts');
    const text = await box.boxTextIs((shown) => shown.includes('only the first price counts'));
    assert.match(text, /Behavior:\*\* only the first price counts/);
    await workbench.press('Control+Enter');
    const note = await comments.widget('only the first price counts');
    assert.equal(await note.label(), 'Improve · consider · private');
    assert.equal((await comments.widgets()).length, 1);
  });
});
