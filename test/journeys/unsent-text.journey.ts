import assert from 'node:assert/strict';
import { type CommentWidget, type Files, type Workbench, type Workspace, makeWorkspace, openWorkbench, until, writtenNote } from './driver';

const ways = ['new', '+', 'reply', 'edit', 'step by step'] as const;
type Way = (typeof ways)[number];
const events = ['Esc', 'chevron', 'tab close', 'window reload', 'host killed'] as const;
type Event = (typeof events)[number];

/** Each try of each event has a file of its own, as the boxes of a try before are still there; each way has a line in it. */
const fileOf = (event: Event, tried: number): string => `src/${event.toLowerCase().replace(' ', '-')}-${tried}.ts`;
const mostTries = 3;
const lineOf: Record<Way, number> = { new: 2, '+': 5, reply: 8, edit: 11, 'step by step': 14 };

describe('text that was never saved', function () {
  this.timeout(240_000);
  let workspace: Workspace;
  let workbench: Workbench;
  const table = new Map<string, string>();
  const tries = new Map<Event, number>();
  let path = '';

  before(async () => {
    workspace = makeWorkspace({ files: { ...codeAndNotes() }, git: true });
    // High enough for all boxes of a file at once: VS Code draws none that is out of view.
    workbench = await openWorkbench({ folder: workspace.folder, size: { width: 1280, height: 2000 } });
    // Its place is needed for the tabs, which the input that asks step by step would cover.
    await workbench.press('Control+b');
  });

  after(async () => {
    printTable();
    await workbench?.close();
    workspace?.remove();
  });

  it('comes back after its tab was closed', async () => {
    await writeAll('tab close');
    await workbench.page.locator('.tab.active .tab-actions .action-label').first().click();
    await until('the tab gone', async () => (await workbench.page.locator('.tab', { hasText: path.slice('src/'.length) }).count()) === 0);
    if (await workbench.quickInput.widget.isVisible()) await workbench.quickInput.cancel();
    await workbench.editor.openFile(path);
    await comeBack('tab close');
  });

  for (const event of ['Esc', 'chevron'] as const) {
    it(`comes back after ${event}`, async () => {
      await writeAll(event);
      // The input that asks step by step was opened last, and has the keyboard.
      for (const way of [...ways].reverse()) await inCell(way, event, async () => await leaveBox(way, event));
      await comeBack(event);
    });
  }

  it('comes back after the window was reloaded', async () => {
    await writeAll('window reload');
    await workbench.reload();
    await workbench.editor.openFile(path);
    await comeBack('window reload');
  });

  it('comes back after the extension host was killed', async () => {
    await writeAll('host killed');
    const before = workbench.activations();
    await workbench.killExtensionHost();
    await workbench.ready(before);
    await workbench.screenshot(`unsent-killed-${workbench.version}`);
    await comeBack('host killed');
  });

  it('was seen in every way and after every event', () => {
    for (const way of ways) for (const event of events) assert.equal(table.get(`${way}/${event}`), 'kept', `${way}, ${event}`);
  });

  async function writeAll(event: Event): Promise<void> {
    const tried = tries.get(event) ?? 0;
    tries.set(event, tried + 1);
    // A window in which the extension host died three times starts none again.
    if (tried > 0) await workbench.reload();
    path = fileOf(event, tried);
    for (const way of ways) table.delete(`${way}/${event}`);
    await workbench.editor.openFile(path);
    for (const way of ways) await inCell(way, event, async () => await write(way, event));
    // The journal has a second from the last key.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await workbench.screenshot(`unsent-${event}-written-${workbench.version}`);
  }

  /** Opens the box and types. */
  async function write(way: Way, event: Event): Promise<void> {
    const words = wordsOf(way, event);
    if (way === 'step by step') {
      await startSteps();
      await workbench.quickInput.accept();
      await workbench.quickInput.shown('What did you see?');
      await workbench.page.keyboard.type(words);
    } else {
      await openBox(way);
      const box = await focusedBox(way);
      await workbench.page.keyboard.type(words);
      await box.boxTextIs((text) => text.includes(words));
    }
  }

  /** The box of this place rather than one that was opened before it. */
  async function focusedBox(way: Way): Promise<CommentWidget> {
    const prefilled = way === 'new' || way === '+' ? `${path} ${lineOf[way]}` : '';
    return until(`the box for ${way}`, async () => {
      const box = await workbench.comments.focused();
      return (await box.boxText())?.includes(prefilled) && (await box.label()).includes('draft') && box;
    });
  }

  async function openBox(way: Way): Promise<void> {
    await goTo(way);
    if (way === '+') return workbench.editor.clickGutterPlus(lineOf[way]);
    if (way === 'new') return workbench.press('Control+K', 'n');
    await workbench.editor.clickThread(lineOf[way]);
    const widget = await workbench.comments.widget(noteText(way, path));
    await widget.click(way === 'reply' ? 'Reply to Note' : 'Edit Note');
    await until('the box open', async () => (await widget.boxText()) !== undefined && (await widget.hasFocus()));
    if (way === 'edit') await workbench.press('Control+End');
  }

  async function startSteps(): Promise<void> {
    await goTo('step by step');
    await workbench.press('Control+K', 'Shift+n');
    await workbench.quickInput.shown('When and where was it?');
  }

  /** Also brings the place into view. */
  async function goTo(way: Way): Promise<void> {
    await workbench.editor.focus();
    await workbench.editor.goTo(lineOf[way]);
  }

  /** Presses Escape in the box, or the chevron of its thread, and discards when VS Code asks. */
  async function leaveBox(way: Way, event: 'Esc' | 'chevron'): Promise<void> {
    if (way === 'step by step' && event === 'Esc') return workbench.quickInput.cancel();
    if (way === 'step by step') {
      await workbench.quickInput.accept();
      await workbench.quickInput.shown('What does it lead to');
      await workbench.quickInput.accept();
    } else await goTo(way);
    const box = await workbench.comments.widget(wordsOf(way, event));
    if (event === 'Esc') {
      await box.focusBox();
      // The key is ours a moment after the box has the focus.
      await until('the box closed', async () => {
        if (!(await box.locator.isVisible())) return true;
        await workbench.press('Escape');
        return until('the thread closed', async () => !(await box.locator.isVisible()), 1000).catch(() => false);
      });
      return;
    }
    await box.click('Collapse');
    await discardIfAsked(box);
  }

  async function discardIfAsked(box: CommentWidget): Promise<void> {
    const answered = await until('the question whether to discard', async () => {
      if (await workbench.dialog.isOpen()) return 'asked';
      return (await box.locator.isVisible()) ? undefined : 'closed';
    });
    if (answered === 'closed') return;
    await workbench.screenshot(`unsent-discard-${workbench.version}`);
    await workbench.dialog.press('Discard');
  }

  async function comeBack(event: Event): Promise<void> {
    const broken: string[] = [];
    for (const way of ways) {
      await inCell(way, event, async () => {
        const words = wordsOf(way, event);
        await openAgain(way, words);
        // The command on a box that is open draws it anew, so it is looked for each time.
        await until('the text in a box that is labelled as a draft', async () => {
          const box = await visibleWith(words);
          return box && /\bdraft\b/.test(await box.label());
        });
        table.set(`${way}/${event}`, 'kept');
      });
      if (table.get(`${way}/${event}`) !== 'kept') broken.push(`${way}: ${table.get(`${way}/${event}`)}`);
    }
    await workbench.screenshot(`unsent-${event}-back-${workbench.version}`);
    assert.equal(broken.length, 0, `lost after ${event}: ${broken.join('; ')}`);
  }

  /** As a reader would: the same command on the same line for a new note, else the sign in the gutter. */
  async function openAgain(way: Way, words: string): Promise<void> {
    await goTo(way);
    if (way === 'new') {
      await workbench.press('Control+K', 'n');
      await until('the focus in the box', async () => (await visibleWith(words))?.hasFocus());
    }
    if (way === 'step by step') await stepsAgain(words);
    if (!(await visibleWith(words))) await workbench.editor.clickThread(lineOf[way]);
  }

  async function stepsAgain(words: string): Promise<void> {
    await startSteps();
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('What did you see?');
    assert.equal(await workbench.quickInput.value(), words);
    await workbench.quickInput.cancel();
  }

  async function visibleWith(words: string): Promise<CommentWidget | undefined> {
    for (const widget of await workbench.comments.widgets()) if ((await widget.boxText())?.includes(words)) return widget;
    return undefined;
  }

  /** A cell that fails is noted, and the others go on. */
  async function inCell(way: Way, event: Event, work: () => Promise<void>): Promise<void> {
    const key = `${way}/${event}`;
    if (table.get(key)?.startsWith('LOST')) return;
    try {
      await work();
    } catch (cause) {
      table.set(key, `LOST: ${(cause as Error).message.split("\n")[0]}`);
      await workbench.screenshot(`unsent-lost-${event}-${way}-${workbench.version}`);
      if (await workbench.dialog.isOpen()) await workbench.press('Escape');
      if (await workbench.quickInput.widget.isVisible()) await workbench.press('Escape');
    }
  }

  function printTable(): void {
    const width = 14;
    const row = (cells: readonly string[]): string => cells.map((cell) => cell.padEnd(width)).join('').trimEnd();
    const rows = ways.map((way) => row([way, ...events.map((event) => table.get(`${way}/${event}`)?.slice(0, 4) ?? 'not seen')]));
    console.log([`      VS Code ${workbench?.version.replace(/^4/, '1')}`, row(['', ...events]), ...rows].join('\n      '));
  }
});

function wordsOf(way: Way, event: Event): string {
  return `Unsent ${way === '+' ? 'plus' : way} before ${event}`;
}

function noteText(way: Way, path: string): string {
  return `Noted ${way} in ${path}`;
}

function codeAndNotes(): Files {
  const files: Files = {};
  const lines = Array.from({ length: 16 }, (_, i) => `export const value${i + 1} = ${i + 1};`);
  const paths = events.flatMap((event) => Array.from({ length: mostTries }, (_, tried) => fileOf(event, tried)));
  paths.forEach((path, index) => {
    files[path] = `${lines.join('\n')}\n`;
    for (const way of ['reply', 'edit'] as const) {
      const line = lineOf[way];
      const name = `${String(index).padStart(2, '0')}${way === 'reply' ? 'r' : 'e'}aaaaaaa`;
      Object.assign(files, writtenNote({ name, path, line, quote: lines[line - 1]!, text: noteText(way, path) }));
    }
  });
  return files;
}
