import assert from 'node:assert/strict';
import { type Workbench, type Workspace, entriesIn, makeWorkspace, openWorkbench, until } from './driver';

describe('restricted mode without git', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = makeWorkspace({ files: { 'src/sum.ts': 'export function sum(a: number, b: number) {\n  return a - b;\n}\n' } });
    workbench = await openWorkbench({ folder: workspace.folder, trust: false });
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('takes notes, and asks once for the name', async () => {
    const { editor, comments, quickInput } = workbench;
    await until('restricted mode', async () => (await workbench.statusBar()).some((text) => text.includes('Restricted Mode')));
    await editor.openFile('src/sum.ts');
    const write = async (line: number, words: string) => {
      await editor.focus();
      await editor.goTo(line);
      await workbench.press('Control+K', 'n');
      const box = await comments.focused();
      await box.boxTextIs((text) => text.includes('Impact:'));
      await workbench.type(words);
      await box.boxTextIs((text) => text.includes(words));
      await workbench.press('Control+Enter');
    };
    await write(2, 'the difference is returned');
    await quickInput.shown('Your name on review notes');
    await workbench.screenshot('restricted-name');
    await quickInput.type('Nia Newcomer');
    await quickInput.accept();
    await comments.widget('private');
    const first = await until('the first note', () => entriesIn(workspace.folder, 'private').find(({ text }) => text.includes('the difference is returned')));
    assert.match(first.text, /author: Nia Newcomer\n/);
    assert.doesNotMatch(first.text, /commit:/);

    await write(1, 'two numbers come in');
    const second = await until('the second note', () => entriesIn(workspace.folder, 'private').find(({ text }) => text.includes('two numbers come in')));
    assert.match(second.text, /author: Nia Newcomer\n/);
    await until('both threads', async () => (await editor.linesWithThreads()).join() === '1,2');
    await workbench.screenshot('restricted');
  });
});
