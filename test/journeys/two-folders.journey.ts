import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Workbench, type Workspace, entriesIn, makeSample, makeWorkspace, makeWorkspaceFile, openWorkbench, until } from './driver';

describe('a window with two folders', () => {
  let first: Workspace;
  let second: Workspace;
  let parent: string;
  let workbench: Workbench;

  before(async () => {
    first = await makeSample();
    second = makeWorkspace({ name: 'tools', files: { 'src/report.ts': 'export const rows = [];\nexport const sum = 0;\n' }, git: true });
    parent = mkdtempSync(join(realpathSync(tmpdir()), 'coachmark-journey-'));
    const workspaceFile = makeWorkspaceFile(join(parent, 'both.code-workspace'), [first.folder, second.folder]);
    workbench = await openWorkbench({ workspaceFile });
  });

  after(async () => {
    await workbench?.close();
    first?.remove();
    second?.remove();
    if (parent) rmSync(parent, { recursive: true, force: true });
  });

  async function write(path: string, line: number, words: string): Promise<void> {
    const { editor, comments } = workbench;
    await editor.openFile(path);
    await editor.goTo(line);
    await workbench.press('Control+K', 'n');
    const box = await comments.focused();
    await box.boxTextIs((text) => text.includes('Impact:'));
    await workbench.type(words);
    await box.boxTextIs((text) => text.includes(words));
    await workbench.press('Control+Enter');
    await comments.widget('private');
  }

  it('keeps each note in the folder of its code', async () => {
    await write('src/retry.ts', 4, 'the first folder');
    await write('src/report.ts', 2, 'the second folder');
    const inFirst = await until('the note of the first', () => entriesIn(first.folder, 'private').find(({ text }) => text.includes('the first folder')));
    const inSecond = await until('the note of the second', () => entriesIn(second.folder, 'private').find(({ text }) => text.includes('the second folder')));
    assert.match(inFirst.path, /src~retry\.ts/);
    assert.match(inSecond.path, /src~report\.ts/);
    assert.match(inSecond.text, /\*\*Situation:\*\* In src\/report\.ts 2/);
    assert.equal(entriesIn(first.folder, 'private').length, 1);
    assert.equal(entriesIn(second.folder, 'private').length, 1);
    await workbench.screenshot('two-folders');
  });
});
