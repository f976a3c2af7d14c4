import { until } from './waiting';
import type { Workbench } from './workbench';
import type { Workspace } from './workspace';

/** The session on disk, as far as journeys ask. */
export interface SessionOnDisk {
  readonly revision: number;
  readonly people: readonly { id: string; name: string; presence: { kind: string } }[];
  readonly phase: { kind: string; endsAt?: number };
  readonly turn?: { driver: string };
  readonly turns: readonly { driver: string; drivenMs: number; pausedMs: number; skipped: boolean }[];
}

export function sessionIn(workspace: Workspace): SessionOnDisk {
  return (JSON.parse(workspace.read('.coachmark/local/session.json')) as { session: SessionOnDisk }).session;
}

/** Waits until an item of the status bar is like this. */
export async function statusShows(workbench: Workbench, pattern: RegExp, timeout = 15_000): Promise<void> {
  await until(`${String(pattern)} in the status bar`, async () => (await workbench.statusBar()).some((text) => pattern.test(text)), timeout);
}

/** Goes through the steps of "Start Pairing"; oneself is ticked already. */
export async function startPairing(workbench: Workbench, { others, goal = '', minutes = 30 }: { others: readonly string[]; goal?: string; minutes?: number }): Promise<void> {
  const { quickInput } = workbench;
  await workbench.runCommand('Coachmark: Start Pairing');
  await quickInput.shown('Who is here?');
  for (const name of others) await quickInput.choose(name);
  await until('all ticked', async () => (await quickInput.widget.innerText()).includes(`${others.length + 1} Selected`));
  await workbench.press('Enter');
  await quickInput.shown('In which order do you drive?');
  await workbench.press('Enter');
  await quickInput.shown('What do you want to get done?');
  await quickInput.type(goal);
  await workbench.press('Enter');
  await quickInput.shown('How long is a turn?');
  if (minutes === 30) return workbench.press('Enter');
  await quickInput.choose('Another length…');
  await quickInput.shown('Whole minutes');
  await quickInput.type(String(minutes));
  await workbench.press('Enter');
}
