#!/usr/bin/env node
// Stands in for desktop VS Code where none can be had: takes the flags of an extension test run, runs the tests in
// VS Code's server and a headless Chromium, passes their output on and ends with their exit code.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { installServer } from './install.mjs';
import { launchBrowser, quietSettings, workbenchUrl } from './page.mjs';
import { startServer } from './server.mjs';
import { resolveVersion } from './versions.mjs';

const LONGEST_RUN = 10 * 60_000;

function readFlags(args) {
  const flags = { extension: [], tests: undefined, dataFolder: undefined, target: undefined };
  const known = {
    extensionDevelopmentPath: (value) => flags.extension.push(path.resolve(value)),
    extensionTestsPath: (value) => (flags.tests = withEnding(path.resolve(value))),
    'user-data-dir': (value) => (flags.dataFolder = path.resolve(value)),
  };
  for (let at = 0; at < args.length; at++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[at]) ?? [];
    if (name) known[name]?.(value ?? args[++at]);
    else if (fs.existsSync(args[at])) flags.target = path.resolve(args[at]);
  }
  if (!flags.tests) throw new Error('This launcher runs extension tests: it needs --extensionTestsPath.');
  return flags;
}

// Desktop VS Code requires the file, so its ending may be left out there.
const withEnding = (file) => (fs.existsSync(file) ? file : `${file}.js`);

async function runTests(flags) {
  const say = (line) => console.log(line);
  const server = await installServer(await resolveVersion(process.env.COACHMARK_VSCODE), say);
  const dataFolder = flags.dataFolder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'coachmark-launcher-'));
  const output = new Output(path.join(dataFolder, 'workbench.log'));
  const running = await startServer({
    server,
    dataFolder,
    settings: quietSettings,
    testing: true,
    env: { COACHMARK_MARK: output.mark },
  });
  const browser = await launchBrowser(say);
  try {
    const page = await browser.newPage();
    return await new Promise((resolve, reject) => {
      const tooLate = () => reject(new Error(`The tests did not end; the server's log is ${running.logFile}.`));
      setTimeout(tooLate, LONGEST_RUN).unref();
      page.on('crash', () => reject(new Error('The page with VS Code crashed.')));
      void running.exited.then(() => reject(new Error("VS Code's server ended before the tests did.")));
      void page.exposeFunction('codeAutomationLog', (type, args) => output.take(type, args));
      void page.exposeFunction('codeAutomationExit', (code) => resolve(code));
      page.goto(workbenchUrl(running, flags)).catch(reject);
    });
  } finally {
    await browser.close();
    await running.stop();
    output.end();
    if (!flags.dataFolder) fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The page tells the tests' output and the workbench's own chatter alike; test/editor/index.ts marks the former. */
class Output {
  mark = `<${randomUUID()}>`;
  #log = [];
  #marked = 0;

  constructor(file) {
    this.file = file;
  }

  take(type, args) {
    const text = format(...args);
    if (!text.startsWith(this.mark)) return this.#log.push(`${type}: ${text}\n`);
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    this.#marked++;
    return stream.write(`${text.slice(this.mark.length)}\n`);
  }

  end() {
    const log = this.#log.join('');
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(this.file, log);
    // Tests that do not mark what they print, or never got that far.
    if (this.#marked === 0) process.stdout.write(log);
  }
}

try {
  process.exitCode = await runTests(readFlags(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// What was printed must be out before the process goes.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
