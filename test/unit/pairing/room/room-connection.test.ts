import assert from 'node:assert/strict';
import type { ServerEvent } from '../../../../src/core/pairing/room/event-stream';
import { timerRequest } from '../../../../src/core/pairing/room/mob-room';
import { type Pace, RoomConnection } from '../../../../src/editor/pairing/room/room-connection';
import { MobTimerServer } from './mob-timer-server';
import { until, wait } from './session-here';

const room = 'coachmark-secret';
const pace: Pace = { first: 40, longest: 160, silence: 300, patience: 300 };
const request = timerRequest(room, 10, 'ana')!;

describe('a connection to a timer room', function () {
  this.timeout(20_000);
  let server: MobTimerServer;
  let events: ServerEvent[];
  let said: string[];
  let lines: string[];
  let serverTime: number | undefined;
  const open: RoomConnection[] = [];

  beforeEach(async () => {
    server = new MobTimerServer();
    server.alive = 50;
    [events, said, lines] = [[], [], []];
    await server.start();
  });

  afterEach(async () => {
    for (const one of open.splice(0)) one.dispose();
    await server.stop();
    assert.ok(lines.every((line) => !line.includes('secret')), 'the log names no room');
  });

  function connect(base = server.address, given = pace): RoomConnection {
    const ears = {
      connected: (time: number | undefined) => {
        serverTime = time;
        said.push('connected');
      },
      heard: (event: ServerEvent) => events.push(event),
      lost: () => said.push('lost'),
    };
    const connection = new RoomConnection(base, room, ears, { fetch, pace: given, log: (line) => lines.push(line) });
    open.push(connection);
    return connection;
  }

  const heard = (event: string): number => events.filter((one) => one.event === event).length;

  it('hears the history, the last timer, the goal, signs of life, and what is put', async () => {
    server.put(room, { timer: 5, user: 'ben' });
    server.put(room, { timer: 7, user: 'cleo' });
    server.ahead = 3_600_000;
    const connection = connect(server.address, { ...pace, silence: 15_000, patience: 15_000 });
    await until('a sign of life', () => heard('KEEP_ALIVE') > 0);
    assert.deepEqual(events.slice(0, 3).map(({ event }) => event), ['INITIAL_HISTORY', 'TIMER_REQUEST', 'GOAL_REQUEST']);
    assert.match(events[0]!.data, /"timer":5.*"user":"ben"/);
    assert.match(events[1]!.data, /"timer":7.*"user":"cleo"/);
    assert.ok(Math.abs(serverTime! - Date.now() - 3_600_000) < 2000, 'by the clock of the server');
    assert.equal(await connection.send(request), true);
    await until('the timer', () => heard('TIMER_REQUEST') === 2);
    assert.deepEqual(server.heard, [{ room, body: { timer: 10, user: 'ana' } }]);
    assert.deepEqual(said, ['connected']);
  });

  it('connects again when the server was killed and has come back on its port', async () => {
    const connection = connect();
    await until('connected', () => said.length === 1);
    await server.stop();
    await until('lost', () => said.includes('lost'));
    assert.equal(await connection.send(request), false);
    await wait(150);
    await server.start();
    await until('connected again', () => said.at(-1) === 'connected');
    assert.equal(await connection.send(request), true);
  });

  it('waits longer each time, up to a bound, and briefly again after a sign of life', async () => {
    server.instead = (_request, response) => {
      response.writeHead(500).end();
      return true;
    };
    connect();
    await until('six attempts', () => server.listened.length >= 6);
    const gaps = (): number[] => server.listened.slice(1).map((at, i) => at - server.listened[i]!);
    [40, 80, 160, 160, 160].forEach((least, i) => assert.ok(gaps()[i]! >= least - 3, `${String(gaps())}: ${least} at the least`));
    assert.ok(gaps()[0]! < 120 && gaps()[4]! < 320, String(gaps()));
    assert.equal(said.includes('connected'), false);
    server.instead = undefined;
    await until('a sign of life', () => heard('KEEP_ALIVE') > 0);
    const before = server.listened.length;
    await server.stop();
    await server.start();
    await until('one more', () => server.listened.length > before);
    // The server is told of an attempt only while it is up: the first to reach it comes after 40 ms or, missing that, 80 more.
    assert.ok(said.filter((one) => one === 'lost').length <= 8, 'and did not begin with the longest wait');
  });

  it('does not ask every moment where it is taken in and turned out at once', async () => {
    server.instead = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('event:INITIAL_HISTORY\ndata:[]\n\n');
      return true;
    };
    connect();
    await wait(700);
    assert.ok(server.listened.length >= 3 && server.listened.length <= 7, `${server.listened.length} attempts in 700 ms`);
  });

  it('takes a stream on which nothing comes for broken', async () => {
    server.alive = 1_000_000;
    connect();
    await until('connected', () => said.length === 1);
    const at = Date.now();
    await until('lost', () => said.includes('lost'));
    assert.ok(Date.now() - at >= pace.silence - 20);
    assert.match(lines.at(-1)!, /nothing came for 300 ms/);
    await until('connected again', () => said.at(-1) === 'connected');
    await until('the old stream closed', () => server.listeners(room) === 1);
  });

  it('takes a server that never answers for one that is not there', async () => {
    server.instead = () => true;
    const connection = connect();
    assert.equal(await connection.send(request), false);
    await until('lost', () => said.includes('lost'));
    assert.equal(said.includes('connected'), false);
  });

  it('hears nothing of garbage and of what is too long, and goes on', async () => {
    // Reading much can take a busy machine longer than the silence after which a connection counts as lost.
    connect(server.address, { ...pace, silence: 15_000 });
    await until('connected', () => server.listeners(room) === 1);
    server.raw(room, '\u0000\u0001 no field\n\n:comment\n\nevent:TIMER_REQUEST\n\n');
    const mebibyte = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 8; count += 1) server.raw(room, `data:${mebibyte}\n`);
    server.raw(room, '\n\n');
    server.put(room, { timer: 3, user: 'ben' });
    await until('the timer behind it', () => events.some(({ data }) => data.includes('"timer":3')));
    assert.ok(events.every(({ data }) => data.length < 1000));
    assert.deepEqual(said, ['connected']);
  });

  it('follows no redirect, for listening or for sending', async () => {
    const other = new MobTimerServer();
    await other.start();
    try {
      for (const status of [301, 302, 307, 308]) {
        server.instead = (asked, response) => {
          response.writeHead(status, { location: `${other.address}${asked.url ?? ''}` }).end();
          return true;
        };
        const connection = connect();
        assert.equal(await connection.send(request), false, String(status));
        await until('lost', () => said.includes('lost'));
        connection.dispose();
      }
      assert.deepEqual([other.heard, other.listened, said.includes('connected')], [[], [], false]);
    } finally {
      await other.stop();
    }
  });

  it('is not connected to what is no stream of events, or no server', async () => {
    server.instead = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log in first</p>');
      return true;
    };
    connect();
    await until('lost', () => said.includes('lost'));
    assert.match(lines[0]!, /answered 200 and no stream of events/);
    const gone = new MobTimerServer();
    await gone.start();
    await gone.stop();
    const refused = connect(gone.address);
    assert.equal(await refused.send(request), false);
    assert.ok(lines.some((line) => line.includes('ECONNREFUSED')), lines.join('\n'));
    assert.equal(said.includes('connected'), false);
  });

  it('is over when it is disposed of, connected or not', async () => {
    const connection = connect();
    await until('connected', () => server.listeners(room) === 1);
    connection.dispose();
    await until('the stream closed', () => server.listeners(room) === 0);
    server.instead = (_request, response) => {
      response.writeHead(500).end();
      return true;
    };
    const waiting = connect();
    await until('an attempt', () => server.listened.length === 2);
    waiting.dispose();
    const [attempts, told] = [server.listened.length, said.length];
    await wait(300);
    assert.deepEqual([server.listened.length, said.length], [attempts, told]);
  });
});
