import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatState, parseState } from '../../../src/core/pairing/files/state-file';
import { makeWorkspace, openWorkbench, type Workbench } from '../../journeys/driver';
import { quantile, rounded } from './figures';
import { longSession, names } from './long-session';

const switches = 40;
const finishedTurns = 10;
/** How often a page is asked what it shows, in milliseconds. */
const asking = 10;

/** Measures in two windows of real VS Code on one folder how long a switch in the one takes to be shown by the other. */
export async function benchWindows(): Promise<void> {
  const workspace = makeWorkspace({ files: { 'a.ts': 'export const a = 1;\n' }, git: true });
  const local = join(workspace.folder, '.coachmark', 'local');
  mkdirSync(local, { recursive: true });
  // Without a look back, which would stand in the way of the next switch.
  writeFileSync(join(local, 'session.json'), formatState({ ...longSession(finishedTurns, Date.now()), reviewedCycle: 1_000_000 }));
  const settings = { 'coachmark.pairing.handover': false, 'coachmark.pairing.turnEnd': 'off', 'coachmark.pairing.retrospective': false };
  const one = await openWorkbench({ folder: workspace.folder, settings });
  try {
    const windows = [one, await one.openAnother()] as const;
    const rows = { here: [] as number[], there: [] as number[] };
    const writers = new Set<string>();
    for (let i = 0; i < switches; i += 1) {
      const [here, there] = i % 2 === 0 ? windows : ([windows[1], windows[0]] as const);
      const { turns, people, turn } = stateIn(local);
      const driver = people.find(({ id }) => id === turn?.driver)?.name;
      const next = names[(names.indexOf(driver ?? '') + 1) % names.length] ?? '';
      await Promise.all(windows.map((window) => shows(window, driver ?? '')));
      await here.page.bringToFront();
      await here.press('F1');
      await here.quickInput.shown('Type the name of a command to run.').catch(() => undefined);
      await here.quickInput.type('>Coachmark: Switch Driver Now');
      await here.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Switch Driver Now' }).waitFor();
      const start = performance.now();
      const seen = (window: Workbench): Promise<number> => shows(window, next).then(() => performance.now() - start);
      const [, own, other] = await Promise.all([here.press('Enter'), seen(here), seen(there)]);
      rows.here.push(own);
      rows.there.push(other);
      const after = stateIn(local);
      if (after.turns.length <= turns.length) throw new Error('The switch is not in the file.');
      writers.add(after.writer);
    }
    console.log(`${switches} switches in VS Code ${one.version}, by ${writers.size} windows, in milliseconds from the key that runs the command:`);
    console.table(
      Object.entries({ 'shown by the window itself': rows.here, 'shown by the other window': rows.there, 'the other after the first': rows.there.map((ms, i) => ms - rows.here[i]!) }).map(
        ([what, took]) => ({ what, median: rounded(quantile(took), 0), p95: rounded(quantile(took, 0.95), 0), worst: rounded(Math.max(...took), 0) }),
      ),
    );
  } finally {
    await one.close();
    workspace.remove();
  }
}

function stateIn(local: string) {
  const read = parseState(readFileSync(join(local, 'session.json'), 'utf8'));
  if (read.kind !== 'ok') throw new Error(`The session's file is ${read.kind}.`);
  return read.state;
}

/** Waits until the status bar shows that this person drives. */
async function shows(window: Workbench, driver: string): Promise<void> {
  const drives = (name: string): boolean => Array.from(document.querySelectorAll('.part.statusbar .statusbar-item')).some((item) => new RegExp(`^\\s*${name} \\+?\\d+:\\d`).test(item.textContent ?? ''));
  await window.page.waitForFunction(drives, driver, { polling: asking });
}
