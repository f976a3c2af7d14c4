// Makes the workspace a newcomer sees: the project in samples/bookings, with the history in samples/bookings-history.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeSampleNotes } from './sample-notes.mjs';

const run = promisify(execFile);

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
const PROJECT = join(SAMPLES, 'bookings');
const HISTORY = join(SAMPLES, 'bookings-history');

/** Nothing of the user's own git settings may change the commits, or their ids would differ between machines. */
const SETTINGS = {
  'commit.gpgsign': 'false',
  'core.attributesFile': '/dev/null',
  'core.autocrlf': 'false',
  'core.excludesFile': '/dev/null',
  'core.hooksPath': '/dev/null',
  'init.defaultBranch': 'main',
  'init.defaultObjectFormat': 'sha1',
};

/**
 * Makes the sample workspace at `targetFolder`, which must be absent or empty: whatever is there is never replaced.
 * Without a working git the files come without history, which `git: false` says.
 *
 * @param {string} targetFolder
 * @returns {Promise<{ git: boolean }>}
 */
export async function makeSampleWorkspace(targetFolder) {
  const target = resolve(targetFolder);
  const exists = await requireEmpty(target);
  const draft = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    const git = await hasGit();
    if (git) await replayHistory(draft);
    else await cp(PROJECT, draft, { recursive: true });
    await writeSampleNotes(draft);
    if (exists) await rmdir(target);
    await renameWhenFree(draft, target);
    return { git };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Returns whether the folder exists. */
async function requireEmpty(folder) {
  try {
    if ((await readdir(folder)).length === 0) return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
  throw new Error(`${folder} is not empty, so no sample workspace is made there`);
}

/** Windows refuses for a moment while a virus scanner still reads the new files. */
async function renameWhenFree(from, to) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === 10 || !['EACCES', 'EBUSY', 'EPERM'].includes(error.code)) throw error;
      await pause(100);
    }
  }
}

async function replayHistory(folder) {
  const { authors, commits, uncommitted } = JSON.parse(await readFile(join(HISTORY, 'commits.json'), 'utf8'));

  await git(folder, ['init', '--quiet', '--template=']);
  await keepLineEnds(folder);

  let branch = 'main';
  for (const commit of commits) {
    if (commit.branch !== branch) {
      branch = commit.branch;
      await git(folder, ['checkout', '--quiet', '-b', branch]);
    }
    for (const file of commit.files) await writeBytes(join(folder, file), await versionOf(file, commit.id));
    await git(folder, ['add', '--', ...commit.files]);
    await git(folder, ['commit', '--quiet', '-m', commit.message], identity(authors[commit.author], commit.date));
  }

  await replaceOnce(join(folder, uncommitted.file), uncommitted.from, uncommitted.to);
}

/** Outranks every setting of the user's on line ends, also after the workspace is made. */
async function keepLineEnds(folder) {
  await writeBytes(join(folder, '.git', 'info', 'attributes'), '* -text\n');
}

/** A file as a commit has it: stored beside the history when it changed later, else as the project has it now. */
async function versionOf(file, commitId) {
  try {
    return await readFile(join(HISTORY, commitId, file));
  } catch (error) {
    if (error.code === 'ENOENT') return readFile(join(PROJECT, file));
    throw error;
  }
}

async function writeBytes(path, bytes) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

async function replaceOnce(path, from, to) {
  const parts = (await readFile(path, 'utf8')).split(from);
  if (parts.length !== 2) throw new Error(`${path} has "${from}" ${parts.length - 1} times instead of once`);
  await writeFile(path, parts.join(to));
}

async function hasGit() {
  try {
    await run('git', ['--version']);
    return true;
  } catch {
    return false;
  }
}

async function git(folder, args, env = {}) {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  await run('git', [...settings, ...args], { cwd: folder, env: { ...cleanEnvironment(), ...env } });
}

/** Without the GIT_ variables a hook or a terminal may have set, such as GIT_DIR. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || name === 'GIT_EXEC_PATH');
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

function identity({ name, mail }, date) {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: mail,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: mail,
    GIT_COMMITTER_DATE: date,
  };
}
