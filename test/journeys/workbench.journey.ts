import assert from 'node:assert/strict';
import { type Workbench, type Workspace, makeWorkspace, openWorkbench } from './driver';

for (const vscode of ['oldest', 'latest']) {
  describe(`a window of the ${vscode} VS Code`, () => {
    let workspace: Workspace;
    let workbench: Workbench;

    before(async () => {
      workspace = makeWorkspace({ files: { 'src/greeting.ts': 'export const greeting = "hello";\nexport const who = "you";\n' }, git: true });
      workbench = await openWorkbench({ folder: workspace.folder, vscode });
    });

    after(async () => {
      await workbench?.close();
      workspace?.remove();
    });

    it('opens a file and shows its text', async () => {
      await workbench.editor.openFile('src/greeting.ts');
      assert.equal(await workbench.editor.text(), workspace.read('src/greeting.ts'));
      await workbench.screenshot(`workbench-${vscode}`);
    });

    it('selects by keyboard', async () => {
      await workbench.editor.select(1, 14, 2, 13);
      assert.match(await workbench.editor.position(), /^Ln 2, Col 13 \(\d+ selected\)$/);
    });

    it('comes back after its extension host was killed, and after a reload', async () => {
      const before = workbench.activations();
      await workbench.killExtensionHost();
      await workbench.ready(before);
      await workbench.reload();
      await workbench.editor.openFile('src/greeting.ts');
      assert.match(await workbench.editor.text(), /hello/);
    });
  });
}
