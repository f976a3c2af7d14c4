// Finds a Chromium to drive, or installs one where that is possible.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { onPath, run } from './command.mjs';
import { root } from './paths.mjs';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Without the background flags every start of Chromium looks up its maker's hosts, which a closed network refuses.
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** The path of a Chromium, installed on the way when there is none. */
export async function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found) return found;
  return (await fromPlaywright(say)) ?? (await fromDebian(say)) ?? giveUp();
}

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  return named || onPath(...ON_PATH) || playwrightsOwn();
}

function playwrightsOwn() {
  const { chromium } = createRequire(path.join(root, 'package.json'))('playwright-core');
  const file = chromium.executablePath();
  return file && fs.existsSync(file) ? file : undefined;
}

async function fromPlaywright(say) {
  say('Looking for a Chromium to download …');
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { code } = await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 5 * 60_000 });
  const file = code === 0 ? playwrightsOwn() : undefined;
  if (file && isRoot()) await run(process.execPath, [cli, 'install-deps', 'chromium'], { timeout: 5 * 60_000 });
  return file;
}

async function fromDebian(say) {
  const apt = process.platform === 'linux' && isRoot() ? onPath('apt-get') : undefined;
  if (!apt) return undefined;
  say('Installing the chromium package with apt-get …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(apt, ['update', '-qq'], { env, timeout: 3 * 60_000 });
  const { code, output } = await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 8 * 60_000,
  });
  if (code !== 0) say(output.trim().split('\n').slice(-5).join('\n'));
  return onPath(...ON_PATH);
}

const isRoot = () => process.getuid?.() === 0;

function giveUp() {
  throw new Error('No Chromium found: install Chromium or Google Chrome, or name one in CHROMIUM_PATH.');
}
