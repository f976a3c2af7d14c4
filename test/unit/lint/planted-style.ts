import type { Plant } from './planted-tree';

const noun = 'src/editor/notes';
const vscode = `import { commands, l10n, Uri, workspace, WorkspaceEdit } from 'vscode';
export const seen = [commands, l10n, Uri, workspace, WorkspaceEdit];
declare const uri: Uri;
declare const bytes: Uint8Array;
`;

/** What eslint has to catch. */
export const plantedStyle: readonly Plant[] = [
  // Core: ambient names and what differs from run to run.
  core('date-now', 'Date.now()', /no clock/),
  core('date-now-taken', 'Date.now', /no clock/),
  core('new-date', 'new Date()', /no clock/),
  core('date-call', 'Date()', /no clock/),
  core('performance', 'performance.now()', /no clock/),
  core('random', 'Math.random()', /Core is repeatable/),
  core('timeout', 'setTimeout(() => 1, 2)', /no timers/),
  core('interval', 'setInterval(() => 1, 2)', /no timers/),
  core('console', 'console', /no log/),
  core('process', 'process.env', /knows no Node/),
  core('require', `require('fs')`, /knows no Node/),
  core('document', 'document.title', /knows no browser/),
  core('fetch', 'fetch', /knows no browser/),
  core('global-this', 'globalThis', /no ambient globals/),

  // One writer.
  editor('write-file', 'export const x = () => workspace.fs.writeFile(uri, bytes);', /Only editor\/storage writes/),
  editor('rename', 'export const x = () => workspace.fs.rename(uri, uri);', /Only editor\/storage writes/),
  editor('delete', 'export const x = () => workspace.fs.delete(uri);', /Only editor\/storage writes/),
  editor('create-directory', 'export const x = () => workspace.fs.createDirectory(uri);', /Only editor\/storage writes/),
  editor('copy', 'export const x = () => workspace.fs.copy(uri, uri);', /Only editor\/storage writes/),
  editor('write-alias', 'const fs = workspace.fs;\nexport const x = () => fs.writeFile(uri, bytes);', /Only editor\/storage writes/),
  editor('write-destructured', 'const { fs } = workspace;\nexport const x = fs;', /Only editor\/storage writes/),
  editor('write-computed', `export const x = workspace['fs'];`, /Only editor\/storage writes/),
  editor('edit-creates', 'export const x = () => new WorkspaceEdit().createFile(uri);', /Only editor\/storage writes/),
  {
    file: `${noun}/write-namespace.ts`,
    text: `import * as vscode from 'vscode';\nexport const x = (uri: vscode.Uri) => vscode.workspace.fs.delete(uri);`,
    expected: /Only editor\/storage writes/,
  },
  {
    file: 'src/editor/platform/write.ts',
    text: `import { workspace } from 'vscode';\nexport const x = workspace.fs;`,
    expected: /Only editor\/storage writes/,
  },
  { file: 'src/extension-writes.ts', text: 'export const x = 1;', expected: /in no room/ },
  {
    file: 'src/server/write.ts',
    text: `import { writeFileSync } from 'node:fs';\nexport const x = writeFileSync;`,
    expected: /Only editor\/storage writes/,
  },
  {
    file: 'src/cli/write-namespace.ts',
    text: `import * as fs from 'fs/promises';\nexport const x = fs;`,
    expected: /Only editor\/storage writes/,
  },
  {
    file: `${noun}/write.node.ts`,
    text: `import { rm } from 'node:fs/promises';\nexport const x = rm;`,
    expected: /Only editor\/storage writes/,
  },

  // Ids go through platform and are written out.
  editor('register-command', `export const x = commands.registerCommand('coachmark.note.add', () => 1);`, /Register commands through/),
  editor('get-configuration', `export const x = workspace.getConfiguration('coachmark');`, /Read and change settings through/),
  editor('set-context', `export const x = () => commands.executeCommand('setContext', 'coachmark:note.open', true);`, /one owner/),
  editor('bad-id', `export const x = 'coachmark.note.add.twice';`, /is no id/),
  editor('bad-id-case', `export const x = 'coachmark.Note.add';`, /is no id/),
  editor('bad-key', `export const x = 'coachmark:noteOpen';`, /is no context key/),
  editor('computed-id', 'export const x = (verb: string) => `coachmark.note.${verb}`;', /whole id/),
  editor('added-id', `export const x = (verb: string) => 'coachmark.note.' + verb;`, /whole id/),

  // Words.
  editor('l10n-computed', 'export const x = (word: string) => l10n.t(`Hello ${word}`);', /Give l10n\.t the words/),
  editor('l10n-variable', 'export const x = (word: string) => l10n.t(word);', /Give l10n\.t the words/),
  editor('l10n-alias', 'export const { t } = { t: l10n.t };', /under another name/),
  {
    file: 'src/core/planted/l10n-owned.ts',
    text: 'export const x = (given: { l10n: { t(words: string): string } }) => given.l10n.t("Hello");',
    expected: /under another name/,
  },

  // The page that is not there, and promises nobody waits for.
  editor('forgotten-import', 'export const x = document.title;', /has no page/),
  editor('process', 'export const x = process.platform;', /runs in a browser, without Node/),
  editor('buffer', `export const x = Buffer.from('x');`, /runs in a browser, without Node/),
  editor('floating', `export const x = () => { workspace.openTextDocument(uri); };`, /Promises must be awaited/),

  // The locator: Node in *.node.ts alone, and nothing of a page.
  locator('process', 'process.env', /of the locator know Node/),
  locator('buffer', 'Buffer', /of the locator know Node/),
  locator('require', `require('fs')`, /of the locator know Node/),
  locator('document', 'document', /no page, network or clock/),
  locator('fetch', 'fetch', /no page, network or clock/),
  locator('performance', 'performance.now()', /no page, network or clock/),
  { file: 'src/locator/write.node.ts', text: `import { writeFile } from 'node:fs/promises';\nexport const x = writeFile;`, expected: /Only editor\/storage writes/ },

  // Shape of files.
  { file: 'src/core/planted/default.ts', text: 'export default 1;', expected: /Export it by name/ },
  { file: 'src/core/planted/default-as.ts', text: 'const x = 1;\nexport { x as default };', expected: /Export it by name/ },
  { file: 'src/protocol/barrel.ts', text: `export * from './fine';`, expected: /No barrels/ },
  { file: `${noun}/barrel.ts`, text: `export * as fine from './fine';`, expected: /No barrels/ },
  { file: 'src/core/planted/utils.ts', text: 'export const x = 1;', expected: /Name "utils\.ts" after what it holds/ },
  { file: 'src/core/planted/note-helpers.ts', text: 'export const x = 1;', expected: /after what it holds/ },
  { file: `${noun}/threadManager.ts`, text: 'export const x = 1;', expected: /after what it holds/ },
  { file: 'src/core/common/x.ts', text: 'export const x = 1;', expected: /Name "common" after what it holds/ },
  { file: 'src/core/planted/long.ts', text: 'export const x = 1;\n'.padEnd(320, '\n'), expected: /too many lines/ },
  { file: 'src/core/planted/undone.ts', text: `// ${'TO'}DO: later\nexport const x = 1;`, expected: /Unexpected 'todo' comment/ },
  { file: 'src/core/planted/broken.ts', text: `// ${'FIX'}ME\nexport const x = 1;`, expected: /Unexpected 'fixme' comment/ },
  {
    file: 'src/core/planted/silenced.ts',
    text: '// eslint-disable-next-line no-var\nexport var x = 1;',
    expected: /Say why the rule does not hold/,
  },
  {
    file: 'src/core/planted/silenced-wholly.ts',
    text: '/* eslint-disable */\nexport var x = 1;',
    expected: /Say why the rule does not hold/,
  },
  {
    file: 'src/core/planted/silenced-for-nothing.ts',
    text: '// eslint-disable-next-line no-var -- there was one once\nexport const x = 1;',
    expected: /Unused eslint-disable directive/,
  },
  { file: 'src/shared/loose.ts', text: 'export const x = 1;', expected: /in no room/ },
  { file: 'src/editor/loose.ts', text: 'export const x = 1;', expected: /in no room/ },
  { file: 'test/unit/only.test.ts', text: `describe.only('x', () => { it('y', () => {}); });`, expected: /Run every test/ },
  { file: 'test/unit/skip.test.ts', text: `describe('x', () => { it.skip('y', () => {}); });`, expected: /Run every test/ },
];

/** What the compiler has to catch, by the number of its message. */
export const plantedTypes: readonly Plant[] = [
  { file: 'src/core/planted/types-console.ts', text: `import 'yaml';\nimport 'valibot';\nconsole.log(1);`, expected: /'console'/ },
  { file: 'src/core/planted/types-timer.ts', text: 'export const x = setTimeout;', expected: /'setTimeout'/ },
  { file: 'src/core/planted/types-dom.ts', text: 'export const x = document;', expected: /'document'/ },
  { file: 'src/core/planted/types-node.ts', text: 'export const x = process;', expected: /'process'/ },
  { file: 'src/core/planted/types-vscode.ts', text: `export type { Uri } from 'vscode';`, expected: /TS2305/ },
  { file: 'src/server/types-vscode.ts', text: `export type { Uri } from 'vscode';`, expected: /TS2305/ },
  { file: 'src/locator/types-vscode.ts', text: `export type { Uri } from 'vscode';`, expected: /TS2305/ },
  { file: 'src/editor/notes/types-locator.ts', text: `export { leaf } from '../../locator/fine-leaf';`, expected: /TS6307/ },
  { file: 'src/cli/types-vscode.ts', text: `export type { Uri } from 'vscode';`, expected: /TS2305/ },
  { file: 'src/editor/notes/types-node.ts', text: 'export const x = process;', expected: /'process'/ },
  { file: 'src/webview/types-vscode.ts', text: `export type { Uri } from 'vscode';`, expected: /TS2305/ },
  { file: 'src/core/planted/types-editor.ts', text: `export { p } from '../../editor/pairing/fine';`, expected: /TS6059|TS6307/ },
  { file: 'src/editor/notes/types-server.ts', text: `export { leaf } from '../../server/fine-leaf';`, expected: /TS6307/ },
];

function core(name: string, expression: string, expected: RegExp): Plant {
  return { file: `src/core/planted/${name}.ts`, text: `export const x: unknown = ${expression};\n`, expected };
}

function locator(name: string, expression: string, expected: RegExp): Plant {
  return { file: `src/locator/planted/${name}.ts`, text: `export const x: unknown = ${expression};\n`, expected };
}

function editor(name: string, text: string, expected: RegExp): Plant {
  return { file: `${noun}/${name}.ts`, text: `${vscode}${text}\n`, expected };
}
