import assert from 'node:assert/strict';
import { MobTimerServer } from '../unit/pairing/room/mob-timer-server';
import { makeSample, openWorkbench, startPairing, until, type Workbench, type Workspace } from './driver';

const room = 'a-journey_of-two';
const rejoining = 70_000;

interface Shown {
  readonly driver: string;
  readonly seconds: number;
}

describe('a timer room', function () {
  this.timeout(180_000);
  const server = new MobTimerServer();
  const workspaces: Workspace[] = [];
  const windows: Workbench[] = [];
  let one: Workbench;
  let other: Workbench;

  before(async () => {
    await server.start();
    const settings = { 'coachmark.pairing.roomServer': `${server.address}/`, 'coachmark.pairing.handover': false, 'coachmark.pairing.retrospective': false };
    for (const author of [{ name: 'Ada Author', email: 'ada@example.org' }, { name: 'Cara Lind', email: 'cara@example.org' }]) {
      const workspace = await makeSample({ author });
      workspaces.push(workspace);
      const workbench = await openWorkbench({ folder: workspace.folder, settings });
      windows.push(workbench);
      await workbench.editor.openFile('src/profile.ts');
      await workbench.idle();
    }
    [one, other] = windows as [Workbench, Workbench];
  });

  after(async () => {
    for (const window of windows) await window.close();
    for (const workspace of workspaces) workspace.remove();
    await server.stop();
  });

  /** Who drives in a window, and how many seconds are left, by its status bar. */
  async function shown(window: Workbench): Promise<Shown | undefined> {
    for (const text of await window.statusBar()) {
      const [, driver, minutes, seconds] = /^(.+?) (\d+):(\d\d)$/.exec(text) ?? [];
      if (driver !== undefined) return { driver, seconds: Number(minutes) * 60 + Number(seconds) };
    }
    return undefined;
  }

  const drives = (window: Workbench, driver: string, timeout?: number): Promise<unknown> =>
    until(`${driver} drives`, async () => (await shown(window))?.driver === driver, timeout);

  /** How many seconds the clocks of both windows are apart. */
  async function apart(): Promise<number> {
    const [a, b] = await Promise.all([shown(one), shown(other)]);
    return Math.abs((a?.seconds ?? Number.NaN) - (b?.seconds ?? Number.NaN));
  }

  async function start(window: Workbench, minutes: number): Promise<void> {
    await window.page.bringToFront();
    await startPairing(window, { others: ['Ben Okafor'], goal: 'cache invalidation', minutes });
    await until('the turn', () => shown(window));
    await window.sideBar.open('Coachmark');
  }

  async function join(window: Workbench): Promise<void> {
    const { quickInput } = window;
    await window.page.bringToFront();
    await window.runCommand('Coachmark: Join or Leave a Timer Room');
    await quickInput.shown('Everybody who knows the name sees');
    assert.match(await quickInput.value(), /^coachmark-[0-9a-z]{22}$/);
    await quickInput.type('no room/at all');
    await until('what is wrong with it', async () => (await quickInput.description()).includes('Letters from A to Z'));
    await quickInput.type(room);
    await window.press('Enter');
    await window.sideBar.row('Room: connected', 'Pairing');
    await window.notifications.clear();
  }

  it('is told the turn of the window that comes first, and the second shows it too', async () => {
    await start(one, 25);
    await start(other, 10);
    assert.deepEqual(server.listened, [], 'nothing is asked for before somebody joins');
    await join(one);
    await until('the turn in the room', () => server.heard.some(({ body }) => body['user'] === 'Ada Author' && body['timer'] === 25));
    assert.equal((await shown(other))?.driver, 'Cara Lind');
    await join(other);
    await drives(other, 'Ada Author');
    assert.ok((await apart()) <= 32, 'a room knows whole minutes');
    await other.screenshot('pairing-room-joined');
  });

  it('shows in the one what was begun in the other, with the same time', async () => {
    await one.page.bringToFront();
    await one.runCommand('Coachmark: Switch Driver Now');
    await drives(one, 'Ben Okafor');
    const at = Date.now();
    await drives(other, 'Ben Okafor');
    console.log(`      from the switch to the other window: ${Date.now() - at} ms, ${await apart()} s apart`);
    assert.ok(Date.now() - at < 2000);
    assert.ok((await apart()) <= 2);
    await other.sideBar.row('Ada Author', 'Pairing');
  });

  it('lets the clock go on when the server dies', async () => {
    await server.stop();
    for (const window of windows) {
      await window.page.bringToFront();
      await window.sideBar.row('Room: not reached, trying again', 'Pairing');
    }
    const before = await shown(one);
    await until('time going on', async () => ((await shown(one))?.seconds ?? 0) <= before!.seconds - 3);
    assert.equal((await shown(one))?.driver, 'Ben Okafor');
    assert.deepEqual([...(await one.notifications.texts()), ...(await other.notifications.texts())].filter((text) => !text.startsWith('Ben Okafor drives')), []);
    await one.screenshot('pairing-room-lost');
  });

  it('agrees again when the server is back, on what was done last meanwhile', async () => {
    await other.runCommand('Coachmark: Switch Driver Now');
    await until('somebody else', async () => !['Ben Okafor', undefined].includes((await shown(other))?.driver));
    const driver = (await shown(other))!.driver;
    assert.equal((await shown(one))?.driver, 'Ben Okafor');
    await server.start();
    const at = Date.now();
    await drives(one, driver, rejoining);
    console.log(`      from the server's return until both agree: ${Date.now() - at} ms, ${await apart()} s apart`);
    assert.ok((await apart()) <= 32);
    for (const window of windows) {
      await window.page.bringToFront();
      await window.sideBar.row('Room: connected', 'Pairing');
    }
    assert.equal((await shown(one))?.driver, (await shown(other))?.driver);
  });

  it('is left, and joined again by itself after a reload', async () => {
    await other.page.bringToFront();
    await other.reload();
    await other.sideBar.row('Room: connected', 'Pairing');
    await until('two who listen', () => server.listeners(room) === 2);
    await other.runCommand('Coachmark: Join or Leave a Timer Room');
    await other.quickInput.choose('Leave the room');
    await until('one who listens', () => server.listeners(room) === 1);
    await until('no word of a room', async () => (await other.sideBar.rows('Pairing')).every(({ label }) => !label.includes('Room:')));
    const before = await shown(other);
    await one.page.bringToFront();
    await one.runCommand('Coachmark: Take a Break');
    await until('the break in the room', () => server.heard.at(-1)?.body['breaktimer'] === 10);
    assert.equal((await shown(other))?.driver, before?.driver);
    await one.screenshot('pairing-room');
  });
});
