import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSets } from './anchor-case';
import { openContents } from './contents';
import type { Options } from './options';

/** Lines of code, and where they came from. */
export interface Corpus {
  readonly lines: readonly string[];
  /** Lines that have nothing to do with the others: another language and other people. */
  readonly others: readonly string[];
  readonly source: string;
}

/** From 0 up to 1, the same sequence for a seed (mulberry32, Tommy Ettinger). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Code of the sets, each file once; without sets the project's own, as often as needed. */
export function readCorpus(options: Options, root: string, wanted: number): Corpus {
  return (options.data === undefined ? undefined : corpusOfSets(options, options.data, wanted)) ?? ownCorpus(root, wanted);
}

function corpusOfSets({ sets, contents, mirrors }: Options, data: string, wanted: number): Corpus | undefined {
  const all = readSets(data, sets);
  const texts = openContents(contents, mirrors, [...all.keys()]);
  const seen = new Set<string>();
  const lines: string[] = [];
  const others: string[] = [];
  for (const { repo, path, lang, oldBlob } of [...all.values()].flat()) {
    if (seen.has(`${repo} ${path}`)) continue;
    seen.add(`${repo} ${path}`);
    const into = lang === 'py' || lang === 'go' || lang === 'c' ? others : lines;
    if (into.length < wanted) into.push(...texts.text(repo, oldBlob).split('\n'));
  }
  return lines.length < wanted ? undefined : { lines, others, source: `${seen.size} files of ${[...all.keys()].join(', ')}` };
}

function ownCorpus(root: string, wanted: number): Corpus {
  const read = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
      .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n'));
  const own = ['src', 'test', 'samples'].flatMap(read);
  const lines = [...own];
  // Repeated text is harder than real text is, since no line is unique; numbers make most lines differ.
  for (let time = 1; lines.length < wanted; time++) lines.push(...own.map((line) => (line.trim().length > 8 ? `${line} // ${time}` : line)));
  return { lines, others: read('tools'), source: `the project's own ${own.length} lines, repeated` };
}

/** How often lines are edited, and how many lines a moved block has. */
const editedShare = 0.02;
const blockLines = 20;
const linesToOneBlock = 2000;

/** Another version: one line in fifty rewritten, deleted or with a new one before it, and a few blocks moved far away. */
export function edited(lines: readonly string[], seed: number): readonly string[] {
  const random = chance(seed);
  const out: string[] = [];
  for (const line of lines) {
    const kind = random() < editedShare ? Math.floor(random() * 3) : -1;
    if (kind === 1) continue;
    if (kind === 2) out.push(`${/^\s*/.exec(line)![0]}inserted(${Math.floor(random() * 1e9)});`);
    out.push(kind === 0 ? rewritten(line, random) : line);
  }
  for (let block = 0; block < Math.max(1, Math.floor(lines.length / linesToOneBlock)); block++) {
    const from = Math.floor(random() * Math.max(1, out.length - blockLines));
    const moved = out.splice(from, blockLines);
    out.splice(Math.floor(random() * out.length), 0, ...moved);
  }
  return out;
}

/** One word of the line becomes another. */
function rewritten(line: string, random: () => number): string {
  const words = [...line.matchAll(/\w+/g)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return `${line}// ${Math.floor(random() * 1e9)}`;
  return `${line.slice(0, word.index)}other${Math.floor(random() * 1e6)}${line.slice(word.index + word[0].length)}`;
}
