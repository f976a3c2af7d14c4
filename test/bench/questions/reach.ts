import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { lookAtCode } from '../../../src/core/questions/look-at-code';
import { languageOf } from '../../../src/locator/languages';
import { OutlineParser } from '../../../src/locator/parse-outline';
import { gitFolder } from './labelled';

/** So many files are taken over all repositories, and so many functions of each. */
const mostFiles = 400;
const mostFunctions = 12;
const coded = /\.(?:[cm]?[jt]sx?|py|java|go|rs|c|cc|cpp|h|hpp|cs|rb|php)$/;
const notWritten = /(?:^|\/)(?:node_modules|vendor|third_party|dist|generated)\/|\.min\.|\.d\.ts$/;

interface File {
  readonly repo: string;
  readonly path: string;
  /** Sorts files in an order that has to do with nothing. */
  readonly key: string;
}

/** Says for what share of files and functions there is any question about a topic. Takes the same files each time. */
export async function printReach(mirrors: string): Promise<void> {
  const files = readdirSync(mirrors).filter((name) => name.includes('+')).flatMap((repo) => filesOf(gitFolder(mirrors, repo)));
  const parser = new OutlineParser((name) => readFile(path.resolve('dist/grammars', name)));
  const total = { files: 0, read: 0, filesWith: 0, functions: 0, functionsWith: 0 };
  for (const { repo, path: file } of files.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, mostFiles)) {
    const text = execFileSync('git', ['-C', repo, 'show', `HEAD:${file}`], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
    const languageId = languageOf(file);
    if (languageId === undefined) continue;
    total.files += 1;
    const whole = await parser.see(text, languageId);
    if (!whole) continue;
    total.read += 1;
    let isAny = false;
    for (const { first, last } of whole.facts.functions.filter((one) => one.last - one.first >= 4).slice(0, mostFunctions)) {
      const lines = { first, last };
      const { topics } = lookAtCode(text, languageId, await parser.see(text, languageId, lines), lines);
      total.functions += 1;
      if (topics.length > 0) total.functionsWith += 1;
      isAny ||= topics.length > 0;
    }
    if (isAny) total.filesWith += 1;
  }
  const share = (some: number, all: number): string => `${((100 * some) / all).toFixed(1)} % (${some} of ${all})`;
  console.log(`files that a grammar read: ${share(total.read, total.files)}`);
  console.log(`files with a question about a topic of one of their first ${mostFunctions} functions: ${share(total.filesWith, total.read)}`);
  console.log(`functions of five lines and more with one: ${share(total.functionsWith, total.functions)}`);
}

function filesOf(repo: string): readonly File[] {
  const list = execFileSync('git', ['-C', repo, 'ls-tree', '-r', '-l', 'HEAD'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return list.split('\n').flatMap((line) => {
    const [, size = '', name = ''] = /^\S+ blob \S+ +(\d+)\t(.*)$/.exec(line) ?? [];
    const fits = coded.test(name) && !notWritten.test(name) && Number(size) > 400 && Number(size) < 100_000;
    return fits ? [{ repo, path: name, key: createHash('sha1').update(name).digest('hex') }] : [];
  });
}
