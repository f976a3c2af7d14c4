// The extension host loads this file and calls `run`; it runs every test of this room with mocha.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  markOutput();
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 20_000,
    ...(process.env['COACHMARK_GREP'] ? { grep: process.env['COACHMARK_GREP'] } : {}),
  });
  testFilesIn(__dirname).forEach((file) => mocha.addFile(file));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('end', () => writeCounts(runner.stats));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Tells the tests' output from the workbench's own, for a launcher that receives both. */
function markOutput(): void {
  const mark = process.env['COACHMARK_MARK'];
  if (!mark) return;
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[level].bind(console);
    // Plain assignment does nothing: the extension host guards its console with a setter.
    Object.defineProperty(console, level, { value: (...args: unknown[]) => print(mark + format(...args)) });
  }
  Mocha.reporters.Base.consoleLog = console.log;
}

function testFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.js'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function writeCounts(stats: Mocha.Stats | undefined): void {
  const file = process.env['COACHMARK_COUNTS'];
  if (!file || !stats) return;
  const { passes, failures, pending } = stats;
  writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
}
