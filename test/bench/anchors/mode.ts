/** What may be used to find the code again. */
export type Mode = 'git' | 'text' | 'stored' | 'stored-git';

export const modes: readonly Mode[] = ['git', 'text', 'stored', 'stored-git'];

export const modeNames: Readonly<Record<Mode, string>> = {
  git: 'with git',
  text: 'text only',
  stored: 'stored only',
  'stored-git': 'stored with git',
};

export function usesGit(mode: Mode): boolean {
  return mode === 'git' || mode === 'stored-git';
}
