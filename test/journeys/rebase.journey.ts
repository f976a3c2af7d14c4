import assert from 'node:assert/strict';
import { type WatchedExtension, type Workbench, type Workspace, makeWorkspace, noteBy, openWorkbench, until, watchedExtension, writeEntry } from './driver';

const files = 100;
const notesPerFile = 10;
const linesPerFile = 120;
const pathOf = (file: number): string => `src/part${String(file).padStart(3, '0')}.ts`;
const textOf = (file: number): string =>
  Array.from({ length: linesPerFile }, (_, i) => `export const value${file}x${i} = compute(${i}, 'line ${i} of ${file}');`).join('\n') + '\n';

describe('a thousand notes while git rebases', () => {
  let workspace: Workspace;
  let workbench: Workbench;
  let extension: WatchedExtension;

  before(async function () {
    this.timeout(180_000);
    workspace = makeWorkspace({ git: true, files: Object.fromEntries(Array.from({ length: files }, (_, file) => [pathOf(file), textOf(file)])) });
    const { folder } = workspace;
    for (let file = 0; file < files; file++) {
      for (let i = 0; i < notesPerFile; i++) {
        const note = noteBy(folder, pathOf(file), [i * 10 + 3, i * 10 + 4], `**Behavior:** seen in ${file} at ${i}\n\n**Impact:** and so on`);
        writeEntry(folder, pathOf(file), { ...note, id: `20260301T120000-${String(file * notesPerFile + i).padStart(10, '0')}` });
      }
    }
    workspace.git('add', '--all');
    workspace.git('commit', '-q', '-m', 'A thousand notes');
    workspace.git('checkout', '-q', '-b', 'topic');
    // Ten commits, each with other files; the file on screen is in none of them.
    for (let commit = 0; commit < 10; commit++) {
      for (let file = 2 + commit * 5; file < 7 + commit * 5; file++) workspace.write(pathOf(file), `// Topic ${commit}\n${textOf(file)}`);
      workspace.git('commit', '-q', '-am', `Topic ${commit}`);
    }
    workspace.git('checkout', '-q', 'main');
    for (let file = 1; file < files; file += 3) workspace.write(pathOf(file), `${workspace.read(pathOf(file))}// Main\n`);
    workspace.git('commit', '-q', '-am', 'Main went on');
    workspace.git('checkout', '-q', 'topic');
    extension = watchedExtension();
    workbench = await openWorkbench({ folder, extension: extension.folder, size: { width: 1280, height: 1400 } });
    await workbench.editor.openFile(pathOf(0));
    await workbench.idle();
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
    extension?.remove();
  });

  it('leaves the threads alone that did not move, and VS Code answers meanwhile', async () => {
    const { editor, page } = workbench;
    const lines = async (): Promise<string> => (await editor.linesWithThreads()).join();
    await until('the threads', async () => (await lines()).startsWith('4,14,24'), 30_000);
    const shown = await lines();
    await page.evaluate(() => {
      const state = window as unknown as { blinks: number };
      state.blinks = 0;
      const glyphs = (): number => document.querySelectorAll('.comment-range-glyph.comment-thread, .comment-thread-unresolved, .comment-range-glyph').length;
      const before = glyphs();
      new MutationObserver(() => {
        if (glyphs() < before) state.blinks += 1;
      }).observe(document.querySelector('.margin-view-overlays')!, { childList: true, subtree: true, attributes: true });
    });
    const quiet = extension.delay();
    const began = Date.now();
    workspace.git('rebase', '-q', 'main');
    const rebased = Date.now() - began;
    // While VS Code takes in what git wrote, the editor is used.
    await workbench.press('ArrowDown');
    await workbench.press('ArrowUp');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const busy = extension.delay();
    const told = ({ median, p99, max }: typeof quiet): string => `median ${median.toFixed(1)}, 99th of a hundred ${p99.toFixed(0)}, most ${max.toFixed(0)} ms`;
    console.log(`      the rebase took ${rebased} ms; delay of the extension host before: ${told(quiet)}; from the rebase on: ${told(busy)}`);
    assert.equal(await lines(), shown);
    assert.equal(await page.evaluate(() => (window as unknown as { blinks: number }).blinks), 0);

    await editor.openFile(pathOf(2));
    await until('the threads of a file that moved by a line', async () => (await lines()).startsWith('5,15,25'), 20_000);
  });
});
