import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Uri } from 'vscode';
import { formatState } from '../../../src/core/pairing/files/state-file';
import { newer } from '../../../src/core/pairing/files/windows';
import type { SessionEvent } from '../../../src/core/pairing/session/session-event';
import type { SessionState } from '../../../src/core/pairing/session/session-state';
import { SessionHost } from '../../../src/editor/pairing/session-host';
import { coachmarkFolder } from '../../../src/editor/storage/coachmark-folder';
import type { Disk } from '../../../src/editor/storage/disk';
import { SessionFiles } from '../../../src/editor/storage/session-files';
import { logged, openFolder, shown } from './vscode-in-a-process';

/**
 * A window as a process of its own. It says in lines what it did, and does what it is told in lines:
 *
 * - `on`: one event after the other, each told as `<revision> <finished turns>` once it is written, until it is killed
 * - `do <n> <seed>`: so many events with short waits between them, then says `done`
 * - `state`: says what it knows, as JSON
 */
export interface Known {
  /** As the file would say it. */
  readonly text: string;
  /** How often it took a state for an older one. */
  readonly wentBack: number;
  readonly shown: readonly string[];
  readonly logged: readonly string[];
}

const say = (line: string): void => void writeSync(1, `${line}\n`);

/** What makes sense now; `choice` is from 0 to 1. */
function eventFor({ phase }: SessionState, choice: number): SessionEvent {
  if (phase.kind === 'waiting') return { type: 'begin-turn' };
  if (phase.kind === 'paused') return choice < 0.5 ? { type: 'resume' } : { type: 'switch' };
  return choice < 0.3 ? { type: 'pause' } : choice < 0.5 ? { type: 'typed', characters: 7 } : { type: 'switch' };
}

async function goOn(host: SessionHost): Promise<void> {
  for (let i = 0; ; i += 1) {
    const state = host.running && (await host.dispatch(eventFor(host.running, (i % 10) / 10)));
    if (state) say(`${state.revision} ${state.turns.length}`);
  }
}

async function act(host: SessionHost, times: number, seed: number): Promise<void> {
  let random = seed;
  for (let i = 0; i < times; i += 1) {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    if (host.running) await host.dispatch(eventFor(host.running, (random >>> 8) / 2 ** 24));
    await new Promise((resolve) => setTimeout(resolve, random % 8));
  }
  say('done');
}

/** @param disk that of Node, which tests may not import */
export async function runWindow(disk: Disk): Promise<void> {
  const [work = '', storage = '', writer = ''] = process.argv.slice(2);
  openFolder(work);
  const host = new SessionHost(new SessionFiles(Uri.file(storage), disk, coachmarkFolder), Date.now, writer);
  let last: SessionState | undefined;
  let wentBack = 0;
  host.onDidChange((state) => {
    if (state && last && newer(last, state) === last) wentBack += 1;
    last = state;
  });
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const [word, times, seed] = line.split(' ');
      if (word === 'on') void goOn(host);
      else if (word === 'do') void act(host, Number(times), Number(seed));
      else if (word === 'state' && host.state) say(JSON.stringify({ text: formatState(host.state), wentBack, shown, logged } satisfies Known));
    })
    .on('close', () => process.exit(0));
  await host.look();
  say(host.running ? 'ready' : 'no session');
}
