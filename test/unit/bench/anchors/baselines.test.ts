import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codetourPattern } from '../../../bench/anchors/codetour-pattern';
import { fuzzyQuote } from '../../../bench/anchors/fuzzy-quote';
import { gitDiff, readHunks, throughHunks } from '../../../bench/anchors/git-diff';
import { keepLine } from '../../../bench/anchors/keep-line';
import type { Answer, Request } from '../../../bench/anchors/request';

const before = ['// a file', 'function one() {', '  return 1;', '}', '', 'function two() {', '  return 2;', '}', ''];

/** Asks for `function two() {` and its body unless told otherwise. */
function request(after: Readonly<Record<string, readonly string[]>>, startLine = 6, endLine = 8): Request {
  const texts = Object.fromEntries(Object.entries(after).map(([path, lines]) => [path, lines.join('\n')]));
  return { id: 'x', path: 'a.ts', before: before.join('\n'), startLine, endLine, after: texts };
}

function place({ path, startLine, endLine }: Answer): string {
  return path === undefined ? 'lost' : `${path}:${startLine}-${endLine}`;
}

const pushed = ['// more', '// words', ...before];

describe('baselines of anchors', () => {
  it('keep line stays where it was while the file reaches so far', () => {
    assert.equal(place(keepLine(request({ 'a.ts': pushed }))), 'a.ts:6-8');
    assert.equal(place(keepLine(request({ 'a.ts': before.slice(0, 7) }))), 'lost');
    assert.equal(place(keepLine(request({ 'b.ts': before }))), 'lost');
  });

  it('CodeTour pattern follows a line that was the only one of its kind', () => {
    assert.equal(place(codetourPattern(request({ 'a.ts': pushed }))), 'a.ts:8-10');
    assert.equal(place(codetourPattern(request({ 'a.ts': pushed.map((line) => `    ${line} // end`) }))), 'a.ts:8-10');
    assert.equal(place(codetourPattern(request({ 'a.ts': pushed.slice(0, 4) }))), 'lost');
    assert.equal(place(codetourPattern(request({ 'b.ts': before }))), 'lost');
  });

  it('CodeTour pattern takes the line number where the line is blank or stands twice', () => {
    assert.equal(place(codetourPattern(request({ 'a.ts': pushed }, 4, 4))), 'a.ts:4-4');
    assert.equal(place(codetourPattern(request({ 'a.ts': pushed }, 5, 5))), 'a.ts:5-5');
  });

  it('fuzzy quote finds an edited quote and tells like ones apart by what is around', async () => {
    const edited = pushed.map((line) => line.replace('return 2', 'return 22'));
    assert.equal(place(await fuzzyQuote(request({ 'a.ts': edited }))), 'a.ts:8-10');
    assert.equal(place(await fuzzyQuote(request({ 'a.ts': pushed }, 8, 8))), 'a.ts:10-10');
    assert.equal(place(await fuzzyQuote(request({ 'b.ts': pushed }))), 'b.ts:8-10');
    assert.equal(place(await fuzzyQuote(request({ 'a.ts': ['#'.repeat(80)] }))), 'lost');
  });

  it('git diff carries lines through the hunks of two texts', async () => {
    assert.equal(place(await gitDiff(request({ 'a.ts': pushed }))), 'a.ts:8-10');
    assert.equal(place(await gitDiff(request({ 'a.ts': before.slice(0, 5) }))), 'lost');
    const edited = pushed.map((line) => line.replace('return 2', 'return 22'));
    assert.equal(place(await gitDiff(request({ 'a.ts': edited }, 7, 7))), 'a.ts:9-9');
  });

  it('git diff follows a file that git finds under another name', async () => {
    const repo = mkdtempSync(join(tmpdir(), 'coachmark-baseline-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', repo, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { encoding: 'utf8' }).trim();
    try {
      git('init', '-q');
      writeFileSync(join(repo, 'a.ts'), before.join('\n'));
      git('add', '.');
      git('commit', '-qm', 'one');
      const from = git('rev-parse', 'HEAD');
      mkdirSync(join(repo, 'src'));
      renameSync(join(repo, 'a.ts'), join(repo, 'src', 'b.ts'));
      writeFileSync(join(repo, 'src', 'b.ts'), ['// new', ...before].join('\n'));
      git('add', '-A');
      git('commit', '-qm', 'two');
      assert.equal(place(await gitDiff({ ...request({}), git: { repo, from, to: git('rev-parse', 'HEAD') } })), 'src/b.ts:7-9');
    } finally {
      rmSync(repo, { recursive: true, force: true });
    }
  });

  it('git diff maps lines around, inside and over the edges of a hunk', () => {
    const hunks = readHunks('@@ -3,2 +3,4 @@ x\n@@ -8 +9,0 @@\n@@ -10,0 +11 @@\n');
    assert.deepEqual(hunks, [
      { oldStart: 3, oldLines: 2, newStart: 3, newLines: 4 },
      { oldStart: 8, oldLines: 1, newStart: 9, newLines: 0 },
      { oldStart: 10, oldLines: 0, newStart: 11, newLines: 1 },
    ]);
    const mapped = (start: number, end: number): string => {
      const range = throughHunks(start, end, hunks);
      return range ? `${range.startLine}-${range.endLine}` : 'lost';
    };
    assert.equal(mapped(1, 2), '1-2');
    assert.equal(mapped(2, 5), '2-7');
    assert.equal(mapped(5, 7), '7-9');
    assert.equal(mapped(8, 8), 'lost');
    assert.equal(mapped(7, 9), '9-10');
    assert.equal(mapped(10, 11), '11-13');
    assert.equal(mapped(4, 5), '4-7');
  });
});
