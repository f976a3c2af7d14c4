import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, until, type Workbench, type Workspace } from './driver';

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

  const state = (): Record<string, unknown> & { people: { name: string }[]; turns: unknown[]; phase: { kind: string } } => {
    const file = JSON.parse(workspace.read('.coachmark/local/session.json')) as { session: ReturnType<typeof state> };
    return file.session;
  };
  const shows = (pattern: RegExp): Promise<unknown> => until(`${String(pattern)} in the status bar`, async () => (await workbench.statusBar()).some((text) => pattern.test(text)));

  it('begins with two people whom git knows, a goal and a length', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Coachmark: Start Pairing');
    await quickInput.shown('Who is here?');
    await workbench.screenshot('pairing-people');
    // The first is oneself, ticked already.
    await quickInput.choose('Ben Okafor');
    await until('two ticked', async () => (await quickInput.widget.innerText()).includes('2 Selected'));
    await workbench.press('Enter');
    await quickInput.shown('What do you want to get done?');
    await quickInput.type('cache invalidation');
    await workbench.press('Enter');
    await quickInput.shown('How long is a turn?');
    await workbench.press('Enter');
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
    await workbench.press('Control+Shift+g');
    const box = workbench.page.locator('.scm-editor');
    await until('the trailer', async () => /Co-authored-by: Ben Okafor <ben\.okafor@example\.org>/.test((await box.innerText()).replaceAll(/\s+/g, ' ')));
    await workbench.screenshot('pairing-credit');
    await workbench.runCommand('Coachmark: Name Everybody in the Commit');
    await workbench.notifications.toast('Everybody in the session is named already.');
    await workbench.notifications.clear();
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
    const [name = ''] = existsSync(folder) ? readdirSync(folder) : [];
    assert.match(name, /^\d{4}-\d\d-\d\d-cache-invalidation\.md$/);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const said of ['cache invalidation', 'Ada Author', 'Ben Okafor', 'a timestamp in the key', 'see who else writes', 'write the missing test']) assert.ok(text.includes(said), said);
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.screenshot('pairing-record');
    assert.equal((await workbench.statusBar()).some((one) => /^Ben Okafor [\d+]/.test(one)), false);
  });
});
