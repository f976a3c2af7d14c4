import { type Workbench, type Workspace, makeSample, noteBy, openWorkbench, until, writeEntry } from './driver';

const path = 'src/profile.ts';

describe('notes whose code went to another file in the history', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    const { folder } = workspace;
    workspace.git('checkout', '-q', '--', '.');
    const taken = workspace.git('rev-parse', 'HEAD').trim();
    const text = '**Behavior:** the date is asked for once more\n\n**Impact:** each page costs two requests';
    const note = noteBy(folder, path, [27, 33], text);
    writeEntry(folder, path, { ...note, anchor: { ...note.anchor, commit: taken } });
    workspace.git('add', '--all');
    workspace.git('commit', '-q', '-m', 'A note');

    const lines = workspace.git('show', `HEAD:${path}`).split('\n');
    const edited = lines.map((line, i) => (i >= 26 && i < 33 ? line.replaceAll('response', 'answer') : line));
    workspace.write(path, edited.join('\n'));
    workspace.git('commit', '-q', '-am', 'Call it an answer');
    const moved = edited.slice(26, 33).map((line) => line.replace('loadUpdatedAt', 'updatedAt').replace('throw new Error(', 'throw new RangeError('));
    workspace.write('src/updated-at.ts', ["import type { Config } from './config.js';", '', '// The directory knows when.', ...moved, ''].join('\n'));
    workspace.write(path, [...edited.slice(0, 25), ...edited.slice(34)].join('\n'));
    workspace.git('add', '--all');
    workspace.git('commit', '-q', '-m', 'Ask for the date in a file of its own');

    workbench = await openWorkbench({ folder });
    await workbench.editor.openFile(path);
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('are found by following the commits, and shown where the code is now', async () => {
    const { editor } = workbench;
    await editor.openFile(path);
    await workbench.sideBar.open('Coachmark');
    await until('the note under its new file', async () => {
      const rows = await workbench.sideBar.rows('Review Notes');
      return rows.some(({ label }) => label.startsWith('updated-at.ts'));
    }, 30_000);
    await until('no thread in the old file', async () => (await editor.linesWithThreads()).length === 0);
    await workbench.screenshot('places-by-history-left');
    await editor.openFile('src/updated-at.ts');
    await until('the thread in the new file', async () => (await editor.linesWithThreads()).join() === '10', 30_000);
    const widget = await workbench.openThread('each page costs two requests');
    await until('the label', async () => (await widget.label()) === 'Improve · must · changed');
    await workbench.screenshot('places-by-history-found');
  });
});
