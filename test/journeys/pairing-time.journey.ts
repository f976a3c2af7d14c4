import assert from 'node:assert/strict';
import { openSample, sessionIn, startPairing, statusShows, until, type Workbench, type Workspace } from './driver';

/** Stands in for sleep: nothing of the extension runs for so long, in milliseconds. */
const asleep = 66_000;

describe('the clock of a pairing session', function () {
  this.timeout(240_000);
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  it('asks whose time it was when the machine had slept', async () => {
    await startPairing(workbench, { others: ['Ben Okafor'], minutes: 1 });
    await statusShows(workbench, /^Ada Author 0:5\d$/);
    await workbench.notifications.clear();
    const host = await workbench.extensionHostPid();
    process.kill(host, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, asleep));
    process.kill(host, 'SIGCONT');
    await workbench.notifications.toast('The turn ran on for 1 min while nobody was here');
    await workbench.screenshot('pairing-slept');
    await workbench.notifications.press('while nobody was here', 'Keep it');
  });

  it('says then that the time is over, and counts overtime', async () => {
    await until('the message', async () => (await workbench.notifications.texts()).some((text) => text.includes('Time to switch: Ben Okafor drives.')));
    await statusShows(workbench, /^Ada Author \+\d:\d\d$/);
    await workbench.screenshot('pairing-turn-end');
    assert.deepEqual(await workbench.notifications.buttons('Time to switch'), ['Switch', '5 more minutes', 'Break']);
    assert.ok((await workbench.announcements()).some((text) => text.includes('Time to switch: Ben Okafor drives.')), 'a screen reader says it');
  });

  it('goes on for as many minutes more as are given', async () => {
    await workbench.notifications.press('Time to switch', '5 more minutes');
    await statusShows(workbench, /^Ada Author [345]:\d\d$/);
    assert.equal(sessionIn(workspace).turns.length, 0);
  });

  it('has counted all of it', async () => {
    await workbench.runCommand('Coachmark: Switch Driver Now');
    await workbench.quickInput.shown('What was tried?');
    await workbench.press('Escape');
    const [turn] = await until('the turn', () => sessionIn(workspace).turns.length === 1 && sessionIn(workspace).turns);
    assert.ok(turn && turn.drivenMs > asleep && turn.pausedMs === 0, JSON.stringify(turn));
  });
});
