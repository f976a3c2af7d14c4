import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkspace, openWorkbench, until, type Workbench, type Workspace } from './driver';

describe('in the web worker host', () => {
  let workspace: Workspace;
  let window: Workbench;
  before(async function () {
    this.timeout(240_000);
    workspace = makeWorkspace({
      git: true,
      files: {
        'src/cart.ts': 'export function total(prices: number[]) {\n  return prices[0];\n}\n',
        'src/users.ts': 'const cache = new Map<string, User>();\n\nexport async function userBy(id: string) {\n  const known = cache.get(id);\n  if (known) return known;\n  const user = await load(id);\n  cache.set(id, user);\n  return user;\n}\n',
      },
    });
    // Code-server does not start a worker's extensions every time, not even the smallest; a new window does.
    for (let tries = 1; ; tries++) {
      window = await openWorkbench({ folder: workspace.folder, webWorker: true, settings: { 'coachmark.author.name': 'Wanda' } });
      await window.editor.openFile('src/cart.ts');
      const marks = window.page.locator('.comment-range-glyph');
      const started = await until('where notes can be taken', async () => (await marks.count()) > 0, 20_000).catch(() => false);
      if (started || tries === 4) break;
      await window.close();
    }
  });
  after(async () => {
    await window.close();
    workspace.remove();
  });

  it('writes a note, and lists it', async () => {
    await window.editor.goTo(2);
    // The worker starts after the page; the command is there once it has.
    await until('the box', async () => {
      await window.press('Control+K', 'n');
      return until('the parts in the box', async () => (await window.comments.focused()).boxText(), 3000).catch(() => undefined);
    });
    const box = await window.comments.focused();
    await box.boxTextIs((text) => text.includes('Impact'));
    await window.type('only the first price counts');
    await window.press('Tab');
    await window.type('every other item in the cart is free');
    await window.press('Control+Enter');
    const note = await window.comments.widget('only the first price counts');
    assert.match(await note.label(), /Improve · consider · private/);
    const folder = join(workspace.folder, '.coachmark/private/notes/src~cart.ts');
    await until('the file', () => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.md')));
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.md'));
    assert.match(readFileSync(join(folder, file ?? ''), 'utf8'), /author: Wanda[\s\S]*every other item in the cart is free/);
    await window.sideBar.open('Coachmark');
    await window.sideBar.row('only the first price counts');
  });

  it('gives feedback from a worker of its own', async () => {
    await window.editor.focus();
    await window.editor.goTo(1);
    await window.press('Control+K', 'n');
    const box = await window.comments.focused();
    await box.boxTextIs((text) => text.includes('cart.ts 1') && text.includes('Impact'));
    await window.type('obviously this is wrong');
    await until('the squiggles', async () => Object.values(await box.squiggles()).some((count) => count > 0));
  });

  it('offers first a question about what the code is about, told by syntax in a worker of its own', async () => {
    await window.editor.openFile('src/users.ts');
    await window.editor.goTo(5);
    await window.press('Control+K', 'q');
    await window.quickInput.shown('For this code: userBy');
    const first = await until('the questions', async () => (await window.quickInput.widget.locator('.monaco-list-row').first().getAttribute('aria-label')) ?? '');
    assert.match(first, /\?.*Caching · /);
    await window.screenshot('web-worker-question');
    await window.quickInput.cancel();
  });
});
