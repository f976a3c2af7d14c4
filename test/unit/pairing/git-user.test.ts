import * as assert from 'node:assert/strict';
import { gitUser } from '../../../src/editor/platform/git-user';

type Settings = Readonly<Record<string, string>>;

describe('gitUser', () => {
  it('takes what the repository says before what is said for all', async () => {
    const git = gitThatSays({ 'user.name': 'Ana', 'user.email': 'ana@team.example' }, { 'user.name': 'A.', 'user.email': 'a@home.example' });
    assert.deepEqual(await gitUser(git), { name: 'Ana', mail: 'ana@team.example' });
  });

  it('knows who is configured for all repositories alone, as most people are', async () => {
    const git = gitThatSays({}, { 'user.name': 'Ana', 'user.email': 'ana@home.example' });
    assert.deepEqual(await gitUser(git), { name: 'Ana', mail: 'ana@home.example' });
  });

  it('takes each of the two from where it is', async () => {
    const git = gitThatSays({ 'user.email': 'ana@team.example' }, { 'user.name': 'Ana', 'user.email': 'ana@home.example' });
    assert.deepEqual(await gitUser(git), { name: 'Ana', mail: 'ana@team.example' });
  });

  it('is empty where nothing is configured', async () => {
    assert.deepEqual(await gitUser(gitThatSays({}, {})), { name: '', mail: '' });
  });
});

/** Git as VS Code's extension shows it: what is not configured is an error. */
function gitThatSays(here: Settings, everywhere: Settings): Parameters<typeof gitUser>[0] {
  const from = (settings: Settings) => async (key: string): Promise<string> => {
    const value = settings[key];
    if (value === undefined) throw new Error(`git config --get ${key} exited with 1`);
    return value;
  };
  return { getConfig: from(here), getGlobalConfig: from(everywhere) };
}
