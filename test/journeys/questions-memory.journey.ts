import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, until, type Workbench, type Workspace } from './driver';

/** A question that was asked and answered a month ago, and rated. */
const longAgo = (): Date => new Date(Date.now() - 30 * 86_400_000);

describe('what was asked comes back', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
    const at = longAgo();
    const id = (tail: string): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}-${tail}`;
    const asked = id('aaaaaaaaaa');
    const answered = id('bbbbbbbbbb');
    const front = (...lines: string[]): string => ['---', 'coachmark: 1', ...lines, `author: Ada Author`, `at: ${at.toISOString()}`].join('\n');
    workspace.write(`.coachmark/private/asked/${asked}.md`, `${front('type: asked', `id: ${asked}`)}\ntopic: retries\npath: src/retry.ts\nline: 12\n---\nWho notices that the third try failed too?\n`);
    workspace.write(`.coachmark/private/asked/${asked}.${answered}.md`, `${front('type: answer', `id: ${answered}`, `asked: ${asked}`)}\nrating: good\n---\nonly the log, and nobody reads it\n`);
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const log = (): string[] => readdirSync(join(workspace.folder, '.coachmark/private/asked'));
  const labels = async (): Promise<string[]> => (await workbench.sideBar.rows('Questions')).map(({ label }) => label);

  it('stands in the view when it is due, without the answer', async () => {
    await workbench.editor.openFile('src/profile.ts');
    await workbench.sideBar.open('Coachmark');
    await until('the row that is due', async () => (await labels()).some((label) => /^Who notices that the third try failed too\?, src\/retry\.ts, line 12/.test(label)));
    const all = await labels();
    assert.ok(all.some((label) => /^Due today, 1/.test(label)), all.join(' | '));
    assert.ok(!all.some((label) => label.includes('nobody reads it')));
    await until('the badge', async () => (await workbench.page.locator('.activitybar .badge-content:visible').allInnerTexts()).includes('1'));
    await workbench.screenshot('questions-due');
  });

  it('is answered from memory by keyboard, and shows what was said before only then', async () => {
    await workbench.runCommand('Coachmark: Answer');
    await workbench.quickInput.shown('From memory');
    assert.ok(!(await workbench.page.locator('body').innerText()).includes('nobody reads it'));
    await workbench.quickInput.type('nobody but the l');
    await workbench.quickInput.cancel();
    await workbench.runCommand('Coachmark: Answer');
    await workbench.quickInput.shown('From memory');
    await until('what was typed before Escape', async () => (await workbench.quickInput.value()) === 'nobody but the l');
    await workbench.quickInput.type('nobody but the log');
    await workbench.press('Enter');
    await until('the dialog', () => workbench.dialog.isOpen());
    const told = await workbench.dialog.text();
    assert.match(told, /only the log, and nobody reads it/);
    assert.match(told, /Now: nobody but the log/);
    await workbench.screenshot('questions-compare');
    await workbench.dialog.press('Well');
    await until('nothing due any more', async () => !(await labels()).some((label) => label.startsWith('Due today')));
    assert.match((await labels()).join(' | '), /Asked, 1/);
    await workbench.notifications.toast('That was the one for today.');
    await workbench.notifications.clear();
  });

  it('is written down without a session, answered and rated, and read with its answer', async () => {
    await workbench.sideBar.open('Explorer');
    await workbench.editor.openFile('src/profile.ts');
    await workbench.editor.goTo(18);
    await workbench.press('Control+K', 'q');
    await workbench.quickInput.shown('Which question helps now?');
    const first = await until('the questions', async () => (await workbench.quickInput.items())[0]);
    await workbench.press('Enter');
    await workbench.notifications.press(first, 'Write down the answer');
    await workbench.quickInput.shown('In the words of who answered');
    await workbench.quickInput.type('the row is newer');
    await workbench.press('Enter');
    await workbench.quickInput.shown('How did the answer go?');
    await workbench.screenshot('questions-rating');
    await workbench.press('Enter');
    await until('the rated answer on disk', () => log().some((file) => /rating: good[^]*the row is newer/.test(workspace.read(`.coachmark/private/asked/${file}`))));
    await workbench.notifications.clear();
    // Nobody saw the view meanwhile; it knows nevertheless.
    await workbench.sideBar.open('Coachmark');
    await until('both of them', async () => (await labels()).some((label) => /^Asked, 2/.test(label)));
    await (await workbench.sideBar.row('Asked', 'Questions')).click();
    await until('the asked question', async () => (await labels()).some((label) => label.startsWith(first) && /back in/.test(label)));
    await (await workbench.sideBar.row(`${first}, now`, 'Questions').catch(() => workbench.sideBar.row(first, 'Questions'))).click();
    await workbench.screenshot('questions-asked');
  });

  it('is made of a note that is settled', async () => {
    await workbench.editor.openFile('src/retry.ts');
    const box = await workbench.openBox(9);
    await workbench.type('The pause grows without an upper bound.');
    await box.click('Save');
    await workbench.comments.widget('The pause grows');
    await workbench.editor.goTo(9);
    await workbench.runCommand('Coachmark: Resolve Note');
    await workbench.quickInput.shown('A last word');
    await workbench.quickInput.type('it stops at a minute now');
    await workbench.press('Enter');
    const notes = join(workspace.folder, '.coachmark/private/notes/src~retry.ts');
    await until('the last word', () => readdirSync(notes).some((file) => readFileSync(join(notes, file), 'utf8').includes('it stops at a minute now')));
    await workbench.sideBar.row('1 resolved', 'Review Notes');
    await workbench.sideBar.chooseFromMenu('The pause grows', 'Let It Come Back as a Question', 'Review Notes');
    await workbench.quickInput.shown('How well is its point known now?');
    await workbench.quickInput.choose('Easily');
    const folder = '.coachmark/private/asked';
    await until('the question of the note', () => log().some((file) => /note: [^]*What was settled here, and why: The pause grows/.test(workspace.read(`${folder}/${file}`))));
    await until('its answer', () => log().some((file) => /rating: easy[^]*Ada Author: [^]*The pause grows[^]*it stops at a minute now/.test(workspace.read(`${folder}/${file}`))));
    await workbench.sideBar.chooseFromMenu('The pause grows', 'Let It Come Back as a Question', 'Review Notes');
    await workbench.notifications.toast('This note comes back already.');
    await workbench.notifications.clear();
  });

  it('is cleared when somebody wishes, and undone', async () => {
    await workbench.runCommand('Coachmark: Clear the Memory of Questions');
    await until('the dialog', () => workbench.dialog.isOpen());
    await workbench.dialog.press('Delete the log');
    await until('nothing asked', async () => log().length === 0 && !(await labels()).some((label) => label.startsWith('Asked')));
    await workbench.notifications.press('The log of questions is deleted.', 'Undo');
    await until('all of it back', async () => log().length === 7);
  });
});
