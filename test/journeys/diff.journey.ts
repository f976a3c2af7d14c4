import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Workbench, type Workspace, makeWorkspace, openWorkbench, until } from './driver';

const lines = Array.from({ length: 12 }, (_, i) => `export const value${i + 1} = ${i + 1};`);
const committed = `${lines.join('\n')}\n`;
/** Two lines above all, and one line in the middle changed. */
const today = `// added\n// above\n${committed.replace('value6 = 6', 'value6 = 66')}`;
const path = 'src/values.ts';

describe('a note beside a diff', function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    workspace = makeWorkspace({ git: [{ message: 'First', files: { [path]: committed } }], files: { [path]: today } });
    workbench = await openWorkbench({ folder: workspace.folder, size: { width: 1500, height: 1000 } });
    await workbench.editor.openFile(path);
    // Git answers only after it has found the repository.
    await until('the branch in the status bar', async () => (await workbench.statusBar()).some((text) => text.includes('main')), 40_000);
    await openChanges('Working Tree');
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('is anchored to the text of the right side, which is the file of today', async () => {
    await writeOn(1, 5, 'Seen on the right');
    const note = await noteWith('Seen on the right');
    assert.match(note, /^ {2}lines: 5$/m);
    assert.match(note, new RegExp(`^  blob: ${workspace.git('hash-object', path).trim()}$`, 'm'));
    assert.match(note, new RegExp(`^  commit: ${workspace.git('rev-parse', 'HEAD').trim()}$`, 'm'));
  });

  it('is anchored to the blob of the left side', async () => {
    await writeOn(0, 9, 'Seen on the left');
    const note = await noteWith('Seen on the left');
    assert.match(note, /^ {2}lines: 9$/m);
    assert.match(note, new RegExp(`^  blob: ${workspace.git('rev-parse', `HEAD:${path}`).trim()}$`, 'm'));
    assert.match(note, new RegExp(`^  commit: ${workspace.git('rev-parse', 'HEAD').trim()}$`, 'm'));
    assert.match(note, /value9 = 9/);
  });

  it('stands once: where the code lives today, not on both sides', async () => {
    await until('threads on lines 5 and 11 of the right side alone', async () => {
      const [left, right] = [await threadsOn(0), await threadsOn(1)];
      return left === 0 && right === 2;
    });
    await workbench.screenshot(`diff-once-${workbench.version}`);
  });

  it('stays on the left where its line is gone from the file', async () => {
    await writeOn(0, 6, 'Seen where it was');
    await noteWith('Seen where it was');
    await until('a thread on the left', async () => (await threadsOn(0)) === 1);
    await workbench.screenshot(`diff-left-${workbench.version}`);
  });

  it('is shown in the file itself', async () => {
    await workbench.editor.openFile(path);
    await until('the threads in the file', async () => {
      const shown = await workbench.editor.linesWithThreads();
      return shown.includes(5) && shown.includes(11);
    });
    await workbench.screenshot(`diff-file-${workbench.version}`);
  });

  it('is anchored to the index beside a staged change', async () => {
    workspace.git('add', path);
    const staged = workspace.git('rev-parse', `:${path}`).trim();
    await openChanges('Index');
    await writeOn(1, 7, 'Seen in the index');
    const note = await noteWith('Seen in the index');
    assert.match(note, new RegExp(`^  blob: ${staged}$`, 'm'));
  });

  /** Git offers the command once it has looked at the file, and sees a moment later what was staged. */
  async function openChanges(tab: string): Promise<void> {
    let offered: string[] = [];
    await until(`the diff "${tab}"`, async () => {
      await workbench.press('F1');
      await workbench.quickInput.shown();
      await workbench.quickInput.type('>Git: Open Changes');
      await until('rows', async () => (offered = await workbench.quickInput.items()).length > 0, 3000).catch(() => undefined);
      if (!offered.includes('Git: Open Changes')) {
        await workbench.press('Escape');
        return false;
      }
      await workbench.quickInput.choose('Git: Open Changes');
      return until('its tab', async () => (await workbench.page.locator('.tab.active', { hasText: tab }).count()) > 0, 3000).catch(() => false);
    }, 45_000).catch((cause: Error) => {
      throw new Error(`${cause.message}; VS Code offers ${offered.join(', ')}`);
    });
  }

  function side(index: 0 | 1): ReturnType<Workbench['page']['locator']> {
    return workbench.page.locator(`.editor-group-container.active .monaco-diff-editor .editor.${index === 0 ? 'original' : 'modified'}`).first();
  }

  async function writeOn(index: 0 | 1, line: number, words: string): Promise<void> {
    const text = side(index).locator('.view-line', { hasText: lines[index === 0 ? line - 1 : line - 3]!.split(' = ')[0]! }).first();
    // The status bar tells of the right side only.
    const number = side(index).locator('.line-numbers.active-line-number').first();
    // A note that was just saved takes the focus when it is drawn, which may be between the click and the key.
    const box = await until('the box', async () => {
      await text.click();
      await until(`the cursor in line ${line}`, async () => (await number.textContent())?.trim() === String(line));
      await workbench.press('Control+K', 'n');
      return until('its words', async () => {
        const focused = await workbench.comments.focused();
        return (await focused.boxText())?.includes(`${path} ${line}`) && focused;
      }, 4000).catch(() => undefined);
    }, 70_000);
    await workbench.type(words);
    await box.boxTextIs((shown) => shown.includes(words));
    await box.click('Save');
  }

  async function threadsOn(index: 0 | 1): Promise<number> {
    return side(index).locator('.margin-view-overlays .comment-thread, .margin-view-overlays .comment-thread-unresolved').count();
  }

  async function noteWith(words: string): Promise<string> {
    const folder = join(workspace.folder, '.coachmark', 'private', 'notes', 'src~values.ts');
    return until(`the file of "${words}"`, () => {
      try {
        return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).find((text) => text.includes(words));
      } catch {
        return undefined;
      }
    });
  }
});
