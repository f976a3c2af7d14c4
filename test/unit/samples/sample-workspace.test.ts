import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface SampleWorkspace {
  makeSampleWorkspace(targetFolder: string): Promise<{ git: boolean }>;
}

const PROJECT = path.resolve('samples/bookings');
const HISTORY = path.resolve('samples/bookings-history');

/** Read without the settings of whoever runs the tests. */
const GIT_ENV = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: GIT_ENV, encoding: 'utf8' });
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The files of a folder by their path with slashes, without what git and the extension keep there. */
function filesOf(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const visit = (relative: string): void => {
    for (const entry of fs.readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (name === '.git' || name === '.coachmark') continue;
      if (entry.isDirectory()) visit(name);
      else files.set(name, fs.readFileSync(path.join(folder, name)));
    }
  };
  visit('');
  return files;
}

async function load(): Promise<SampleWorkspace> {
  return (await import(pathToFileURL(path.resolve('tools/sample-workspace.mjs')).href)) as SampleWorkspace;
}

/** Runs `work` with other environment variables and puts the old ones back. */
async function withEnvironment<T>(variables: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

describe('the sample workspace', function () {
  this.timeout(60_000);

  let room: string;
  let workspace: string;

  before(async () => {
    room = fs.mkdtempSync(path.join(os.tmpdir(), 'coachmark-samples-'));
    workspace = path.join(room, 'first', 'bookings');
    const { makeSampleWorkspace } = await load();
    assert.deepEqual(await makeSampleWorkspace(workspace), { git: true });
  });

  after(() => fs.rmSync(room, { recursive: true, force: true }));

  it('commits every file of the project byte for byte', () => {
    const expected = filesOf(PROJECT);
    const committed = linesOf(git(workspace, 'ls-tree', '-r', '--name-only', 'HEAD'));
    assert.deepEqual(committed.sort(), [...expected.keys()].sort());
    for (const [name, bytes] of expected) {
      const blob = execFileSync('git', ['cat-file', 'blob', `HEAD:${name}`], { cwd: workspace, env: GIT_ENV });
      assert.ok(blob.equals(bytes), `${name} differs`);
    }
  });

  it('leaves one changed line in the working tree and nothing else', () => {
    const expected = filesOf(PROJECT);
    const actual = filesOf(workspace);
    assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
    const changed = [...actual].filter(([name, bytes]) => !expected.get(name)?.equals(bytes)).map(([name]) => name);
    assert.deepEqual(changed, ['src/config.ts']);
    assert.equal(git(workspace, 'diff', '--numstat').trim(), '1\t1\tsrc/config.ts');
    assert.equal(git(workspace, 'diff', '--cached', '--numstat'), '');
  });

  it('keeps CRLF line ends, tabs and wide characters', () => {
    const sql = fs.readFileSync(path.join(workspace, 'migrations/001_bookings.sql'), 'utf8');
    assert.ok(sql.includes('\r\n'));
    assert.equal(sql.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(fs.readFileSync(path.join(workspace, 'src/notify.ts'), 'utf8'), /^\t\tconst attendee = /m);
    assert.ok(fs.readFileSync(path.join(workspace, 'src/labels.ts'), 'utf8').includes('大会議室'));
  });

  it('has commits of three people over three weeks', () => {
    const commits = linesOf(git(workspace, 'log', '--format=%an <%ae>|%cn <%ce>|%at|%ct'));
    assert.equal(commits.length, 12);
    const people = new Set<string>();
    const times: number[] = [];
    for (const commit of commits) {
      const [author = '', committer, authored, committed] = commit.split('|');
      assert.equal(committer, author);
      assert.equal(committed, authored);
      people.add(author);
      times.push(Number(authored));
    }
    assert.deepEqual([...people].sort(), [
      'Ana Silva <ana.silva@example.org>',
      'Ben Okafor <ben.okafor@example.org>',
      'Chen Wei <chen.wei@example.org>',
    ]);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => b - a),
    );
    const days = (Math.max(...times) - Math.min(...times)) / 86_400;
    assert.ok(days > 14 && days <= 21, `${days} days`);
  });

  it('is on a branch with two commits of Ben ahead of main', () => {
    assert.equal(git(workspace, 'symbolic-ref', '--short', 'HEAD').trim(), 'feature/cache');
    assert.deepEqual(linesOf(git(workspace, 'log', '--format=%an', 'main..HEAD')), ['Ben Okafor', 'Ben Okafor']);
    assert.equal(git(workspace, 'rev-list', '--count', 'HEAD..main').trim(), '0');
  });

  it('blames Ben for returning the cached profile', () => {
    const lines = fs.readFileSync(path.join(workspace, 'src/profile.ts'), 'utf8').split('\n');
    const first = lines.findIndex((line) => line.includes('profiles.get(id)')) + 1;
    const last = lines.findIndex((line) => line.includes('return cached;')) + 1;
    assert.ok(first > 0 && last > first);
    const blame = git(workspace, 'blame', '--line-porcelain', '-L', `${first},${last}`, '--', 'src/profile.ts');
    const authors = linesOf(blame).filter((line) => line.startsWith('author '));
    assert.deepEqual(
      authors,
      Array.from({ length: last - first + 1 }, () => 'author Ben Okafor'),
    );
  });

  it('knows who wrote lines with CRLF, even for a user whose git converts every line end', () => {
    const attributes = path.join(room, 'attributes');
    fs.writeFileSync(attributes, '* text\n');
    const converting = ['-c', 'core.autocrlf=true', '-c', `core.attributesFile=${attributes}`];
    const blame = git(workspace, ...converting, 'blame', '--porcelain', '--', 'migrations/001_bookings.sql');
    const authors = new Set(linesOf(blame).filter((line) => line.startsWith('author ')));
    assert.deepEqual([...authors], ['author Ben Okafor']);
  });

  it('leaves the identity to whoever works there', () => {
    assert.equal(/^user\./m.test(git(workspace, 'config', '--local', '--list')), false);
  });

  it('leaves nothing beside the workspace', () => {
    assert.deepEqual(fs.readdirSync(path.dirname(workspace)), ['bookings']);
  });

  it('makes the same commits again, whatever the settings of the user', async () => {
    const { makeSampleWorkspace } = await load();
    const home = path.join(room, 'home');
    const hooks = path.join(home, 'hooks');
    fs.mkdirSync(hooks, { recursive: true });
    fs.writeFileSync(path.join(hooks, 'pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    fs.writeFileSync(path.join(home, 'ignored'), '*.sql\n');
    fs.writeFileSync(
      path.join(home, '.gitconfig'),
      [
        '[user]',
        'name = Somebody Else',
        'email = somebody@example.org',
        '[commit]',
        'gpgsign = true',
        '[core]',
        'autocrlf = true',
        `hooksPath = ${hooks.replaceAll('\\', '/')}`,
        `excludesFile = ${path.join(home, 'ignored').replaceAll('\\', '/')}`,
        '[init]',
        'defaultBranch = trunk',
        '',
      ].join('\n'),
    );
    const second = path.join(room, 'second', 'bookings');
    const surroundings = {
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      GIT_DIR: path.join(room, 'elsewhere'),
      GIT_AUTHOR_NAME: 'Somebody Else',
    };
    await withEnvironment(surroundings, () => makeSampleWorkspace(second));
    const commits = (folder: string): string => git(folder, 'log', '--all', '--format=%H %D');
    assert.equal(commits(second), commits(workspace));
  });

  it('comes without history when there is no git', async () => {
    const { makeSampleWorkspace } = await load();
    const bare = path.join(room, 'bare', 'bookings');
    const nowhere = path.join(room, 'nowhere');
    fs.mkdirSync(nowhere);
    assert.deepEqual(await withEnvironment({ PATH: nowhere }, () => makeSampleWorkspace(bare)), { git: false });
    assert.equal(fs.existsSync(path.join(bare, '.git')), false);
    assert.deepEqual(filesOf(bare), filesOf(PROJECT));
  });

  it('fills a folder that is empty', async () => {
    const { makeSampleWorkspace } = await load();
    const empty = path.join(room, 'third', 'empty');
    fs.mkdirSync(empty, { recursive: true });
    await makeSampleWorkspace(empty);
    assert.equal(fs.existsSync(path.join(empty, 'src', 'profile.ts')), true);
    assert.deepEqual(fs.readdirSync(path.dirname(empty)), ['empty']);
  });

  it('replaces nothing in a folder that is not', async () => {
    const { makeSampleWorkspace } = await load();
    const mine = path.join(room, 'fourth', 'mine');
    fs.mkdirSync(mine, { recursive: true });
    fs.writeFileSync(path.join(mine, 'note.txt'), 'mine');
    await assert.rejects(makeSampleWorkspace(mine), /is not empty/);
    assert.deepEqual(fs.readdirSync(path.dirname(mine)), ['mine']);
    assert.deepEqual(fs.readdirSync(mine), ['note.txt']);
  });

  it('cleans up when git fails half-way', async function () {
    if (process.platform === 'win32') this.skip();
    const { makeSampleWorkspace } = await load();
    const folder = path.join(room, 'tools');
    fs.mkdirSync(folder);
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const failing = `#!/bin/sh\ncase "$*" in *"Book a room"*) echo "disk full" >&2; exit 1;; esac\nexec "${real}" "$@"\n`;
    fs.writeFileSync(path.join(folder, 'git'), failing, { mode: 0o755 });
    const target = path.join(room, 'fifth', 'bookings');
    const searched = `${folder}${path.delimiter}${process.env.PATH ?? ''}`;
    await assert.rejects(
      withEnvironment({ PATH: searched }, () => makeSampleWorkspace(target)),
      /disk full/,
    );
    assert.deepEqual(fs.readdirSync(path.dirname(target)), []);
  });
});

describe('the sample history', () => {
  it('stores only versions of files that a commit lists and that the project has changed since', () => {
    const { commits } = JSON.parse(fs.readFileSync(path.join(HISTORY, 'commits.json'), 'utf8')) as {
      commits: { id: string; files: string[] }[];
    };
    const used = new Set(commits.flatMap(({ id, files }) => files.map((file) => `${id}/${file}`)));
    const stored = filesOf(HISTORY);
    stored.delete('commits.json');
    for (const [name, bytes] of stored) {
      assert.ok(used.has(name), `no commit lists ${name}`);
      const now = fs.readFileSync(path.join(PROJECT, name.slice(name.indexOf('/') + 1)));
      assert.equal(now.equals(bytes), false, `${name} need not be stored`);
    }
  });
});
