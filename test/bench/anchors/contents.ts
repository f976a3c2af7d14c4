import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Contents } from './request';

/** Reads from the extracted contents of the sets, and what is not among them from the repositories. */
export function openContents(folder: string | undefined, mirrors: string | undefined, sets: readonly string[]): Contents {
  const texts = new Map<string, string>();
  const places = new Map<string, string | undefined>();
  for (const set of folder === undefined ? [] : sets) readBlobs(join(folder!, `${set}.blobs.jsonl.gz`), texts);
  const repository = (repo: string): string => {
    if (mirrors === undefined) throw new Error(`A content of ${repo} is not in --contents, and there are no --mirrors.`);
    return join(mirrors, repo, 'repo');
  };
  return {
    text(repo, blob) {
      const known = texts.get(blob) ?? git(repository(repo), ['cat-file', 'blob', blob]);
      texts.set(blob, known);
      return known;
    },
    at(repo, commit, path) {
      const name = `${commit}:${path}`;
      const place = `${repo} ${name}`;
      if (!places.has(place)) {
        const [blob, type] = git(repository(repo), ['cat-file', '--batch-check'], `${name}\n`).trim().split(' ');
        places.set(place, type === 'blob' ? blob : undefined);
      }
      const blob = places.get(place);
      return blob === undefined ? undefined : this.text(repo, blob);
    },
  };
}

function readBlobs(file: string, texts: Map<string, string>): void {
  if (!existsSync(file)) return;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { blob, text } = JSON.parse(line) as { blob: string; text: string };
    texts.set(blob, text);
  }
}

function git(repo: string, args: readonly string[], input = ''): string {
  return execFileSync('git', ['-C', repo, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
}
