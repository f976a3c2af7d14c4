import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, startPairing, statusShows, until, type Workbench, type Workspace } from './driver';

describe('a question that fits the code', () => {
  let workspace: Workspace;
  let workbench: Workbench;

  before(async () => {
    ({ workspace, workbench } = await openSample());
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
  });

  /** All that was written down of asked questions. */
  const logged = (): string => {
    const folder = join(workspace.folder, '.coachmark/private/asked');
    return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  };
  /** The rows of the open palette: question and reason. */
  const rows = (): Promise<string[]> => workbench.quickInput.widget.locator('.monaco-list-row').evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  const ask = async (path: string, line: number): Promise<string[]> => {
    await workbench.editor.openFile(path);
    await workbench.editor.goTo(line);
    await workbench.press('Control+K', 'q');
    await workbench.quickInput.shown('Which question helps now?');
    return until('the questions', async () => {
      const all = await rows();
      return all.length > 3 && all;
    });
  };

  it('comes first in the palette: on a cache, a retry loop, a swallowed exception', async () => {
    const cache = await ask('src/profile.ts', 18);
    await workbench.screenshot('questions-cache');
    console.log(`      ${cache.slice(0, 3).join('\n      ')}`);
    assert.match(cache[0]!, /Caching/);
    await workbench.quickInput.cancel();
    const retry = await ask('src/retry.ts', 12);
    console.log(`      ${retry.slice(0, 3).join('\n      ')}`);
    assert.match(retry[0]!, /Retries/);
    await workbench.quickInput.cancel();
    workspace.write('src/quiet.ts', 'export async function sync(jobs: Job[]) {\n  for (const job of jobs) {\n    try {\n      await job.push();\n    } catch {\n    }\n  }\n}\n');
    const quiet = await ask('src/quiet.ts', 4);
    console.log(`      ${quiet.slice(0, 3).join('\n      ')}`);
    assert.match(quiet[0]!, /Swallowed/);
    await workbench.quickInput.cancel();
  });

  it('comes first of what the compiler reports, and of what is new since the last commit', async () => {
    const first = async (path: string, line: number, sought: RegExp): Promise<void> => {
      await until(`${path} with ${String(sought)}`, async () => {
        const [row = ''] = await ask(path, line);
        await workbench.quickInput.cancel();
        return sought.test(row);
      }, 30_000);
    };
    const before = workspace.read('src/profile.ts');
    const at = before.split('\n').findIndex((line) => line.includes('profiles.set('));
    workspace.write('src/profile.ts', before.split('\n').toSpliced(at, 0, '  for (let attempt = 1; attempt <= maxRetries; attempt++) await backoff(attempt);').join('\n'));
    await first('src/profile.ts', at + 1, new RegExp(`Retries · .*, new in line ${at + 1}$`));
    workspace.write('src/profile.ts', before);
    workspace.write('src/names.ts', 'export function longest(names: string[] | undefined) {\n  return names.length;\n}\n');
    await first('src/names.ts', 2, /Missing values · TS18048 reported, line 2$/);
  });

  it('goes into a note with the second key', async () => {
    const [first = ''] = await ask('src/profile.ts', 18);
    const text = first.slice(0, first.indexOf('?') + 1);
    await workbench.press('Control+i');
    const box = await until('the box', async () => {
      const focused = await workbench.comments.focused().catch(() => undefined);
      return ((await focused?.boxText()) ?? '').includes(text) && focused;
    });
    assert.equal((await box.boxText())?.match(/\*\*Question:\*\*/g)?.length, 1, 'in the part that waits for it');
    await workbench.screenshot('questions-note');
    await box.click('Save');
    await workbench.comments.widget('Ask');
    // A thread that was just saved takes the focus once more.
    await new Promise((resolve) => setTimeout(resolve, 600));
  });

  it('is offered in the box behind a question mark, in our order', async () => {
    await workbench.editor.openFile('src/retry.ts');
    const box = await workbench.openBox(9);
    await workbench.type('no limit above ?');
    const offered = await until('the questions', async () => {
      const rows = await workbench.suggestions();
      return rows.length > 3 && rows;
    });
    assert.match(offered[0]!, /\?, .*Retries/);
    await workbench.screenshot('questions-completion');
    await workbench.press('Enter');
    const text = offered[0]!.slice(0, offered[0]!.indexOf('?') + 1);
    await until('the question in the box', async () => ((await box.boxText()) ?? '').includes(`no limit above ${text}`));
    await box.click('Discard');
  });

  it('is asked in a session, and stands in its record with the answer', async () => {
    await startPairing(workbench, { others: ['Ben Okafor'], goal: 'questions' });
    await statusShows(workbench, /^Ada Author /);
    await workbench.notifications.clear();
    const [first = ''] = await ask('src/profile.ts', 18);
    const text = first.slice(0, first.indexOf('?') + 1);
    await workbench.press('Enter');
    await until('the question on disk', () => workspace.read('.coachmark/local/session.json').includes(JSON.stringify(text).slice(1, -1)));
    await workbench.notifications.press(text, 'Write down the answer');
    await workbench.quickInput.shown('In the words of who answered');
    await workbench.quickInput.type('when the entry is an hour old');
    await workbench.press('Enter');
    await until('the answer', () => workspace.read('.coachmark/local/session.json').includes('an hour old'));
    await workbench.quickInput.shown('How did the answer go?');
    await workbench.press('Enter');
    await until('the rating', () => /an hour old"[^}]*"rating": ?4/.test(workspace.read('.coachmark/local/session.json')));
    assert.match(logged(), /to: Ben Okafor|to: Ada Author/, 'in the log as well, with whom it was asked of');
    assert.match(logged(), /when the entry is an hour old/);
    await workbench.notifications.clear();
  });

  it('gives way to telling when somebody wishes, and the view counts both if the pair wants it', async () => {
    workspace.write('.vscode/settings.json', JSON.stringify({ 'coachmark.pairing.countTelling': true }));
    await workbench.runCommand('Coachmark: Shall I Tell You, or Help You Find It?');
    await workbench.quickInput.shown('Shall I tell you');
    await workbench.press('ArrowDown', 'Enter');
    await until('it is noted', () => workspace.read('.coachmark/local/session.json').includes('(told)'));
    assert.match(logged(), /type: told/);
    await workbench.sideBar.open('Coachmark');
    await workbench.sideBar.row('Asked 1, told 1', 'Pairing');
    await workbench.runCommand('Coachmark: Shall I Tell You, or Help You Find It?');
    await workbench.quickInput.shown('Shall I tell you');
    await workbench.press('Enter');
    await workbench.quickInput.shown('Which question helps now?');
    await workbench.quickInput.cancel();
  });

  it('is in the view, on top for this code, and by purpose', async () => {
    await workbench.editor.openFile('src/retry.ts');
    await workbench.editor.goTo(12);
    await workbench.sideBar.open('Coachmark');
    const labels = async (): Promise<string[]> => (await workbench.sideBar.rows('Questions')).map(({ label }) => label);
    await until('the name of the function', async () => /^For this code, retry/.test((await labels())[0] ?? ''));
    await until('the questions of this code', async () => (await labels()).some((label) => /Retries/.test(label)));
    await workbench.screenshot('questions-view');
  });

  it('comes from a team pack too, and a broken pack is told of with its line', async () => {
    const pack = { version: 1, title: 'Ours', questions: [{ id: 'ours-rooms', text: 'Who is told when the room is gone?', purpose: 'probe', topics: ['retries'] }] };
    workspace.write('.coachmark/questions/ours.json', JSON.stringify(pack, null, 2));
    await until('the question of the team', async () => {
      const all = await ask('src/retry.ts', 12);
      await workbench.quickInput.type('room is gone');
      const found = await until('it', async () => (await rows()).some((row) => row.includes('Who is told when the room is gone?')), 3000).catch(() => false);
      await workbench.quickInput.cancel();
      return all.length > 0 && found;
    }, 30_000);
    workspace.write('.coachmark/questions/ours.json', JSON.stringify(pack, null, 2).replace('probe', 'scold'));
    await workbench.press('Control+Shift+m');
    await until('the problem', async () => {
      await ask('src/retry.ts', 12);
      await workbench.quickInput.cancel();
      return (await workbench.page.locator('.markers-panel').innerText()).includes('clarify, probe, connect');
    }, 30_000);
    await workbench.screenshot('questions-broken-pack');
  });
});
