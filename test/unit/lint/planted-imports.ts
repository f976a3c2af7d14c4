import type { Plant } from './planted-tree';

/** One wrong import for each row of the table in docs/ARCHITECTURE.md, and each way of writing it that a tool could miss. */
export const plantedImports: readonly Plant[] = [
  // core
  core('vscode-all', `import * as vscode from 'vscode';\nexport const x = vscode;`, /not even types of vscode/),
  core('vscode-type', `import type { Uri } from 'vscode';\nexport type X = Uri;`, /not even types of vscode/),
  core('vscode-inline-type', `export type X = import('vscode').Uri;`, /not even types of vscode/),
  core('vscode-dynamic', `export const x = import('vscode');`, /not even types of vscode/),
  core('node-fs', `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`, /has no Node built-ins/),
  core('node-path', `import path from 'path';\nexport const x = path;`, /has no Node built-ins/),
  core('to-protocol', `import type { P } from '../../protocol/fine';\nexport type X = P;`, /Core imports core, `yaml`, `valibot`/),
  core('to-server', `import { s } from '../../server/fine';\nexport const x = s;`, /Core imports core, `yaml`, `valibot`/),
  core('to-editor', `import type { N } from '../../editor/notes/fine';\nexport type X = N;`, /Core imports core, `yaml`, `valibot`/),
  core('to-webview', `import { w } from '../../webview/fine';\nexport const x = w;`, /Core imports core, `yaml`, `valibot`/),
  core('other-library', `import ts from 'typescript';\nexport const x = ts;`, /Core imports core, `yaml`, `valibot`/),
  core('dev-library', `import fc from 'fast-check';\nexport const x = fc;`, /only in `devDependencies`/),
  core('nowhere', `import { x } from './not-there';\nexport const y = x;`, /leads nowhere/),
  core('cycle-a', `import { b } from './cycle-b';\nexport const a = (): unknown => b;`, /in a circle/),

  // protocol
  // Not planted in core: it would bring vscode's types to the whole room and blind the compiler there.
  { file: 'src/protocol/vscode-reference.ts', text: `/// <reference types="vscode" />\nexport const x = 1;`, expected: /knows only core/ },
  imports('src/protocol/to-server.ts', '../server/fine', /knows only core/),
  imports('src/protocol/to-editor.ts', '../editor/notes/fine', /knows only core/),
  imports('src/protocol/to-library.ts', 'yaml', /knows only core/),
  imports('src/protocol/to-core-value.ts', '../core/notes/fine', /no behaviour/),

  // locator
  imports('src/locator/to-vscode.ts', 'vscode', /run without VS Code/),
  imports('src/locator/to-editor.ts', '../editor/notes/fine', /run without VS Code/),
  imports('src/locator/to-webview.ts', '../webview/fine', /run without VS Code/),
  imports('src/locator/to-cli.ts', '../cli/fine', /for the editor and the command line alike/),
  imports('src/locator/to-server.ts', '../server/fine', /for the editor and the command line alike/),
  imports('src/locator/to-library.ts', 'valibot', /for the editor and the command line alike/),
  imports('src/locator/to-node.ts', 'node:fs', /has no Node built-ins/),
  imports('src/locator/to-node-file.ts', './fine.node', /for Node alone/),
  imports('src/server/to-locator.ts', '../locator/fine', /runs in a worker/),
  imports('src/editor/notes/to-locator.ts', '../../locator/fine', /runs in a worker/),
  imports('src/editor/notes/to-locator-type.node.ts', '../../locator/fine.node', /runs in a worker/),
  imports('src/core/planted/to-locator.ts', '../../locator/fine', /runs in a worker/),
  imports('src/webview/to-locator.ts', '../locator/fine', /runs in a worker/),

  // server and cli
  imports('src/server/to-vscode.ts', 'vscode', /run without VS Code/),
  imports('src/server/to-editor.ts', '../editor/notes/fine', /run without VS Code/),
  imports('src/server/to-webview.ts', '../webview/fine', /run without VS Code/),
  imports('src/server/to-library.ts', 'valibot', /the language server library/),
  imports('src/server/to-cli.ts', '../cli/fine', /do not know each other/),
  imports('src/cli/to-vscode.ts', 'vscode', /run without VS Code/),
  imports('src/cli/to-editor.ts', '../editor/notes/fine', /run without VS Code/),
  imports('src/cli/to-server.ts', '../server/fine', /do not know each other/),

  // editor
  imports('src/editor/platform/to-core.ts', '../../core/notes/fine', /wraps vscode and imports nothing else/),
  imports('src/editor/platform/to-noun.ts', '../notes/fine', /wraps vscode and imports nothing else/),
  imports('src/editor/platform/to-storage.ts', '../storage/fine', /wraps vscode and imports nothing else/),
  imports('src/editor/storage/to-noun.ts', '../notes/fine', /What a feature wants stored/),
  imports('src/editor/storage/to-protocol.ts', '../../protocol/fine', /What a feature wants stored/),
  imports('src/editor/notes/to-sibling.ts', '../pairing/fine', /do not import each other/),
  imports('src/editor/notes/to-server.ts', '../../server/fine', /reached through src\/protocol/),
  imports('src/editor/notes/to-cli.ts', '../../cli/fine', /Libraries belong in core/),
  imports('src/editor/notes/to-library.ts', 'valibot', /Libraries belong in core/),
  imports('src/editor/notes/to-client.ts', 'vscode-languageclient', /Libraries belong in core/),
  imports('src/editor/feedback/to-library.ts', 'valibot', /and the language client/),
  imports('src/editor/feedback/to-client-at-once.ts', 'vscode-languageclient', /imported on demand/),
  imports('src/editor/notes/to-front-door.ts', '../../extension', /Everything starts at/),
  imports('src/editor/notes/to-node.ts', 'node:path', /has no Node built-ins/),
  imports('src/editor/platform/to-node.ts', 'os', /has no Node built-ins/),
  imports('src/editor/storage/to-node.ts', 'node:fs', /has no Node built-ins/),

  imports('src/editor/storage/to-node-file.ts', './fine.node', /for Node alone/),

  // webview
  imports('src/webview/to-core.ts', '../core/notes/fine', /knows its own folder/),
  imports('src/webview/to-editor.ts', '../editor/notes/fine', /knows its own folder/),
  imports('src/webview/to-vscode.ts', 'vscode', /knows its own folder/),
  imports('src/webview/to-node.ts', 'node:path', /has no Node built-ins/),
];

/** The other half of the circle, which is told of once. */
export const accomplice = {
  file: 'src/core/planted/cycle-b.ts',
  text: `import { a } from './cycle-a';\nexport const b = (): unknown => a;`,
};

/** The front door is one file, so all of its wrong imports stand in it. */
export const frontDoor = {
  file: 'src/extension.ts',
  text: `import type { ExtensionContext } from 'vscode';
import { n } from './editor/notes/fine';
import { c } from './core/notes/fine';
import './server/fine';
import './locator/fine-leaf';
import 'node:path';
export const activate = (_context: ExtensionContext): unknown => [n, c];
`,
  expected: [/name the bundles of the server/, /runs in a worker/, /has no Node built-ins/],
};

function core(name: string, text: string, expected: RegExp): Plant {
  return { file: `src/core/planted/${name}.ts`, text, expected };
}

function imports(file: string, from: string, expected: RegExp): Plant {
  return { file, text: `import * as wrong from '${from}';\nexport const x: unknown = wrong;`, expected };
}
