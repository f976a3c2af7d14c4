import type { GitRepository } from './git';

/** Who git says commits in a repository: its own settings, else those of all. Each is empty where git does not say. Never rejects. */
export async function gitUser(repository: Pick<GitRepository, 'getConfig' | 'getGlobalConfig'>): Promise<{ readonly name: string; readonly mail: string }> {
  // Git answers with an error where nothing is configured.
  const asked = async (key: string): Promise<string> => (await repository.getConfig(key).catch(() => '')) || (await repository.getGlobalConfig(key).catch(() => ''));
  const [name, mail] = await Promise.all([asked('user.name'), asked('user.email')]);
  return { name, mail };
}
