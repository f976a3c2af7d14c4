/** Which language a file is in when nobody says, by its ending. */
const byEnding: Readonly<Record<string, string>> = {
  bash: 'shellscript', c: 'c', cc: 'cpp', cjs: 'javascript', cpp: 'cpp', cs: 'csharp', css: 'css', cts: 'typescript',
  cxx: 'cpp', go: 'go', h: 'c', hh: 'cpp', hpp: 'cpp', java: 'java', js: 'javascript', jsx: 'javascriptreact',
  mjs: 'javascript', mts: 'typescript', php: 'php', ps1: 'powershell', py: 'python', pyi: 'python', rb: 'ruby',
  rs: 'rust', sh: 'shellscript', ts: 'typescript', tsx: 'typescriptreact',
};

/** As VS Code calls it; undefined for an ending that is not known. */
export function languageOf(path: string): string | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}
