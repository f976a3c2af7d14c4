/** The grammar of each language that units are known for; the name is that of the file `tree-sitter-<name>.wasm`. */
const grammars: Readonly<Record<string, string>> = {
  c: 'cpp',
  cpp: 'cpp',
  csharp: 'c-sharp',
  css: 'css',
  go: 'go',
  java: 'java',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  php: 'php',
  powershell: 'powershell',
  python: 'python',
  ruby: 'ruby',
  rust: 'rust',
  shellscript: 'bash',
  typescript: 'typescript',
  typescriptreact: 'tsx',
};

/** @param languageId as VS Code calls the language */
export function grammarOf(languageId: string): string | undefined {
  return Object.hasOwn(grammars, languageId) ? grammars[languageId] : undefined;
}
