import assert from 'node:assert/strict';
import { type CommentWidget, type Workbench, type Workspace, openSample, otherComments, until } from './driver';

describe('feedback on a comment', () => {
  let workspace: Workspace;
  let workbench: Workbench;
  let line = 0;

  before(async () => {
    ({ workspace, workbench } = await openSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  /** Each try on a line of its own. */
  async function open(): Promise<CommentWidget> {
    line += 3;
    await workbench.editor.focus();
    await workbench.editor.goTo(line);
    await workbench.press('Control+K', 'n');
    const box = await workbench.comments.focused();
    await box.boxTextIs((text) => text.includes(`profile.ts ${line}`) && /Impact/.test(text));
    return box;
  }

  const count = async (box: CommentWidget): Promise<number> => Object.values(await box.squiggles()).reduce((sum, one) => sum + one, 0);

  it('says nothing about parts that nobody has begun to write', async () => {
    const box = await open();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await count(box), 0);
    await box.click('Discard');
  });

  it('underlines what will not land while it is written, says why, and rewrites it', async () => {
    const box = await open();
    await workbench.type('obviously the cache is stale');
    const typed = Date.now();
    await until('a squiggle', async () => (await count(box)) > 0);
    console.log(`      from the last key to the squiggle: ${Date.now() - typed} ms`);
    await workbench.screenshot('feedback-squiggle');
    const at = await box.locator.locator('.squiggly-info, .squiggly-warning, .squiggly-hint').first().boundingBox();
    await workbench.page.mouse.move(at!.x + 8, at!.y - 4);
    const hover = workbench.page.locator('.monaco-hover:visible');
    await until('the hover', async () => /Coachmark/.test((await hover.allInnerTexts()).join('\n')));
    await workbench.screenshot('feedback-hover');
    // On the word, as somebody would who has just read why.
    for (let i = 0; i < 'bviously the cache is stale'.length; i++) await workbench.press('ArrowLeft');
    await workbench.press('Control+.');
    const menu = workbench.page.locator('.context-view .monaco-list-row, .action-widget .monaco-list-row');
    const rows = await until('the fixes', async () => {
      const names = await menu.allInnerTexts();
      return names.length > 0 && names;
    });
    await workbench.screenshot('feedback-fixes');
    assert.ok(rows.some((row) => /^Leave out "obviously"/.test(row)), rows.join('\n'));
    await workbench.press('Enter');
    await box.boxTextIs((text) => /Behavior:\*\* the cache is stale/.test(text.replaceAll(/\s+/g, ' ')));
    await workbench.screenshot('feedback-rewritten');
  });

  it('offers the names of the code behind a back tick', async () => {
    const box = await open();
    await workbench.type('the constructor of `ProfileNot');
    const offered = await until('the names', async () => {
      const rows = await workbench.suggestions();
      return rows.length > 0 && rows;
    });
    assert.match(offered[0]!, /^ProfileNotFound/);
    await workbench.screenshot('feedback-names');
    await workbench.press('Enter');
    await box.boxTextIs((text) => text.includes('`ProfileNotFound`'));
  });
});

describe('feedback on a comment of another extension', () => {
  const other = otherComments();
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample([other.folder]));
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
    other.remove();
  });

  it('is given as in our own', async () => {
    const { editor, comments } = workbench;
    await editor.goTo(16);
    await workbench.runCommand('Other: Comment');
    const box = await comments.widget();
    await box.openReply();
    await box.type('You are careless, obviously the cache is stale');
    const squiggles = async (): Promise<number> => Object.values(await box.squiggles()).reduce((sum, one) => sum + one, 0);
    await until('the squiggles', async () => (await squiggles()) > 1);
    assert.equal((await box.squiggles()).warning, 1);
    await workbench.screenshot('feedback-other-box');
    await workbench.press('Control+.');
    const rows = workbench.page.locator('.action-widget .monaco-list-row');
    const names = await until('the actions', async () => {
      const all = await rows.evaluateAll((every) => every.map((row) => row.getAttribute('aria-label') ?? ''));
      return all.some((name) => name.startsWith('Restructure')) && all.filter((name) => name !== '');
    });
    await workbench.screenshot('feedback-other-box-actions');
    // The first can be chosen; a heading has no name.
    for (let i = 0; i < names.findIndex((name) => name.startsWith('Restructure')); i++) await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await box.boxTextIs((text) => /Situation:/.test(text) && /careless/.test(text));
    await workbench.screenshot('feedback-other-box-restructured');
  });
});
