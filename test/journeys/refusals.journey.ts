import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommentWidget, type Workbench, type Workspace, makeWorkspace, openWorkbench, until, writtenNote } from './driver';

const path = 'src/values.ts';
const lines = Array.from({ length: 30 }, (_, i) => `export const value${i + 1} = ${i + 1};`);
/** A folder that is full or read-only for root too has to be a file system of its own. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe('a note that the disk refuses', function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let workbench: Workbench;
  let line = 0;

  before(async () => {
    workspace = makeWorkspace({});
    if (canMount) mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', workspace.folder);
    workspace.write(path, `${lines.join('\n')}\n`);
    const noted = [1, 2].map((at) => writtenNote({ name: `${at}aaaaaaaaa`, path, line: at, quote: lines[at - 1]!, text: `Noted on ${at}` }));
    for (const files of noted) for (const [name, text] of Object.entries(files)) workspace.write(name, text!);
    workspace.git('init', '-q', '-b', 'main', '--template=');
    workspace.git('config', 'user.name', 'Ada Author');
    workspace.git('config', 'user.email', 'ada@example.org');
    workbench = await openWorkbench({ folder: workspace.folder, size: { width: 1280, height: 1400 } });
    await workbench.editor.openFile(path);
    line = 4;
  });

  // One refusal that is not overcome must not hide the others.
  afterEach(() => {
    if (canMount) mount('-o', 'remount,rw', workspace.folder);
    rmSync(join(workspace.folder, 'filler'), { force: true });
    const aside = join(workspace.folder, 'aside');
    if (!existsSync(aside)) return;
    rmSync(coachmark(), { force: true, recursive: true });
    renameSync(aside, coachmark());
  });

  after(async () => {
    await workbench?.close();
    if (canMount) execFileSync('umount', ['--lazy', workspace.folder]);
    workspace?.remove();
  });

  it('stays in its box while a file stands in place of the folder, and is saved afterwards', async () => {
    renameSync(coachmark(), join(workspace.folder, 'aside'));
    const box = await write('Words before a file');
    workspace.write('.coachmark', 'a file\n');
    await refused(box, 'Words before a file', /\.coachmark is a file/);
    assert.equal(workspace.read('.coachmark'), 'a file\n');
    rmSync(coachmark());
    renameSync(join(workspace.folder, 'aside'), coachmark());
    await savedNow('Words before a file');
  });

  it('stays in its box rather than go through a link', async () => {
    const elsewhere = join(workspace.folder, '..', 'elsewhere');
    mkdirSync(elsewhere);
    const box = await write('Words before a link');
    renameSync(coachmark(), join(workspace.folder, 'aside'));
    symlinkSync(elsewhere, coachmark());
    await refused(box, 'Words before a link', /symbolic link/);
    await workbench.type(' and after');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(readdirSync(elsewhere), []);
    rmSync(coachmark());
    renameSync(join(workspace.folder, 'aside'), coachmark());
    await savedNow('Words before a link and after');
  });

  it('stays in its box while the folder is read-only: a new note, a reply and an edit', async function () {
    if (!canMount) this.skip();
    for (const open of [() => write('Words to be kept'), () => onNote(1, 'Reply to Note', 'Words in reply'), () => onNote(2, 'Edit Note', 'Words added to ')]) {
      const box = await open();
      const words = (await box.boxText())!.trim().split('\n').find((one) => one.includes('Words'))!.replace(/^.*(?=Words)/, '');
      mount('-o', 'remount,ro', workspace.folder);
      await refused(box, words, /cannot be written to/);
      mount('-o', 'remount,rw', workspace.folder);
      await savedNow(words);
    }
  });

  it('stays in its box while the disk is full', async function () {
    if (!canMount) this.skip();
    const box = await write('Words for a full disk');
    const filler = join(workspace.folder, 'filler');
    fill(filler);
    await refused(box, 'Words for a full disk', /disk is full/);
    await workbench.screenshot(`refused-full-${workbench.version}`);
    rmSync(filler);
    await savedNow('Words for a full disk');
    assert.deepEqual(allFiles().filter((name) => name.endsWith('.tmp')), []);
  });

  it('stays in its box when the old file cannot be replaced', async () => {
    const file = allFiles().find((name) => name.endsWith('-1aaaaaaaaa.md'))!;
    const box = await onNote(1, 'Edit Note', 'Words over a folder ');
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    mkdirSync(join(file, 'inside'), { recursive: true });
    await refused(box, 'Words over a folder', /Not saved/);
    rmSync(file, { recursive: true });
    writeFileSync(file, before);
    await savedNow('Words over a folder');
  });

  it('says that no note can be kept on the output of a program, though code is open beside it', async () => {
    const { notifications, page } = workbench;
    await notifications.clear();
    await workbench.runCommand('Output: Focus on Output View');
    await until('the focus in the output', () => page.evaluate(() => document.activeElement?.closest('.output-view, .output-view-content, .panel .monaco-editor') !== null));
    await workbench.press('F1');
    await workbench.quickInput.shown();
    await workbench.quickInput.type('>Coachmark: Add Review Note');
    await workbench.quickInput.choose('Coachmark: Add Review Note');
    await notifications.toast('has no place to be kept');
    await workbench.screenshot(`refused-output-${workbench.version}`);
    for (const widget of await workbench.comments.widgets()) assert.equal(await widget.hasFocus(), false);
    await notifications.clear();
    await workbench.runCommand('View: Close Panel').catch(() => undefined);
    await workbench.editor.focus();
  });

  it('says where notes are kept when no folder is open', async () => {
    const empty = await openWorkbench({ folder: '' });
    try {
      await empty.press('F1');
      await empty.quickInput.shown();
      await empty.quickInput.type('>Coachmark: Add Review Note');
      await empty.quickInput.choose('Coachmark: Add Review Note');
      await empty.notifications.toast('Open that folder first');
      assert.deepEqual(await empty.notifications.buttons('Open that folder first'), ['Open folder']);
      assert.equal((await empty.notifications.texts()).length, 1);
    } finally {
      await empty.close();
    }
  });

  const coachmark = (): string => join(workspace.folder, '.coachmark');

  async function write(words: string): Promise<CommentWidget> {
    line += 4;
    await workbench.editor.focus();
    await workbench.editor.goTo(line);
    await workbench.press('Control+K', 'n');
    const box = await until('the box', async () => {
      const focused = await workbench.comments.focused();
      return (await focused.boxText())?.includes(`${path} ${line}`) && focused;
    });
    await workbench.type(words);
    await box.boxTextIs((text) => text.includes(words));
    return box;
  }

  /** Opens the box of a reply or an edit, and types at its beginning. */
  async function onNote(at: number, button: string, words: string): Promise<CommentWidget> {
    await workbench.editor.focus();
    await workbench.editor.goTo(at);
    const there = await until('the thread', async () => {
      for (const one of await workbench.comments.widgets()) if ((await one.texts()).some((text) => text.includes(`Noted on ${at}`))) return one;
      await workbench.editor.clickThread(at);
      return until('it open', async () => (await workbench.comments.widgets()).length > 0, 1000).then(() => undefined, () => undefined);
    });
    await there.click(button);
    await until('the box open', () => there.hasFocus());
    await workbench.press('Control+Home');
    await workbench.type(words);
    await there.boxTextIs((text) => text.includes(words.trim()));
    return there;
  }

  /** Saves in vain: one message says why, and the words are still there to be read. */
  async function refused(box: CommentWidget, words: string, why: RegExp): Promise<void> {
    await workbench.notifications.clear();
    await box.click('Save');
    const said = await until('the message', async () => (await workbench.notifications.texts()).find((text) => text.startsWith('Not saved')));
    assert.match(said, why);
    assert.match(said, /Your text is still in its box/);
    assert.equal((await workbench.notifications.texts()).length, 1, 'one message');
    const again = await workbench.comments.widget(words);
    await again.boxTextIs((text) => text.includes(words));
    await again.focusBox();
    await workbench.press('Control+End');
    if (why.source === 'symbolic link') await caretAfter(again, words);
  }

  /** Puts the cursor behind the words by clicking at their end. */
  async function caretAfter(box: CommentWidget, words: string): Promise<void> {
    await box.box.locator('.view-line', { hasText: words }).first().click();
    await workbench.press('End');
  }

  async function savedNow(words: string): Promise<void> {
    const box = await workbench.comments.widget(words);
    await box.click('Save');
    await until(`"${words}" on disk`, () => allFiles().some((name) => name.endsWith('.md') && readFileSync(name, 'utf8').includes(words)));
    await until('the box gone', async () => (await box.boxText().catch(() => undefined)) === undefined);
    await workbench.notifications.clear();
  }

  function allFiles(): string[] {
    if (!existsSync(coachmark())) return [];
    const found = readdirSync(coachmark(), { recursive: true, withFileTypes: true });
    return found.filter((one) => one.isFile() && !one.parentPath.includes('drafts')).map((one) => join(one.parentPath, one.name));
  }
});

function mount(...args: string[]): void {
  execFileSync('mount', args);
}

function fill(file: string): void {
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' });
  } catch (cause) {
    assert.equal((cause as NodeJS.ErrnoException).code, 'ENOSPC');
  }
}
