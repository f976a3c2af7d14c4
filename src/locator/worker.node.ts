import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import type { LocateQuestion, LocatorAnswer, LocatorQuestion, UnitQuestion } from '../protocol/locate';
import { unitOf } from '../core/anchors/syntax/same-unit';
import { blobIdOf } from './blob-id.node';
import { isObjectId } from './object-id';
import { Effort, mostEffort } from './effort';
import { Histories } from './histories.node';
import { locateAnchor } from './locate-anchor';
import { OutlineParser } from './parse-outline';

const port = parentPort!;
const parser = new OutlineParser((name) => readFile(path.join(__dirname, 'grammars', name)));
const histories = new Histories();
const waiting: Exclude<LocatorQuestion, { ask: 'cancel' }>[] = [];
/** The question that is being worked on; one that was cancelled meanwhile is not answered. */
let current: { readonly id: number; isCancelled: boolean } | undefined;

port.on('message', (question: LocatorQuestion) => {
  if (question.ask === 'cancel') {
    if (current?.id === question.id) current.isCancelled = true;
    const at = waiting.findIndex(({ id }) => id === question.id);
    if (at >= 0) waiting.splice(at, 1);
    return;
  }
  waiting.push(question);
  if (!current) void work();
});

/** One after the other: they share what was read, and nobody waits for the computing of two. */
async function work(): Promise<void> {
  for (let question = waiting.shift(); question; question = waiting.shift()) {
    current = { id: question.id, isCancelled: false };
    const answered = await answer(question);
    if (!current.isCancelled) port.postMessage(answered);
    // Lets a cancellation come in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  current = undefined;
}

async function answer(question: LocateQuestion | UnitQuestion): Promise<LocatorAnswer> {
  const { id } = question;
  try {
    switch (question.ask) {
      case 'unit':
        return await unit(question);
      case 'locate':
        return { answer: 'located', id, located: await locate(question) };
    }
  } catch (error) {
    return { answer: 'failed', id, why: error instanceof Error ? error.message : String(error) };
  }
}

async function unit({ id, text, languageId, first, last }: UnitQuestion): Promise<LocatorAnswer> {
  const outline = (await parser.forLanguage(languageId))?.(text);
  const found = outline && unitOf(outline, first, last);
  return { answer: 'unit', id, ...(found ? { unit: found } : {}) };
}

async function locate({ anchor, texts, languageId, repo }: LocateQuestion): ReturnType<typeof locateAnchor> {
  return locateAnchor(anchor, {
    texts: new Map(texts),
    history: repo && isObjectId(anchor.commit) && isObjectId(repo.head) ? histories.of(repo.root, anchor.commit, repo.head) : undefined,
    prefix: repo?.prefix ?? '',
    blobIdOf,
    parse: await parser.forFile(anchor.path, languageId),
    effort: new Effort(mostEffort, () => performance.now()),
  });
}
