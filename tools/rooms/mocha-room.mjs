// Runs one room of tests with mocha in this process, and leaves its counts in the file that COACHMARK_COUNTS names.
// Usage: node tools/rooms/mocha-room.mjs <folder under out/test> <ending of its test files>
// COACHMARK_ONCE ends at the first failure, without a second try.
// COACHMARK_FILES names the only files to be run, with commas between.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Mocha from 'mocha';
import { root } from '../vscode/paths.mjs';

const [room, ending] = process.argv.slice(2);
const folder = path.join(root, 'out', 'test', room);
const mocha = new Mocha({
  ui: 'bdd',
  timeout: room === 'journeys' ? 90_000 : 10_000,
  // A window that takes or loses the focus between two keys is the browser's doing; each second try is told of below.
  retries: room === 'journeys' && !process.env.COACHMARK_ONCE ? 2 : 0,
  bail: Boolean(process.env.COACHMARK_ONCE),
  // Units share nothing but the processor, of which a container may have fewer than it sees; a window shares the keyboard with nobody.
  ...(room === 'unit' && !process.env.COACHMARK_ONCE ? { parallel: true, jobs: Math.min(4, os.availableParallelism()) } : {}),
  rootHooks: room === 'journeys' ? { afterEach: pictureOfFailure } : {},
  ...(process.env.COACHMARK_GREP ? { grep: process.env.COACHMARK_GREP } : {}),
});
const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : [];
const only = process.env.COACHMARK_FILES?.split(',');
for (const name of names.filter((one) => one.endsWith(ending) && (!only || only.includes(one))).sort()) mocha.addFile(path.join(folder, name));

/** The journey driver keeps its open windows here; what they show tells most about a failure. */
async function pictureOfFailure() {
  if (this.currentTest?.state !== 'failed') return;
  const title = this.currentTest.fullTitle();
  const windows = [...(globalThis.coachmarkWorkbenches ?? [])];
  for (const [at, workbench] of windows.entries()) {
    const picture = await workbench.screenshot(`failed-${title}-${at}`).catch(() => undefined);
    if (picture) console.log(`      picture: ${path.relative(root, picture)}`);
  }
}

/** Files with a failed test or hook, and how many tests of a file passed. */
const failedFiles = new Set();
const passedIn = new Map();

const runner = mocha.run((failures) => {
  const { passes, failures: failed, pending } = runner.stats;
  const files = Array.from(failedFiles, (file) => ({ name: path.relative(folder, file), passed: passedIn.get(file) ?? 0 }));
  const counts = { passed: passes, failed: Math.max(failed, failures), skipped: pending, files };
  if (process.env.COACHMARK_COUNTS) fs.writeFileSync(process.env.COACHMARK_COUNTS, JSON.stringify(counts));
  // Browsers and servers that a test left open must not keep the room from ending.
  process.exit(failures > 0 ? 1 : 0);
});
runner.on('pass', ({ file }) => passedIn.set(file, (passedIn.get(file) ?? 0) + 1));
runner.on('fail', (test) => failedFiles.add(test.file ?? test.parent?.file));
runner.on('retry', (test, error) => console.log(`      tried again: "${test.title}", after: ${error.message.split("\n")[0]}`));
