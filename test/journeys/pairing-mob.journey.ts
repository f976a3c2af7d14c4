import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, sessionIn, startPairing, statusShows, until, type Workbench, type Workspace } from './driver';

describe('a mob of four', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
    workspace.write('.coachmark/people.json', JSON.stringify({ version: 1, people: [{ name: 'Dag Holm' }, { name: 'Chen Wei', mail: 'chen@example.org' }] }));
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  const state = (): ReturnType<typeof sessionIn> => sessionIn(workspace);
  const presenceOf = (name: string): string | undefined => state().people.find((person) => person.name === name)?.presence.kind;
  const choose = async (menu: string, row: string): Promise<void> => {
    await workbench.runCommand(`Coachmark: ${menu}`);
    await workbench.quickInput.shown('Who is away');
    // A long list draws only what is in sight.
    await workbench.quickInput.type(row);
    await workbench.quickInput.choose(row);
  };
  const skipLines = async (): Promise<void> => {
    await workbench.quickInput.shown('What was tried?');
    await workbench.press('Escape');
  };

  it('begins with people out of people.json', async () => {
    await startPairing(workbench, { others: ['Ben Okafor', 'Chen Wei', 'Dag Holm'], goal: 'a mob' });
    await statusShows(workbench, /^Ada Author /);
    // It is shown at once, and written a moment later.
    await until('the session on disk', () => existsSync(join(workspace.folder, '.coachmark/local/session.json')));
    assert.deepEqual(state().people.map(({ name }) => name), ['Ada Author', 'Ben Okafor', 'Chen Wei', 'Dag Holm']);
    const announced = await until('who drives, for screen readers', async () => (await workbench.announcements()).find((text) => text.includes('Ada Author drives')));
    assert.match(announced, /Ada Author drives\./);
    await workbench.notifications.clear();
  });

  it('changes the order by dragging, and from a row who is away', async () => {
    await workbench.sideBar.open('Coachmark');
    const isOrdered = (): boolean => state().people.map(({ name }) => name).join() === 'Ada Author,Dag Holm,Ben Okafor,Chen Wei';
    // A browser without a screen loses a drag now and then.
    for (let attempt = 1; attempt <= 3 && !isOrdered(); attempt++) {
      await workbench.sideBar.drag('Dag Holm', 'Ben Okafor', 'Pairing');
      await until('the new order', isOrdered, 5000).catch((cause: unknown) => {
        if (attempt === 3) throw cause;
      });
    }
    // Rows that are drawn anew move under the mouse.
    await until('the order in the view', async () => (await workbench.sideBar.rows('Pairing')).map(({ label }) => label.split(',')[0]).join().includes('Dag Holm,Ben Okafor,Chen Wei'));
    await workbench.sideBar.chooseFromMenu('Chen Wei', 'Away for One Round', 'Pairing');
    await until('Chen away', () => presenceOf('Chen Wei') === 'away');
    await workbench.sideBar.row('Chen Wei, away', 'Pairing');
    await until('questions for this code in the view beside it', async () => (await workbench.sideBar.rows('Questions')).some(({ level }) => level === 2));
    await workbench.screenshot('pairing-mob');
  });

  it('lets somebody join and somebody leave', async () => {
    const { quickInput } = workbench;
    await choose('People in the Session', 'Somebody joins…');
    await quickInput.shown('Add somebody');
    await quickInput.type('Eve Lind <eve@example.org>');
    await workbench.press('Enter');
    await until('Eve here', () => presenceOf('Eve Lind') === 'here');
    await choose('People in the Session', 'Ben Okafor leaves');
    await until('Ben gone', () => presenceOf('Ben Okafor') === 'left');
  });

  it('keeps the people in people.json, with what stood there', async () => {
    await choose('People in the Session', 'Keep these people in people.json');
    await workbench.notifications.toast('Everybody of the session is in .coachmark/people.json');
    const { people } = JSON.parse(workspace.read('.coachmark/people.json')) as { people: { name: string; mail?: string }[] };
    assert.deepEqual(people.map(({ name }) => name), ['Dag Holm', 'Chen Wei', 'Ada Author', 'Ben Okafor', 'Eve Lind']);
    assert.equal(people.at(-1)?.mail, 'eve@example.org');
    await workbench.notifications.clear();
  });

  it('asks how a prediction came out', async () => {
    const { quickInput, notifications } = workbench;
    await workbench.runCommand('Coachmark: Predict Before You Run');
    await quickInput.shown('What are you about to run');
    await quickInput.type('the profile test');
    await workbench.press('Enter');
    await quickInput.shown('What do you expect to see?');
    await quickInput.type('the old name for an hour');
    await workbench.press('Enter');
    await notifications.press('Written down: the old name for an hour', 'Compare');
    await quickInput.choose('Otherwise');
    await quickInput.shown('What did you see?');
    await quickInput.type('the old name for ever');
    await workbench.press('Enter');
    await until('the outcome', () => workspace.read('.coachmark/local/session.json').includes('the old name for ever'));
  });

  it('goes round, and offers to look back when everybody who is here has had a turn', async () => {
    const { quickInput, notifications } = workbench;
    for (const next of ['Dag Holm', 'Eve Lind', 'Ada Author']) {
      // No more than three messages are shown at once.
      await notifications.clear();
      await workbench.runCommand('Coachmark: Switch Driver Now');
      await skipLines();
      await statusShows(workbench, new RegExp(`^${next} `));
    }
    await notifications.press('Everybody has had a turn', 'Look back');
    for (const answer of ['the map on the wall', '', 'shorter turns']) {
      await quickInput.shown('Looking back');
      await quickInput.type(answer);
      await workbench.press('Enter');
      await until('the next question', async () => (await quickInput.value()) === '' || !(await quickInput.widget.isVisible()));
    }
    await until('the answers', () => workspace.read('.coachmark/local/session.json').includes('shorter turns'));
    await notifications.clear();
  });

  it('takes a break after the turn, and begins again', async () => {
    await workbench.runCommand('Coachmark: Take a Break');
    await skipLines();
    await statusShows(workbench, /^Break (?:10:00|9:\d\d)$/);
    await workbench.screenshot('pairing-break');
    await workbench.runCommand('Coachmark: Begin the Turn');
    // Chen missed one round.
    await statusShows(workbench, /^Dag Holm /);
    assert.equal(presenceOf('Chen Wei'), 'here');
  });

  it('writes all of it down', async () => {
    const { dialog, quickInput } = workbench;
    await workbench.runCommand('Coachmark: Pass This Turn On');
    await until('passed', () => state().turns.at(-1)?.skipped === true);
    await workbench.runCommand('Coachmark: End the Session');
    await until('the question', () => dialog.isOpen());
    await dialog.press('End the session');
    await quickInput.shown('What comes next?');
    await workbench.press('Enter');
    await workbench.notifications.press('The session is written down', 'Open the record');
    const folder = join(workspace.folder, '.coachmark/private/sessions');
    const text = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8');
    for (const said of ['Eve Lind', 'Ben Okafor', 'the old name for ever', 'the map on the wall', 'shorter turns', '| yes |']) assert.ok(text.includes(said), `${said}\n${text}`);
    await workbench.screenshot('pairing-mob-record');
  });
});
