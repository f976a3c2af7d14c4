import { openSample, sessionIn, startPairing, statusShows, until, type Workbench, type Workspace } from './driver';

describe('one pairing session in two windows', function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let one: Workbench;
  let other: Workbench;

  before(async () => {
    ({ workspace, workbench: one } = await openSample());
    other = await one.openAnother();
  });

  after(async () => {
    await one?.close();
    workspace?.remove();
  });

  it('shows in the other window what was begun in this one', async () => {
    await one.page.bringToFront();
    await startPairing(one, { others: ['Ben Okafor'], goal: 'two windows' });
    await statusShows(one, /^Ada Author 29:/);
    await other.page.bringToFront();
    await statusShows(other, /^Ada Author 29:/);
  });

  it('is switched by either, and both show the same', async () => {
    await other.page.bringToFront();
    await other.runCommand('Coachmark: Switch Driver Now');
    await other.quickInput.shown('What was tried?');
    await other.press('Escape');
    await statusShows(other, /^Ben Okafor /);
    await statusShows(one, /^Ben Okafor /);
    await one.page.bringToFront();
    await one.runCommand('Coachmark: Pause the Turn');
    await until('the pause on disk', () => sessionIn(workspace).phase.kind === 'paused');
    const timeIn = async (window: Workbench): Promise<string | undefined> => (await window.statusBar()).find((text) => /^Ben Okafor (?:30:00|29:\d\d)$/.test(text));
    await until('one time in both, that stands still', async () => {
      const before = await timeIn(one);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const [mine, theirs] = [await timeIn(one), await timeIn(other)];
      return before !== undefined && before === mine && mine === theirs;
    });
  });

  it('goes on when the other window was closed, and is not written over by what that knew', async () => {
    const { revision } = sessionIn(workspace);
    await other.page.close();
    await one.runCommand('Coachmark: Go On with the Turn');
    await statusShows(one, /^Ben Okafor 29:/);
    await until('the next revision', () => sessionIn(workspace).revision === revision + 1);
  });
});
