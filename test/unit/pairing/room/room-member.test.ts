import assert from 'node:assert/strict';
import type { Pace } from '../../../../src/editor/pairing/room/room-connection';
import { RoomMember } from '../../../../src/editor/pairing/room/room-member';
import { MobTimerServer } from './mob-timer-server';
import { SessionHere, until, wait } from './session-here';

const room = 'our-room';
const minute = 60_000;
const pace: Pace = { first: 20, longest: 80, silence: 1000, patience: 300 };

describe('a window in a timer room', function () {
  this.timeout(30_000);
  let server: MobTimerServer;
  const members: RoomMember[] = [];
  const lines: string[] = [];

  beforeEach(async () => {
    server = new MobTimerServer();
    server.alive = 50;
    await server.start();
  });

  afterEach(async () => {
    for (const one of members.splice(0)) one.dispose();
    await server.stop();
  });

  function here(...names: string[]): SessionHere {
    const session = new SessionHere();
    session.start(...names);
    return session;
  }

  async function join(session: SessionHere, writer = 'w1', anew = true): Promise<RoomMember> {
    const member = new RoomMember(server.address, room, { session: session.seenBy(writer), fetch, pace, anew, log: (line) => lines.push(line), changed: () => undefined });
    members.push(member);
    await until('in the room', () => member.connected);
    await wait(30);
    return member;
  }

  const told = (): unknown[] => server.heard.filter((one) => one.room === room).map(({ body }) => body);
  const goals = (): unknown[] => server.heard.filter((one) => one.room === `${room}/goal`).map(({ body }) => body['goal']);
  const secondsApart = (a: SessionHere, b: SessionHere): number => Math.abs(a.endsAt - b.endsAt) / 1000;

  it('tells minutes, names and the goal, and nothing else', async () => {
    const session = here('Ana', 'Ben');
    await join(session);
    session.happen({ type: 'begin-turn' });
    await until('the turn', () => told().length === 1);
    session.happen({ type: 'pause' });
    session.happen({ type: 'resume' });
    session.happen({ type: 'extend', minutes: 5 });
    session.happen({ type: 'typed', characters: 12 });
    session.happen({ type: 'ask', text: 'why twice?' });
    session.happen({ type: 'take-break' });
    await until('the break', () => told().length === 2);
    session.happen({ type: 'end-break' });
    await until('its end', () => told().length === 3);
    session.happen({ type: 'change', settings: { goal: 'no cache', turnMinutes: 25 } });
    await until('the goal', () => goals().length === 2);
    session.happen({ type: 'begin-turn' });
    await until('the next turn', () => told().length === 4);
    session.happen({ type: 'end' });
    await until('the end', () => told().length === 5);
    const stop = { timer: 0, user: null };
    assert.deepEqual(told(), [{ timer: 30, user: 'Ana' }, { breaktimer: 10, user: 'Ana' }, stop, { timer: 25, user: 'Ben' }, stop]);
    assert.deepEqual(goals(), ['less cache', 'no cache']);
  });

  it('tells of a switch what comes after it, and no stop in between', async () => {
    const session = here('Ana', 'Ben');
    await join(session);
    session.happen({ type: 'begin-turn' });
    await until('the turn', () => told().length === 1);
    session.happen({ type: 'switch' });
    await wait(200);
    session.happen({ type: 'begin-turn' });
    await until('the next', () => told().length === 2);
    await wait(1200);
    assert.deepEqual(told(), [{ timer: 30, user: 'Ana' }, { timer: 30, user: 'Ben' }]);
    assert.equal(session.state?.turns.length, 1);
  });

  it('is not led back by the echo of what it has left behind', async () => {
    const session = here('Ana', 'Ben');
    await join(session);
    session.happen({ type: 'begin-turn' });
    await until('the echo', () => session.state?.roomAt !== undefined);
    session.happen({ type: 'take-break' });
    await until('the break', () => told().length === 2);
    session.happen({ type: 'end-break' });
    // As an echo that was long on its way.
    server.put(room, { breaktimer: 10, user: 'Ana' });
    await until('its end', () => told().length === 3);
    assert.deepEqual([told()[2], session.state?.phase.kind], [{ timer: 0, user: null }, 'waiting']);
    session.happen({ type: 'begin-turn' });
    session.happen({ type: 'switch' });
    session.happen({ type: 'begin-turn' });
    await until('the last turn', () => told().length >= 4 && (told().at(-1) as { user: string }).user === 'Ana');
    await wait(700);
    assert.deepEqual([told().at(-1), session.driver, session.state?.turns.length], [{ timer: 30, user: 'Ana' }, 'Ana', 2]);
  });

  it('does nothing at the echo of its own, nor in a second window on the same folder', async () => {
    const session = here('Ana', 'Ben');
    await join(session, 'w1');
    await join(session, 'w2');
    session.happen({ type: 'begin-turn' }, 'w1');
    await until('the echo', () => session.state?.roomAt !== undefined);
    await wait(700);
    assert.deepEqual([told().length, session.state?.turns.length, session.state?.phase.kind], [1, 0, 'running']);
    server.put(room, { timer: 12, user: 'Ben' });
    await until('Ben', () => session.driver === 'Ben');
    await wait(700);
    assert.deepEqual([told().length, session.state?.turns.length], [1, 1], 'what came from the room is not told back');
    assert.ok(session.refused.length > 0 && session.refused.every((reason) => reason === 'already-so'), session.refused.join());
  });

  it('shows the same driver and time on two machines whose clocks and server disagree', async () => {
    const [one, other] = [here('Ana', 'Ben'), here('Ben', 'Cleo')];
    server.ahead = -50 * minute;
    one.ahead = 3 * 60 * minute;
    await join(one, 'w1');
    await join(other, 'w9');
    one.happen({ type: 'begin-turn' });
    await until('the turn over there', () => other.driver === 'Ana');
    assert.ok(secondsApart(one, other) < 2, `${secondsApart(one, other)} s apart`);
    assert.deepEqual(other.state?.people.map(({ name }) => name), ['Ben', 'Cleo', 'Ana']);
    await wait(600);
    other.happen({ type: 'skip' }, 'w9');
    other.happen({ type: 'begin-turn' }, 'w9');
    await until('the turn over here', () => one.driver === other.driver);
    assert.ok(secondsApart(one, other) < 2);
    assert.deepEqual([one.state?.turns.length, other.state?.turns.length], [1, 1]);
  });

  it('goes on with a timer that runs already, and not with one that is over', async () => {
    server.ahead = -25 * minute;
    server.put(room, { timer: 20, user: 'Ben' });
    server.ahead = 0;
    const late = here('Ana', 'Ben');
    const member = await join(late);
    await wait(100);
    assert.equal(late.state?.phase.kind, 'waiting');
    member.dispose();
    server.ahead = -4 * minute;
    server.put(room, { timer: 10, user: 'Ben' });
    server.ahead = 0;
    await join(late);
    await until('Ben', () => late.driver === 'Ben');
    assert.ok(Math.abs(late.endsAt - Date.now() - 6 * minute) < 3000);
    assert.deepEqual(told(), []);
  });

  it('tells a room in which nothing goes on what goes on here, and follows one in which something does', async () => {
    const session = here('Ana', 'Ben');
    session.happen({ type: 'begin-turn' });
    await join(session);
    await until('the turn', () => told().length === 1);
    const other = here('Cleo', 'Dag');
    other.happen({ type: 'begin-turn' }, 'w9');
    await join(other, 'w9');
    await until('Ana', () => other.driver === 'Ana');
    assert.deepEqual([told().length, session.driver], [1, 'Ana']);
  });

  it('keeps its time while the server is gone, and both agree on what was done last when it is back', async () => {
    const [one, other] = [here('Ana', 'Ben'), here('Ana', 'Ben')];
    const members = [await join(one, 'w1'), await join(other, 'w9')];
    one.happen({ type: 'begin-turn' });
    await until('Ana over there', () => other.driver === 'Ana');
    const { endsAt } = one;
    await server.stop();
    await until('both lost', () => members.every(({ connected }) => !connected));
    assert.deepEqual([one.endsAt, one.driver, other.driver], [endsAt, 'Ana', 'Ana']);
    other.happen({ type: 'switch' }, 'w9');
    other.happen({ type: 'begin-turn' }, 'w9');
    await wait(100);
    await server.start();
    await until('Ben here', () => one.driver === 'Ben');
    assert.ok(secondsApart(one, other) < 2);
    assert.deepEqual(told().at(-1), { timer: 30, user: 'Ben' });
    await wait(600);
    assert.deepEqual([one.driver, other.driver, one.state?.turns.length, other.state?.turns.length], ['Ben', 'Ben', 1, 1]);
  });

  it('follows after an outage what others did later, and insists on what it did later itself', async () => {
    const session = here('Ana', 'Ben', 'Cleo');
    await join(session);
    session.happen({ type: 'begin-turn' });
    await until('the echo', () => session.state?.roomAt !== undefined);
    let down = true;
    server.instead = (request) => {
      if (down) request.socket.destroy();
      return down;
    };
    const cut = async (): Promise<void> => {
      down = true;
      await server.stop();
      await server.start();
      await wait(50);
    };
    await cut();
    session.happen({ type: 'switch' });
    session.happen({ type: 'begin-turn' });
    // A timer is told to the second, and so is the clock of the server.
    await wait(1600);
    server.put(room, { timer: 12, user: 'Cleo' });
    down = false;
    await until('Cleo', () => session.driver === 'Cleo');
    await wait(200);
    assert.equal(told().length, 1, 'Ben was not told any more');
    await cut();
    server.put(room, { timer: 9, user: 'Ana' });
    await wait(1600);
    session.happen({ type: 'take-break' });
    down = false;
    await until('the break', () => told().length === 2);
    await wait(600);
    assert.equal(session.state?.phase.kind, 'break');
    await cut();
    await wait(600);
    server.put(room, { timer: 0, user: null });
    down = false;
    await until('the stop that was missed', () => session.state?.phase.kind === 'waiting');
  });

  it('tries again with each sign of life where the server refuses, and does not hold up what others do', async () => {
    const session = here('Ana', 'Ben');
    await join(session);
    let refused = 0;
    server.instead = (request, response) => {
      if (request.method !== 'PUT') return false;
      refused += 1;
      response.writeHead(503).end();
      return true;
    };
    session.happen({ type: 'begin-turn' });
    await until('three attempts', () => refused >= 3);
    const drives = (): string | undefined => session.driver;
    assert.equal(drives(), 'Ana');
    server.instead = undefined;
    await until('the turn', () => told().length > 0);
    assert.deepEqual(told()[0], { timer: 30, user: 'Ana' });
    server.instead = (request, response) => request.method === 'PUT' && Boolean(response.writeHead(503).end());
    session.happen({ type: 'switch' });
    session.happen({ type: 'begin-turn' });
    await wait(120);
    for (let attempt = 0; attempt < 5 && drives() !== 'Dag'; attempt += 1) {
      server.put(room, { timer: 5, user: 'Dag' });
      await wait(100);
    }
    assert.equal(drives(), 'Dag');
  });

  it('takes nothing from garbage, and of a flood only the last', async () => {
    const session = here('Ana', 'Ben');
    session.happen({ type: 'begin-turn' });
    await join(session, 'w1', false);
    const { state } = session;
    for (const data of ['', '{', '[]', '{"timer":-5}', '{"timer":1e9,"requested":"2026-11-20T09:00:00Z","user":"x"}', '{"timer":5,"requested":"soon","user":"x"}', `{"timer":5,"requested":"2026-11-20T09:00:00Z","user":${JSON.stringify('x'.repeat(20_000))}}`]) {
      server.raw(room, `event:TIMER_REQUEST\ndata:${data}\n\n`);
    }
    server.raw(room, `event:INITIAL_HISTORY\ndata:[{"timer":5,"requested":"${new Date().toISOString()}","user":"x","type":"TIMER"}]\n\nevent:ELSE\ndata:{}\n\n`);
    await wait(200);
    assert.equal(session.state, state);
    for (let count = 1; count <= 300; count += 1) {
      server.put(room, { timer: (count % 20) + 1, user: `Guest ${count % 7}` });
      if (count % 50 === 0) await wait(5);
    }
    server.put(room, { timer: 15, user: 'Ben' });
    await until('Ben', () => session.driver === 'Ben');
    assert.ok(session.followed.length <= 3, `${session.followed.length} of 301 were followed`);
  });

  it('does nothing where there is no session, or one that is over', async () => {
    const none = new SessionHere();
    await join(none);
    const over = here('Ana', 'Ben');
    over.happen({ type: 'end' });
    await join(over, 'w9');
    const { state } = over;
    server.put(room, { timer: 5, user: 'Ben' });
    await wait(200);
    assert.deepEqual([none.state, over.state, over.refused, told(), goals()], [undefined, state, [], [], []]);
  });
});
