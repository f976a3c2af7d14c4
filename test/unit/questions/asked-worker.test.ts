import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as askedWorker from '../../../src/editor/platform/asked-worker';
import type * as soon from '../../../src/editor/platform/page-worker-soon';
import type { PageWorker } from '../../../src/editor/platform/page-worker';
import { bundleOnDisk, makeFolder } from '../storage/load-storage';
import type * as standIn from './vscode-with-git';

type Loaded = Pick<typeof askedWorker, 'AskedWorker'> & Pick<typeof soon, 'pageWorkerSoon'> & Pick<typeof standIn, 'logged'>;
const modules = ["export { AskedWorker } from './src/editor/platform/asked-worker';", "export { pageWorkerSoon } from './src/editor/platform/page-worker-soon';", "export { logged } from 'vscode';"];

describe('a worker that is asked', () => {
  let folder: string;
  let loaded: Loaded;
  before(async () => {
    folder = makeFolder();
    const file = await bundleOnDisk(modules, folder, 'asked-worker.cjs', 'test/unit/questions/vscode-with-git.ts');
    loaded = createRequire(file)(file) as Loaded;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A worker that says what it was told, and fails when told to. */
  function echoing(): PageWorker & { readonly told: unknown[]; isEnded: boolean } {
    let fail = (_: unknown): void => {};
    const worker = {
      told: [] as unknown[],
      isEnded: false,
      onmessage: null as PageWorker['onmessage'],
      addEventListener: (_: 'error', listener: (event: unknown) => void) => void (fail = listener),
      postMessage: (message: unknown) => {
        worker.told.push(message);
        const { id, text } = message as { id: number; text: string };
        if (text === 'fail') setImmediate(() => fail({ message: 'no memory' }));
        else if (text !== 'nothing') setImmediate(() => worker.onmessage?.({ data: { answer: 'echo', id, text } }));
      },
      terminate: () => void (worker.isEnded = true),
    };
    return worker;
  }
  type Question = { readonly id: number; readonly text: string };
  const asking = (start: () => Promise<PageWorker>) => new loaded.AskedWorker<Question, Question & { readonly answer: 'echo' }>(() => loaded.pageWorkerSoon(start));

  it('is started with the first question, which waits for it', async () => {
    let starts = 0;
    const worker = asking(async () => {
      starts += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return echoing();
    });
    assert.equal(starts, 0);
    const answers = await Promise.all([worker.ask({ text: 'a' } as never), worker.ask({ text: 'b' } as never)]);
    assert.deepEqual([starts, ...answers.map((one) => one?.text)], [1, 'a', 'b']);
    worker.dispose();
  });

  it('answers nothing where it fails or cannot be started, says so in the log, and is started anew', async () => {
    const made: ReturnType<typeof echoing>[] = [];
    const worker = asking(() => {
      made.push(echoing());
      return made.length === 2 ? Promise.reject(new Error('not allowed')) : Promise.resolve(made.at(-1)!);
    });
    assert.equal(await worker.ask({ text: 'fail' } as never), undefined);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(made[0]?.isEnded, true);
    assert.equal(await worker.ask({ text: 'a' } as never), undefined);
    assert.equal((await worker.ask({ text: 'b' } as never))?.text, 'b');
    assert.deepEqual(loaded.logged, ['no memory', 'not allowed']);
    worker.dispose();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(made[2]?.isEnded, true);
  });

  it('leaves nobody waiting when it is ended', async () => {
    const worker = asking(() => Promise.resolve(echoing()));
    const waiting = worker.ask({ text: 'nothing' } as never);
    worker.dispose();
    assert.equal(await waiting, undefined);
  });

  it('that tells of its end late takes no answer from the next one', async () => {
    const exits: (() => void)[] = [];
    const worker = new loaded.AskedWorker<Question, Question & { readonly answer: 'echo' }>(() => {
      const page = loaded.pageWorkerSoon(() => Promise.resolve(echoing()));
      return { ...page, on: (event, listener) => (event === 'exit' ? exits.push(() => listener(0)) : page.on(event, listener)) };
    });
    await worker.ask({ text: 'a' } as never);
    worker.dispose();
    const second = worker.ask({ text: 'b' } as never);
    exits[0]!();
    assert.equal((await second)?.text, 'b');
    worker.dispose();
  });
});
