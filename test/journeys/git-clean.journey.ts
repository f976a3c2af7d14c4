import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Workbench, type Workspace, makeWorkspace, openWorkbench, until } from './driver';

const lines = Array.from({ length: 16 }, (_, i) => `export const value${i + 1} = ${i + 1};`);

describe('after git has cleaned away what it ignores', function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = makeWorkspace({ files: { 'src/values.ts': `${lines.join('\n')}\n` }, git: true });
    workbench = await openWorkbench({ folder: workspace.folder });
    await workbench.editor.openFile('src/values.ts');
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('offers private notes back, and brings drafts back by itself', async () => {
    const box = await write(3, 'Private words');
    await box.click('Save');
    await until('the note on disk', () => privateNotes().length === 1);
    await write(8, 'Unsent words');
    await new Promise((resolve) => setTimeout(resolve, 1000));

    workspace.git('clean', '-fdXq');
    await until('the private notes gone', () => privateNotes().length === 0);
    await workbench.reload();
    await workbench.editor.openFile('src/values.ts');

    await workbench.notifications.toast('1 private note is missing');
    await workbench.screenshot(`git-clean-offer-${workbench.version}`);
    await workbench.notifications.press('1 private note is missing', 'Bring back');
    await until('the note on disk again', () => privateNotes().length === 1);
    await until('its thread, and that of the draft', async () => {
      const shown = await workbench.editor.linesWithThreads();
      return shown.includes(3) && shown.includes(8);
    });
    await workbench.editor.clickThread(8);
    const draft = await workbench.comments.widget('Unsent words');
    await until('the label of a draft', async () => (await draft.label()).includes('draft'));
    await workbench.editor.clickThread(3);
    await workbench.comments.widget('Private words');
  });

  async function write(line: number, words: string): ReturnType<Workbench['comments']['focused']> {
    const box = await workbench.openBox(line);
    await box.boxTextIs((text) => text.includes(`src/values.ts ${line}`));
    await workbench.type(words);
    await box.boxTextIs((text) => text.includes(words));
    return box;
  }

  function privateNotes(): string[] {
    const folder = join(workspace.folder, '.coachmark', 'private', 'notes');
    return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')) : [];
  }
});
