import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, sessionIn, startPairing, statusShows, until, type Workbench, type Workspace } from './driver';

describe('a pairing session', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const state = (): ReturnType<typeof sessionIn> => sessionIn(workspace);
  const shows = (pattern: RegExp): Promise<void> => statusShows(workbench, pattern);
  const records = (): string[] => readdirSync(join(workspace.folder, '.coachmark/private/sessions')).filter((name) => name.endsWith('.md'));

  it('begins with two people whom git knows, a goal and a length', async () => {
    await startPairing(workbench, { others: ['Ben Okafor'], goal: 'cache invalidation' });
    await shows(/^Ada Author (?:30:00|29:5\d)$/);
    await until('the turn on disk', () => state().phase.kind === 'running');
    assert.deepEqual(state().people.map(({ name }) => name), ['Ada Author', 'Ben Okafor']);
    assert.equal(workspace.git('status', '--porcelain', '--', '.coachmark'), '', 'git has nothing to tell of it');
    await workbench.sideBar.open('Coachmark');
    await workbench.sideBar.row('Ben Okafor, next', 'Pairing');
    await workbench.screenshot('pairing-running');
  });

  it('goes on over a reload, paused or not', async () => {
    const { phase } = state();
    await workbench.reload();
    await shows(/^Ada Author 29:\d\d$/);
    assert.deepEqual(state().phase, phase, 'the end of the turn is where it was');
    await workbench.runCommand('Coachmark: Pause the Turn');
    await until('paused', () => state().phase.kind === 'paused');
    const paused = state().phase;
    await workbench.reload();
    await shows(/^Ada Author 29:\d\d$/);
    assert.deepEqual(state().phase, paused);
    await workbench.runCommand('Coachmark: Go On with the Turn');
    await until('running', () => state().phase.kind === 'running');
  });

  it('switches, with a line on what was tried and one on what is next', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Coachmark: Switch Driver Now');
    await quickInput.shown('What was tried?');
    await shows(/^Ben Okafor (?:30:00|29:5\d)$/);
    await workbench.screenshot('pairing-handover');
    await quickInput.type('a timestamp in the key');
    await workbench.press('Enter');
    await quickInput.shown('What is next?');
    await quickInput.type('see who else writes');
    await workbench.press('Enter');
    await until('the handover', () => workspace.read('.coachmark/local/session.json').includes('see who else writes'));
  });

  it('names everybody in the commit, once', async () => {
    await workbench.runCommand('Coachmark: Name Everybody in the Commit');
    const box = workbench.page.locator('.scm-editor');
    const text = async (): Promise<string> => (await box.innerText()).replaceAll(/\s+/g, ' ');
    await until('the trailer', async () => (await text()).includes('Co-authored-by: Ben Okafor <ben.okafor@example.org>'));
    await until('the box focused', async () => (await box.locator('.monaco-editor.focused').count()) > 0);
    // The cursor goes to the title a moment later.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await workbench.type('Drop stale profiles');
    await until('the title above it', async () => /^Drop stale profiles Co-authored-by:/.test((await text()).trim()));
    await workbench.screenshot('pairing-credit');
    await workbench.runCommand('Coachmark: Name Everybody in the Commit');
    await workbench.notifications.toast('Everybody in the session is named already.');
    await workbench.notifications.clear();
    workspace.write('src/new.ts', 'export {};\n');
    workspace.git('add', 'src/new.ts');
    await workbench.sideBar.row('new.ts');
    await until('it staged', async () => (await workbench.sideBar.rows()).some(({ label }) => label.startsWith('Staged Changes')));
    await box.click();
    await workbench.press('Control+Enter');
    await until('the commit', () => workspace.git('log', '-1', '--format=%s') === 'Drop stale profiles\n');
    assert.equal(workspace.git('log', '-1', '--format=%(trailers:key=Co-authored-by,valueonly)').trim(), 'Ben Okafor <ben.okafor@example.org>');
  });

  it('ends with a record that says who drove', async () => {
    const { dialog, quickInput } = workbench;
    await workbench.runCommand('Coachmark: End the Session');
    await until('the question', () => dialog.isOpen());
    await dialog.press('End the session');
    await quickInput.shown('What comes next?');
    await quickInput.type('write the missing test');
    await workbench.press('Enter');
    await workbench.notifications.press('The session is written down', 'Open the record');
    const folder = join(workspace.folder, '.coachmark/private/sessions');
    const [name = ''] = records();
    assert.match(name, /^\d{4}-\d\d-\d\d-cache-invalidation\.md$/);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const said of ['cache invalidation', 'Ada Author', 'Ben Okafor', 'a timestamp in the key', 'see who else writes', 'write the missing test']) assert.ok(text.includes(said), said);
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.screenshot('pairing-record');
    assert.equal((await workbench.statusBar()).some((one) => /^Ben Okafor [\d+]/.test(one)), false);
  });

  it('is continued, and the record goes on in the same file', async () => {
    const { dialog, notifications, quickInput } = workbench;
    await notifications.clear();
    await workbench.runCommand('Coachmark: Continue the Last Session');
    // Ben drove last.
    await shows(/^Ada Author (?:30:00|29:5\d)$/);
    await workbench.runCommand('Coachmark: End the Session');
    await until('the question', () => dialog.isOpen());
    await dialog.press('End the session');
    await quickInput.shown('What comes next?');
    await workbench.press('Enter');
    await notifications.toast('The session is written down');
    assert.equal(records().length, 1);
    const text = readFileSync(join(workspace.folder, '.coachmark/private/sessions', records()[0]!), 'utf8');
    assert.equal(text.match(/^## /gm)?.length, 2, text);
    assert.ok(text.includes('write the missing test'));
  });

  it('shares the record when asked to', async () => {
    const [name = ''] = records();
    await workbench.notifications.press('The session is written down', 'Share it');
    await until('the file shared', () => existsSync(join(workspace.folder, '.coachmark/sessions', name)));
    assert.deepEqual(records(), []);
    assert.match(workspace.git('status', '--porcelain', '-uall', '--', '.coachmark'), new RegExp(`sessions/${name}`));
  });
});
