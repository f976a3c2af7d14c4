import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { stringsInCode, themeIcons } from './code';
import { commands, contributes, manifest, manifestText, strings } from './manifest';

describe('what the extension asks of VS Code', () => {
  it('is 1.100, in the engine and in the types', () => {
    assert.equal(manifest.engines['vscode'], '^1.100.0');
    assert.equal(manifest.devDependencies['@types/vscode'], '1.100.0');
  });

  it('is to be started only when needed', () => {
    // Commands, views and languages start the extension without being named.
    const allowed = /^(onStartupFinished|workspaceContains:\.coachmark(\/.*)?|onUri|onFileSystem:coachmark.*|onWebviewPanel:coachmark\..+)$/;
    assert.deepEqual(manifest.activationEvents.filter((event) => !allowed.test(event)), []);
  });

  it('says what works in folders that are not trusted or not on a disk', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities ?? {};
    assert.ok(untrustedWorkspaces?.supported === true || (untrustedWorkspaces?.description ?? '') !== '');
    assert.notEqual(virtualWorkspaces, undefined);
  });

  it('is no proposed API', () => assert.doesNotMatch(manifestText, /enabledApiProposals/));
});

describe('icons', () => {
  // The names of the package @vscode/codicons 0.0.36, which is older than VS Code 1.100, so that each exists there.
  const known = new Set(JSON.parse(readFileSync('test/manifest/codicons.json', 'utf8')) as string[]);
  const inText = (text: string): string[] => [...text.matchAll(/\$\(([^)~]+)(?:~\w+)?\)/g)].map(([, name = '']) => name);

  it('in package.json are codicons', () => {
    assert.deepEqual(strings(contributes).flatMap(({ text }) => inText(text)).filter((name) => !known.has(name)), []);
  });

  it('of commands are codicons, not pictures', () => {
    const pictures = commands.filter(({ icon }) => icon !== undefined && !(typeof icon === 'string' && /^\$\([^)]+\)$/.test(icon)));
    assert.deepEqual(pictures, []);
  });

  it('in code are codicons', () => {
    const named = [
      ...stringsInCode.flatMap(({ file, text }) => inText(text).map((name) => ({ file, name }))),
      ...themeIcons.map(({ file, text }) => ({ file, name: text.replace(/~\w+$/, '') })),
    ];
    assert.deepEqual(named.filter(({ name }) => !known.has(name)), []);
  });
});

describe('the lock file', () => {
  it('names no host, so that npm takes each package from where it is set up to', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved":/);
  });
});

describe('files named in package.json', () => {
  it('exist', () => {
    const missing = strings(contributes)
      .filter(({ trail, text }) => /^\.\/|^media\//.test(text) || ['path', 'markdown', 'svg', 'image'].includes(trail.at(-1) ?? ''))
      .filter(({ text }) => !existsSync(text));
    assert.deepEqual(missing, []);
  });
});
