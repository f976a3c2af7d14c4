import assert from 'node:assert/strict';
import { type Workbench, type Workspace, makeSample, noteBy, openWorkbench, until, writeEntry } from './driver';

const path = 'src/profile.ts';

describe('notes while the code is edited', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    const text = '**Behavior:** the cached profile is returned unseen\n\n**Impact:** an old name shows for an hour';
    writeEntry(workspace.folder, path, noteBy(workspace.folder, path, [16, 19], text));
    workbench = await openWorkbench({ folder: workspace.folder });
    await workbench.editor.openFile(path);
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('stay on their code through typing and undo, and say after a reload where they were', async () => {
    const { editor } = workbench;
    const onLine = (line: number) => until(`the thread on line ${line}`, async () => (await editor.linesWithThreads()).join() === String(line));
    await onLine(19);
    const widget = await workbench.openThread('an old name shows');
    assert.equal(await widget.label(), 'Improve · must · shared');
    await editor.focus();
    await editor.goTo(5);
    await workbench.type('// one\n// two\n');
    await onLine(21);
    await until('the label with the former line', async () => (await widget.label()) === 'Improve · must · was 16');
    await workbench.screenshot('live-edits-moved');
    await until('the text as before', async () => {
      await workbench.press('Control+Z');
      return !(await editor.text(path)).includes('// one');
    });
    await onLine(19);
    await until('the label as before', async () => (await widget.label()) === 'Improve · must · shared');

    await editor.goTo(5);
    await workbench.type('// one\n// two\n');
    await onLine(21);
    await editor.save();
    await workbench.reload();
    await editor.openFile(path);
    await onLine(21);
    const back = await workbench.openThread('an old name shows');
    assert.equal(await back.label(), 'Improve · must · was 16');
    await workbench.screenshot('live-edits-reloaded');
  });
});
