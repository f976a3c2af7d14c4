import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file that breaks one rule, and what the tool has to say about it. */
export interface Plant {
  readonly file: string;
  readonly text: string;
  readonly expected: RegExp;
}

/** What a tool said about one file, with its path relative to the tree and `/` between parts. */
export interface Finding {
  readonly file: string;
  readonly message: string;
}

export interface Verdict {
  readonly failed: boolean;
  readonly findings: readonly Finding[];
}

const configuration = ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'eslint.config.mjs', '.dependency-cruiser.cjs', 'tools/lint-rules.mjs', 'test/tsconfig.json', 'src/core/no-vscode.d.ts'];

/** Makes a tree anew, of the repository's configuration and the given files, and returns where it is. */
export function plant(name: string, files: readonly { readonly file: string; readonly text: string }[]): string {
  // Below the repository, so that its packages are found from there.
  const tree = path.resolve('out/lint', name);
  rmSync(tree, { recursive: true, force: true });
  for (const file of configuration) cpSync(file, path.join(tree, file));
  cpSync('src', path.join(tree, 'src'), {
    recursive: true,
    filter: (source) => statSync(source).isDirectory() || path.basename(source) === 'tsconfig.json',
  });
  for (const { file, text } of files) {
    const full = path.join(tree, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return tree;
}

export async function eslint(tree: string): Promise<Verdict> {
  const { failed, output } = await run(tree, 'eslint/bin/eslint.js', '.', '--format', 'json');
  const results = JSON.parse(output) as { filePath: string; messages: { message: string }[] }[];
  return {
    failed,
    findings: results.flatMap(({ filePath, messages }) =>
      messages.map(({ message }) => ({ file: path.relative(tree, filePath).replaceAll('\\', '/'), message })),
    ),
  };
}

export async function dependencyCruiser(tree: string): Promise<Verdict> {
  const { failed, output } = await run(
    tree,
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
  );
  // "  error rule-name: from → to", then its sentence, indented and broken into lines.
  const findings = output.split(/^ {2}error /m).slice(1).map((block) => {
    const [, file = ''] = /^\S+: (\S+)/.exec(block) ?? [];
    return { file, message: block.replaceAll(/\s+/g, ' ') };
  });
  return { failed, findings };
}

export async function typescript(tree: string): Promise<Verdict> {
  const { failed, output } = await run(tree, 'typescript/bin/tsc', '-b', '--pretty', 'false');
  const findings = [...output.matchAll(/^(\S[^(]*)\(\d+,\d+\): (.*)$/gm)].map(([, file = '', message = '']) => ({ file, message }));
  return { failed, findings };
}

function run(cwd: string, script: string, ...args: string[]): Promise<{ failed: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.resolve('node_modules', script), ...args],
      { cwd, maxBuffer: 1 << 26 },
      (error, stdout) => resolve({ failed: error !== null, output: stdout }),
    );
  });
}
