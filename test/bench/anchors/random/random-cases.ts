import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AnchorCase, Expected } from '../anchor-case';
import { chance } from '../speed-texts';
import { carryRange, type Range } from './carry-range';
import { History, type Step } from './history';

export const randomSet = 'random-dev';

/** Commits between the two texts; how many ranges a repository gives to each, and how many of them from one pair. */
const gaps = [
  { gap: 1, wanted: 80, ofPair: 4 },
  { gap: 10, wanted: 80, ofPair: 8 },
  { gap: 100, wanted: 80, ofPair: 20 },
  { gap: 1000, wanted: 80, ofPair: 40 },
] as const;
/** Ranges have up to so many lines; short ones are as frequent as long ones on a logarithmic scale. */
const mostLines = 30;
/** Lines with fewer units are everywhere, and tell nothing about where code went. */
const leastUnits = 9;
const code = /\.(ts|tsx|js|py|go|c|h|rs|java)$/;
const longest = 20_000;

interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly gap: number;
  readonly steps: readonly Step[];
}

/**
 * Writes a set of ranges drawn anywhere in files that changed between two commits, with the place to which their lines are
 * carried commit by commit. What cannot be told for sure is left out and counted.
 */
export function makeRandomSet(mirrors: string, folder: string, seed: number, print: (text: string) => void): void {
  const cases: AnchorCase[] = [];
  const blobs = new Map<string, string>();
  for (const repo of readdirSync(mirrors).filter((name) => /^[^.].*\+/.test(name)).sort()) {
    const history = new History(join(mirrors, repo, 'repo'));
    const commits = history.commits();
    const random = chance(seed + repo.length * 1000 + commits.length);
    for (const { gap, wanted, ofPair } of gaps) {
      const counts = { kept: 0, unsure: 0 };
      for (let attempt = 0; counts.kept < wanted && attempt < 40 + wanted * 2 && commits.length > gap; attempt++) {
        const at = Math.floor(random() * (commits.length - gap));
        const [from, to] = [commits[at]!, commits[at + gap]!];
        const drawn = { from, to, gap, steps: history.steps(from, to) };
        for (const one of drawCases(repo, drawn, history, random, Math.min(ofPair, wanted - counts.kept))) {
          if (one === 'unsure') counts.unsure += 1;
          else {
            counts.kept += 1;
            cases.push({ ...one, id: `random-${repo}-${gap}-${cases.length}` });
            for (const blob of [one.oldBlob, one.newBlob, one.newBlobAtOldPath]) if (blob) blobs.set(blob, history.text(blob));
          }
        }
        history.forget();
      }
      print(`${repo}, ${gap} commits: ${counts.kept} kept, ${counts.unsure} left out as unsure`);
    }
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${randomSet}.jsonl`), cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const lines = [...blobs].map(([blob, text]) => JSON.stringify({ blob, text }));
  writeFileSync(join(folder, `${randomSet}.blobs.jsonl.gz`), gzipSync(lines.join('\n')));
  print(`${cases.length} cases in ${join(folder, `${randomSet}.jsonl`)}`);
}

/** Up to so many ranges of files that were there at the beginning and changed since. */
function drawCases(repo: string, drawn: Drawn, history: History, random: () => number, most: number): readonly (AnchorCase | 'unsure')[] {
  const touched = new Map<string, string>();
  const born = new Set<string>();
  for (const { changes } of drawn.steps) {
    for (const { oldPath, oldBlob, newPath } of changes.values()) {
      if (code.test(oldPath) && !touched.has(oldPath) && !born.has(oldPath)) touched.set(oldPath, oldBlob);
      if (newPath !== oldPath) born.add(newPath);
    }
  }
  // Files that were added later only look as if they had been there.
  const paths = [...touched.keys()];
  return Array.from({ length: Math.min(most, paths.length * 4) }, () => {
    const path = paths[Math.floor(random() * paths.length)]!;
    if (history.blobAt(drawn.from, path) !== touched.get(path)) return undefined;
    return drawCase(repo, drawn, history, random, path, touched.get(path)!);
  }).filter((one) => one !== undefined);
}

function drawCase(repo: string, { from, to, gap, steps }: Drawn, history: History, random: () => number, path: string, oldBlob: string): AnchorCase | 'unsure' | undefined {
  const lines = linesOf(history.text(oldBlob));
  // What follows the last line end is no line that a person can point at.
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (count < 5 || count > longest) return undefined;
  const first = Math.floor(random() * count);
  const last = Math.min(count - 1, first + Math.floor(Math.exp(random() * Math.log(mostLines + 1))) - 1);
  if (lines.slice(first, last + 1).every((line) => line.trim().length < leastUnits)) return undefined;
  const carried = follow({ path, blob: oldBlob, range: { first, last } }, steps, history);
  if (carried === 'unsure') return 'unsure';
  const atOldPath = history.blobAt(to, path) ?? null;
  const expected: Expected = carried.range
    ? { path: carried.path, startLine: carried.range.first + 1, endLine: carried.range.last + 1 }
    : { deleted: true };
  // A file that git finds elsewhere at the end was not followed rightly.
  if (carried.range && history.blobAt(to, carried.path) !== carried.blob) return 'unsure';
  const lang = /\.(\w+)$/.exec(path)![1]!.replace(/^tsx$/, 'ts').replace(/^h$/, 'c');
  const shifted = carried.range && carried.range.first !== first;
  const cls = !carried.range ? 'deleted' : carried.path !== path ? 'moved' : carried.edited ? 'edited' : shifted ? 'shifted' : 'same';
  const common = { id: '', set: randomSet, repo, lang, oldCommit: from, newCommit: to, gap, gapBucket: String(gap), path };
  const newBlob = carried.range ? carried.blob : atOldPath;
  return { ...common, startLine: first + 1, endLine: last + 1, oldBlob, newBlob, newBlobAtOldPath: atOldPath, kind: 'range', cls, expected };
}

interface Followed {
  readonly path: string;
  readonly blob: string;
  /** Absent once it is gone. */
  readonly range: Range | undefined;
  readonly edited: boolean;
}

function follow(start: { path: string; blob: string; range: Range }, steps: readonly Step[], history: History): Followed | 'unsure' {
  let now: Followed & { readonly range: Range } = { ...start, edited: false };
  for (const { commit, changes } of steps) {
    const change = changes.get(now.path);
    if (!change) continue;
    if (change.oldBlob !== now.blob) return 'unsure';
    const before = linesOf(history.text(now.blob));
    const after = change.newBlob === undefined ? [] : linesOf(history.text(change.newBlob));
    const carried = change.newBlob === undefined ? 'gone' : carryRange(before, after, now.range);
    if (carried === 'unsure') return 'unsure';
    if (carried === 'gone') {
      const said = before.slice(now.range.first, now.range.last + 1).map((line) => line.trim()).filter((line) => line.length >= leastUnits);
      const added = history.added(commit);
      // Lines that the same commit adds elsewhere may be these; a lone bracket says nothing either way.
      return said.length === 0 || said.some((line) => added.has(line)) ? 'unsure' : { ...now, range: undefined };
    }
    now = { path: change.newPath, blob: change.newBlob!, range: carried.range, edited: now.edited || carried.edited };
  }
  return now;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}
