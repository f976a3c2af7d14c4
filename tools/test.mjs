// Runs the tests: everything, or the rooms that are named. Works on a fresh clone.
// Usage: node tools/test.mjs [unit] [manifest] [editor] [journeys] [--vscode oldest|latest|<version>] [--grep <text>] [--once]
// --once ends each room at its first failure and tries nothing again.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies } from './setup.mjs';
import { npm, run } from './vscode/command.mjs';
import { cache, root } from './vscode/paths.mjs';

const ROOMS = {
  unit: ['mocha-room.mjs', 'unit', '.test.js'],
  manifest: ['mocha-room.mjs', 'manifest', '.test.js'],
  editor: ['editor-room.mjs'],
  journeys: ['mocha-room.mjs', 'journeys', '.journey.js'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vscode: { type: 'string', default: 'oldest' }, grep: { type: 'string' }, once: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((room) => !(room in ROOMS));
if (unknown.length > 0) {
  console.error(`There is no room "${unknown[0]}"; the rooms are ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
await everything(positionals);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function everything(named) {
  try {
    await installDependencies();
    removeStaleTests();
    await build('--tests');
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
    return;
  }
  if (named.length === 0) await lint();
  for (const room of named.length > 0 ? named : Object.keys(ROOMS)) await runRoom(room);
}

async function lint() {
  heading('lint');
  const [command, args] = npm(['run', '--silent', 'lint']);
  const { code } = await run(command, args, { cwd: root, show: true });
  if (code === 0) return console.log('  nothing to complain about');
  console.log('  lint failed');
  total.failed += 1;
}

async function runRoom(room) {
  heading(room);
  const first = await runFiles(room);
  const { counts } = first;
  const files = room === 'journeys' && !values.once ? (counts?.files ?? []).filter(({ name }) => name) : [];
  if (files.length === 0) return add(room, first.code, counts);
  // A browser that lost a key or the focus spoils all that comes after it in its window. A journey that is right passes in a
  // fresh one; one that is wrong fails again.
  heading(`once more, in fresh windows: ${files.map(({ name }) => name).join(', ')}`);
  const second = await runFiles(room, files.map(({ name }) => name).join(','));
  const passed = counts.passed - files.reduce((sum, file) => sum + file.passed, 0);
  add(room, second.code, second.counts && { ...second.counts, passed: passed + second.counts.passed, skipped: counts.skipped });
}

/** Runs a room, or only some of its files. */
async function runFiles(room, files) {
  const countsFile = path.join(cache, 'counts', `${room}.json`);
  fs.mkdirSync(path.dirname(countsFile), { recursive: true });
  fs.rmSync(countsFile, { force: true });
  const [file, ...args] = ROOMS[room];
  const env = { COACHMARK_COUNTS: countsFile, COACHMARK_VSCODE: values.vscode };
  if (values.grep) env.COACHMARK_GREP = values.grep;
  if (values.once) env.COACHMARK_ONCE = '1';
  if (files) env.COACHMARK_FILES = files;
  const { code } = await run(process.execPath, [path.join(root, 'tools', 'rooms', file), ...args], {
    cwd: root,
    show: true,
    env,
  });
  return { code, counts: fs.existsSync(countsFile) ? JSON.parse(fs.readFileSync(countsFile, 'utf8')) : undefined };
}

/** A room that broke down or ran nothing has failed, whatever it counted. */
function add(room, code, counts) {
  if (counts) for (const key of Object.keys(total)) total[key] += counts[key];
  if (!counts) console.error(`The room ${room} broke down (${code}).`);
  else if (counts.passed + counts.failed === 0) console.error(`The room ${room} ran no test.`);
  else if (code !== 0 && counts.failed === 0) console.error(`The room ${room} ended badly (${code}).`);
  else return;
  total.failed += 1;
}

/** A bundle whose source is gone would go on being run. */
function removeStaleTests() {
  const out = path.join(root, 'out', 'test');
  if (!fs.existsSync(out)) return;
  for (const name of fs.readdirSync(out, { recursive: true }).filter((one) => one.endsWith('.js'))) {
    const source = path.join(root, 'test', name.replace(/\.js$/, '.ts'));
    if (!fs.existsSync(source)) fs.rmSync(path.join(out, name));
  }
}

function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}`);
}
