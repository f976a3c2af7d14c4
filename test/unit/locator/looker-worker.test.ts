import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vm from 'node:vm';
import { startThread } from '../../../src/editor/platform/page-worker.node';
import type { GrammarGiven, GrammarWanted, LookAnswer, LookQuestion } from '../../../src/protocol/look';

const bundle = path.resolve('dist/browser/looker.js');
const swallowed = 'export async function sync(jobs: Job[]) {\n  for (const job of jobs) {\n    try {\n      await job.push();\n    } catch {\n    }\n  }\n}';
const cached = 'sub load\n  cache = CACHE.get(key)\n  if not cache then cache = fetch(key)\n  CACHE.set(key, cache)\nend';

interface Asked {
  look(question: Partial<LookQuestion>): Promise<Extract<LookAnswer, { answer: 'looked' }>['about']>;
  readonly wanted: readonly string[];
  end(): void;
}
type Read = (name: string) => Promise<Uint8Array | undefined>;
const grammars: Read = (name) => readFile(path.resolve('dist/grammars', name));

/** Asks a worker, and gives it the grammars that it wants. */
function asked(post: (message: LookQuestion | GrammarGiven) => void, listen: (listener: (said: LookAnswer | GrammarWanted) => void) => void, read: Read, end: () => void): Asked {
  const waiting = new Map<number, (answer: LookAnswer) => void>();
  const wanted: string[] = [];
  listen((said) => {
    if ('answer' in said) return waiting.get(said.id)?.(said);
    wanted.push(said.wanted);
    void read(said.wanted).then((bytes) => post({ grammar: said.wanted, ...(bytes ? { bytes } : {}) }));
  });
  let id = 0;
  return {
    wanted,
    end,
    look: async (question) => {
      id += 1;
      const answer = new Promise<LookAnswer>((resolve) => waiting.set(id, resolve));
      post({ ask: 'look', id, text: swallowed, languageId: 'typescript', selected: { first: 3, last: 3 }, ...question });
      const told = await answer;
      if (told.answer === 'failed') assert.fail(told.why);
      return told.about;
    },
  };
}

/** As Node starts it. */
function inThread(read: Read): Asked {
  const worker = startThread(bundle);
  return asked((message) => worker.postMessage(message), (listener) => (worker.onmessage = ({ data }) => listener(data as LookAnswer)), read, () => worker.terminate());
}

/** With nothing of Node at hand, and nothing that could fetch: as a page would start it. */
function inPage(read: Read): Asked {
  let hear = (_: LookAnswer): void => {};
  const self = { onmessage: (_: { data: unknown }): void => {}, postMessage: (message: LookAnswer) => setImmediate(hear, message) };
  const notThere = (name: string) => () => assert.fail(`asks for ${name}`);
  const page = { self, console, WebAssembly, Uint8Array, TextDecoder, TextEncoder, URL, setTimeout, clearTimeout, fetch: notThere('the network'), importScripts: notThere('a script') };
  vm.runInNewContext(readFileSync(bundle, 'utf8'), page, { filename: 'blob' });
  return asked((data) => setImmediate(() => self.onmessage({ data })), (listener) => (hear = listener), read, () => {});
}

describe('the worker that looks at code', function () {
  this.timeout(30_000);
  const started: Asked[] = [];
  afterEach(() => started.splice(0).forEach((one) => one.end()));

  for (const [where, start] of [['in a thread of Node', inThread], ['in a page', inPage]] as const) {
    const begin = (read: Read): Asked => {
      const worker = start(read);
      started.push(worker);
      return worker;
    };

    it(`tells topics by syntax ${where}, and reads each grammar once, when its language is first met`, async () => {
      const worker = begin(grammars);
      const [first, again] = [await worker.look({}), await worker.look({ selected: { first: 1, last: 1 } })];
      assert.deepEqual([first.name, first.topics[0]?.topic, first.topics[0]?.evidence.line, again.name], ['sync', 'swallowed-errors', 4, 'sync']);
      await worker.look({ languageId: 'python', text: 'def f():\n  pass' });
      assert.deepEqual(worker.wanted, ['tree-sitter.wasm', 'tree-sitter-typescript.wasm', 'tree-sitter-python.wasm']);
    });

    it(`tells them by words ${where} where no grammar can be had`, async () => {
      const noGrammars: Read = () => Promise.resolve(undefined);
      const damaged: Read = () => Promise.resolve(new Uint8Array([0, 1, 2]));
      for (const read of [noGrammars, damaged]) {
        const about = await begin(read).look({ text: cached, selected: { first: 1, last: 1 } });
        assert.ok(about.topics.some(({ topic }) => topic === 'caching'), JSON.stringify(about.topics));
        assert.equal(about.name, undefined);
      }
    });

    it(`answers in turn ${where}, and knows what is reported and what is new`, async () => {
      const worker = begin(grammars);
      const [plain, known] = await Promise.all([
        worker.look({}),
        worker.look({ beside: { committed: swallowed.replace('    } catch {\n', '    } catch (error) {\n      throw error;\n'), reported: [{ line: 3, source: 'eslint', code: 'no-await-in-loop', message: '' }] } }),
      ]);
      const evidence = (topics: typeof plain.topics, sought: string) => topics.find(({ topic }) => topic === sought)?.evidence;
      assert.equal(evidence(plain.topics, 'swallowed-errors')?.isNew, undefined);
      assert.equal(evidence(known.topics, 'swallowed-errors')?.isNew, true);
      assert.equal(evidence(known.topics, 'async')?.rule, 'no-await-in-loop');
    });
  }
});
