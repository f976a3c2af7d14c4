import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeAnchor, wholeLines } from '../../src/core/anchors/take';
import { formatEntry } from '../../src/core/notes/entry-file';
import { fileNameOf, folderNameOf } from '../../src/core/notes/entry-path';
import type { NoteEntry } from '../../src/core/notes/note';

/** How long a code file of the corpus is, in lines. */
const linesPerFile = 400;

export interface Corpus {
  readonly folder: string;
  readonly notes: number;
  readonly files: number;
}

/** Writes a workspace with so many code files and so many notes, spread evenly over them. */
export function writeCorpus({ folder, notes, files }: Corpus): void {
  const lines = Array.from({ length: linesPerFile }, (_, i) => `export const value${i} = compute(${i}, 'line ${i}');`);
  for (let file = 0; file < files; file++) write(join(folder, codePath(file)), `${lines.join('\n')}\n`);
  for (let i = 0; i < notes; i++) {
    const path = codePath(i % files);
    const line = 1 + ((Math.floor(i / files) * 7) % (linesPerFile - 4));
    writeNote(folder, noteEntry(i, path, lines, line));
  }
}

export function codePath(file: number): string {
  return `src/part${String(file % 20).padStart(2, '0')}/file${String(file).padStart(4, '0')}.ts`;
}

export function noteEntry(i: number, path: string, lines: readonly string[], line: number): NoteEntry {
  return {
    type: 'note',
    id: `20260101T000000-${String(i).padStart(10, '0')}`,
    author: { name: 'Ana Silva', mail: 'ana.silva@example.org' },
    at: '2026-01-01T00:00:00.000Z',
    kind: 'improve',
    weight: 'consider',
    anchor: takeAnchor({ path }, lines, wholeLines(line, line + 2, lines)),
    text: `**Situation:** In ${path} ${line}-${line + 2}\n\n**Behavior:** note ${i} says what was seen here\n\n**Impact:** and what it leads to`,
  };
}

export function writeNote(folder: string, entry: NoteEntry): void {
  const place = join(folder, '.coachmark', 'notes', folderNameOf(entry.anchor.path), fileNameOf(entry));
  write(place, formatEntry(entry));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
