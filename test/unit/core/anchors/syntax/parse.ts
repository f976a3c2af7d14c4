import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Outline } from '../../../../../src/core/anchors/syntax/outline';
import { OutlineParser } from '../../../../../src/locator/parse-outline';

/** Reads a grammar as it was installed. */
export function readGrammar(name: string): Promise<Uint8Array> {
  return readFile(join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm', name));
}

export const parser = new OutlineParser(readGrammar);

export async function outlineOf(languageId: string, lines: readonly string[]): Promise<Outline> {
  const parse = await parser.forLanguage(languageId);
  const outline = parse?.(lines.join('\n'));
  if (!outline) throw new Error(`no outline of ${languageId}`);
  return outline;
}
