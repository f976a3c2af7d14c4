import assert from 'node:assert/strict';
import { type Workbench, type Workspace, notedPath, openNotedSample, until } from './driver';

describe('notes while the code is edited', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openNotedSample());
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
      return !(await editor.text(notedPath)).includes('// one');
    });
    await onLine(19);
    await until('the label as before', async () => (await widget.label()) === 'Improve · must · shared');

    await editor.goTo(5);
    await workbench.type('// one\n// two\n');
    await onLine(21);
    await editor.save();
    await workbench.reload();
    await editor.openFile(notedPath);
    await onLine(21);
    const back = await workbench.openThread('an old name shows');
    assert.equal(await back.label(), 'Improve · must · was 16');
    await workbench.screenshot('live-edits-reloaded');
  });
});
