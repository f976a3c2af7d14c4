/** Everything the table allows, once. No tool may say a word about these. */
export const fineFiles: Readonly<Record<string, string>> = {
  'src/core/notes/fine.ts': `import { parse } from 'yaml';
import * as v from 'valibot';
import type { A } from '../anchors/fine';

export const c = (a: A, at: number): unknown => [parse(a), v.string(), new Date(at), Math.max(1, 2)];
`,
  'src/core/anchors/fine.ts': 'export type A = string;\n',
  'src/protocol/fine.ts': `import type { A } from '../core/anchors/fine';

export type P = A;
`,
  'src/server/fine.ts': `import { readFile } from 'node:fs/promises';
import { c } from '../core/notes/fine';
import type { P } from '../protocol/fine';

export const s = async (p: P): Promise<unknown> => c(await readFile(p, 'utf8'), Date.now());
`,
  'src/server/fine-library.ts': `import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const documents = new TextDocuments(TextDocument);
`,
  'src/editor/feedback/fine.ts': `import type { Middleware } from 'vscode-languageclient';

export const middleware: Middleware = {};
export const later = (): Promise<unknown> => import('./worker-client');
`,
  'src/editor/feedback/worker-client.ts': `import { BaseLanguageClient } from 'vscode-languageclient';

export const client = BaseLanguageClient;
`,
  'src/server/fine-leaf.ts': 'export const leaf = 1;\n',
  'src/locator/fine.ts': `import treeSitter from '@vscode/tree-sitter-wasm';
import { c } from '../core/notes/fine';
import type { P } from '../protocol/fine';

export const l = (p: P): unknown => [c(p, 1), treeSitter];
`,
  'src/locator/fine.node.ts': `import { readFile } from 'node:fs/promises';
import { l } from './fine';

export const read = async (path: string): Promise<unknown> => [l(path), (await readFile(path)).length, Buffer.alloc(1), process.pid];
`,
  'src/locator/fine-leaf.ts': 'export const leaf = 1;\n',
  'src/cli/fine.ts': `import { c } from '../core/notes/fine';
import { read } from '../locator/fine.node';

export const run = (): void => console.log(c('a', 1), read('a'));
`,
  'src/webview/fine.ts': `import type { P } from '../protocol/fine';

export const w = (p: P): void => document.body.append(p);
`,
  'src/editor/platform/fine.ts': `import { commands, workspace } from 'vscode';

export const open = (): unknown => workspace.getConfiguration('coachmark');
export const set = (): Thenable<unknown> => commands.executeCommand('setContext', 'coachmark:note.open', true);
`,
  'src/editor/storage/fine.ts': `import { workspace, type Uri } from 'vscode';
import type { A } from '../../core/anchors/fine';
import { open } from '../platform/fine';

export const write = async (uri: Uri, _a: A): Promise<unknown> => {
  await workspace.fs.writeFile(uri, new Uint8Array());
  return open();
};
`,
  'src/editor/storage/fine.node.ts': `import { rename } from 'node:fs/promises';

export const move = (from: string): Promise<void> => rename(from, from + process.pid);
`,
  'src/extension.node.ts': `import type { ExtensionContext } from 'vscode';
import { move } from './editor/storage/fine.node';
import { activate as start } from './extension';

export const activate = (context: ExtensionContext): unknown => [start(context), move('a')];
`,
  'src/editor/notes/fine.ts': `import { l10n, workspace, type Uri } from 'vscode';
import { c } from '../../core/notes/fine';
import type { P } from '../../protocol/fine';
import { open } from '../platform/fine';
import { write } from '../storage/fine';
import type { M } from './fine-too';

export type N = P | M;
export const n = async (uri: Uri): Promise<unknown> => [
  c('a', 1),
  open(),
  await write(uri, 'a'),
  await workspace.fs.readFile(uri),
  l10n.t('Hello {0}', 'Ana'),
  'coachmark.note.add',
  'coachmark:note.open',
];
`,
  'src/editor/notes/fine-too.ts': `// eslint-disable-next-line @typescript-eslint/no-explicit-any -- told why, so it may stand
export type M = any;
`,
  'src/editor/pairing/fine.ts': 'export const p = (version: number): string => `coachmark: ${version}`;\n',
  'src/extension.ts': `import type { ExtensionContext } from 'vscode';
import { c } from './core/notes/fine';
import { n } from './editor/notes/fine';

export const activate = (context: ExtensionContext): unknown => [c('a', 1), n(context.extensionUri)];
`,
  'test/unit/fine.test.ts': `import { c } from '../../src/core/notes/fine';
import { s } from '../../src/server/fine';

describe('fine', () => {
  it('passes', () => {
    void s('a');
    console.log(c('a', 1));
  });
});
`,
};
