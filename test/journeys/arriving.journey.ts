import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Workbench, type Workspace, makeSample, noteBy, openWorkbench, until, writeEntry } from './driver';

const path = 'src/retry.ts';
const ben = { name: 'Ben Okafor', mail: 'ben.okafor@example.org' };

describe('notes that arrive', () => {
  let workspace: Workspace;
  let workbench: Workbench;
  let clone: string;

  before(async () => {
    workspace = await makeSample();
    clone = join(workspace.folder, '..', 'clone');
    execFileSync('git', ['clone', '-q', workspace.folder, clone]);
    git('config', 'user.name', ben.name);
    git('config', 'user.email', ben.mail);
    workbench = await openWorkbench({ folder: workspace.folder });
    await workbench.editor.openFile(path);
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const git = (...args: string[]): string => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });

  /** Commits what the second clone has, and pulls it. */
  function pull(message: string): void {
    git('add', '.coachmark');
    git('commit', '-q', '-m', message);
    workspace.git('pull', '-q', '--no-rebase', clone, 'feature/cache');
  }

  const reply = (second: number, text: string) =>
    ({
      type: 'reply',
      id: `20260301T1300${String(second).padStart(2, '0')}-7h2k9qza4m`,
      note: '20260301T120001-7h2k9qza4m',
      order: second,
      author: ben,
      at: `2026-03-01T13:00:${String(second).padStart(2, '0')}.000Z`,
      text,
    }) as const;

  it('by git pull are there at once, and do not blink', async () => {
    const { editor, comments, page } = workbench;
    writeEntry(clone, path, noteBy(clone, path, [5, 8], '**Behavior:** every error is tried again\n\n**Impact:** a wrong id costs seconds'));
    pull('A note');
    const pulled = Date.now();
    await until('the glyph', async () => (await editor.linesWithThreads()).includes(8));
    console.log(`      from git pull to the glyph: ${Date.now() - pulled} ms`);
    const widget = await workbench.openThread('a wrong id costs seconds');
    assert.equal(await widget.label(), 'Improve · must · shared');

    // Counts how often the thread, or the comment that was there, is taken away and drawn anew.
    await widget.locator.locator('.review-comment').first().evaluate((comment) => {
      const state = window as unknown as { blinks: number };
      state.blinks = 0;
      const check = new MutationObserver(() => {
        if (!comment.isConnected) state.blinks += 1;
      });
      check.observe(document.body, { childList: true, subtree: true });
    });
    writeEntry(clone, path, reply(1, 'Only 500 and above, then?'));
    pull('A reply');
    const replied = Date.now();
    await until('the reply', async () => (await widget.texts()).some((text) => text.includes('Only 500')));
    console.log(`      from git pull to the reply: ${Date.now() - replied} ms`);
    assert.equal(await page.evaluate(() => (window as unknown as { blinks: number }).blinks), 0);
    assert.equal((await comments.widgets()).length, 1);
    await workbench.screenshot('arriving-reply');
  });

  it('leave a box that is being written in alone, and appear when it is left', async () => {
    const { editor, comments } = workbench;
    const widget = await comments.widget('Only 500');
    await widget.click('Reply to Note');
    await until('the focus in the box', () => widget.hasFocus());
    await workbench.type('Half of a th');
    await workbench.press('ArrowLeft');
    await widget.boxTextIs((text) => text === 'Half of a th');
    writeEntry(clone, path, reply(2, 'Or only what can pass'));
    pull('Another reply');
    // The extension has read the files when a glyph elsewhere is drawn.
    writeEntry(clone, 'src/cache.ts', noteBy(clone, 'src/cache.ts', [3, 3], '**Behavior:** x', 2));
    pull('A note elsewhere');
    await workbench.sideBar.open('Coachmark');
    await workbench.sideBar.row('x', 'Review Notes').catch(() => undefined);
    await widget.focusBox();
    await workbench.press('Control+End');
    await workbench.type('ought');
    assert.equal(await widget.boxTextIs((text) => text.includes('ought')), 'Half of a thought');
    await editor.focus();
    await until('the reply that came meanwhile', async () => (await widget.texts()).some((text) => text.includes('Or only what can pass')));
    assert.equal(await widget.boxText(), 'Half of a thought');
    await workbench.screenshot('arriving-box');
    await widget.click('Save');
    await until('my reply', async () => (await widget.texts()).some((text) => text.includes('Half of a thought')));
    workspace.git('add', '.coachmark');
    workspace.git('commit', '-q', '-m', 'My reply', '--', '.coachmark');
  });

  it('go and come with the branch, and follow a file edited by hand', async () => {
    const { editor } = workbench;
    workspace.git('checkout', '-q', 'main');
    await until('no glyph', async () => (await editor.linesWithThreads()).length === 0);
    workspace.git('checkout', '-q', 'feature/cache');
    const back = Date.now();
    await until('the glyph again', async () => (await editor.linesWithThreads()).includes(8));
    console.log(`      from git checkout to the glyph: ${Date.now() - back} ms`);
    const widget = await workbench.openThread('a wrong id costs seconds');
    const file = '.coachmark/notes/src~retry.ts/20260301T120001-7h2k9qza4m.md';
    workspace.write(file, workspace.read(file).replace('costs seconds', 'costs six seconds'));
    await until('the new words', async () => (await widget.texts()).some((text) => text.includes('six seconds')));
  });
});
