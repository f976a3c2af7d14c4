import assert from 'node:assert/strict';
import { type CommentWidget, type Workbench, type Workspace, makeSample, noteBy, openWorkbench, until, writeEntry } from './driver';

const path = 'src/profile.ts';

describe('notes while git and others rewrite the file', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = await makeSample();
    const { folder } = workspace;
    workspace.git('checkout', '-q', '--', '.');
    writeEntry(folder, path, noteBy(folder, path, [16, 19], '**Behavior:** the cached profile is returned unseen\n\n**Impact:** an old name shows', 1));
    writeEntry(folder, path, noteBy(folder, path, [36, 36], '**Behavior:** nothing limits the time\n\n**Impact:** a page hangs', 2));
    workspace.git('add', '--all');
    workspace.git('commit', '-q', '-m', 'Notes');
    workbench = await openWorkbench({ folder, size: { width: 1280, height: 1200 } });
    await workbench.editor.openFile(path);
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  beforeEach(async () => {
    await workbench.editor.openFile(path);
    await workbench.runCommand('File: Revert File');
    workspace.git('checkout', '-q', '--', path);
    await onLines('19,36');
  });

  const onLines = (lines: string): Promise<unknown> => {
    let seen = '';
    return until(`threads on lines "${lines}"`, async () => (seen = (await workbench.editor.linesWithThreads()).join()) === lines, 20_000).catch((error: Error) => {
      throw new Error(`${error.message}; they are on "${seen}"`);
    });
  };
  const labelled = (widget: CommentWidget, label: string): Promise<unknown> => until(`the label "${label}"`, async () => (await widget.label()) === label);
  const original = (): string => workspace.git('show', `HEAD:${path}`);

  it('follow git stash there and back', async () => {
    await onLines('19,36');
    workspace.write(path, original().replace('import { Cache }', '// One\n// Two\nimport { Cache }').replace('  const cached =', '  const  cached ='));
    await onLines('21,38');
    const widget = await workbench.openThread('an old name shows');
    await labelled(widget, 'Improve · must · changed');
    await workbench.screenshot('places-by-git-changed');
    workspace.git('stash', '-q');
    await onLines('19,36');
    await labelled(widget, 'Improve · must · shared');
    workspace.git('stash', 'pop', '-q');
    await onLines('21,38');
    await labelled(widget, 'Improve · must · changed');
    workspace.git('checkout', '-q', '--', path);
    await onLines('19,36');
    await labelled(widget, 'Improve · must · shared');
  });

  it('are where they were after another branch, and do not blink where it changed nothing', async () => {
    workspace.git('checkout', '-q', '-b', 'other');
    // One edit from the first line to the last but one: all between was replaced by itself.
    const text = original().replace('import { Cache }', '// Head\nimport { Cache }').replace('as Profile;\n', 'as Profile; // tail\n');
    workspace.write(path, text);
    workspace.git('commit', '-q', '-am', 'Head and tail');
    workspace.git('checkout', '-q', '-');
    await onLines('19,36');
    const widget = await workbench.openThread('an old name shows');
    await widget.locator.locator('.review-comment').first().evaluate((comment) => {
      const state = window as unknown as { blinks: number };
      state.blinks = 0;
      const check = new MutationObserver(() => {
        if (!comment.isConnected) state.blinks += 1;
      });
      check.observe(document.body, { childList: true, subtree: true });
    });
    workspace.git('checkout', '-q', 'other');
    await onLines('20,37');
    await labelled(widget, 'Improve · must · was 16');
    await workbench.screenshot('places-by-git-branch');
    workspace.git('checkout', '-q', '-');
    await onLines('19,36');
    await labelled(widget, 'Improve · must · shared');
    assert.equal(await workbench.page.evaluate(() => (window as unknown as { blinks: number }).blinks), 0);
  });

  it('stay through formatting the document and its undo', async () => {
    const { editor } = workbench;
    const messy = original().replace('export const profiles = new Cache<Profile>();', 'export const profiles\n = new Cache<Profile>( ) ;').replaceAll(/^ {2}(?! )/gm, '      ');
    workspace.write(path, messy);
    await onLines('20,37');
    await editor.focus();
    await editor.goTo(6);
    const before = await editor.text(path);
    await workbench.runCommand('Format Document');
    await until('the text formatted', async () => (await editor.text(path)) !== before);
    await onLines('20,37');
    const widget = await workbench.openThread('an old name shows');
    await labelled(widget, 'Improve · must · was 16');
    await workbench.screenshot('places-by-git-formatted');
    await editor.focus();
    await workbench.press('Control+Z');
    await until('the text as before', async () => (await editor.text(path)).includes('      const cached'));
    await workbench.screenshot('places-by-git-format-undone');
    await onLines('20,37');
    await labelled(widget, 'Improve · must · changed');
  });

  it('wait with their move until a box is left in which somebody writes', async () => {
    const { editor, comments } = workbench;
    const widget = await workbench.openThread('an old name shows');
    await widget.click('Reply to Note');
    await until('the focus in the box', () => widget.hasFocus());
    await workbench.type('Half of a th');
    workspace.write(path, original().replace('import { Cache }', '// One\n// Two\n// Three\nimport { Cache }').replace('as Profile;\n', 'as Profile; // tail\n'));
    await until('the new text', async () => (await editor.text(path)).includes('// Three'));
    assert.ok(await widget.hasFocus());
    await workbench.type('ought');
    assert.equal(await widget.boxTextIs((text) => text.includes('ought')), 'Half of a thought');
    await editor.focus();
    // The other one is below what can be seen now.
    await until('the thread with its code', async () => (await editor.linesWithThreads()).includes(22));
    const moved = await comments.widget('Half of a thought');
    assert.equal(await moved.boxText(), 'Half of a thought');
    await workbench.screenshot('places-by-git-box');
  });
});
