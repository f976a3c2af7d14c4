import type { GrammarGiven, LookAnswer, LookQuestion } from '../protocol/look';
import { Looker } from './looker';
import { OutlineParser } from './parse-outline';

/** As a worker of a page sees itself; in Node it is made to look so. */
declare const self: {
  onmessage: ((event: { readonly data: LookQuestion | GrammarGiven }) => void) | null;
  postMessage(message: unknown): void;
};

const wanted = new Map<string, (given: GrammarGiven) => void>();
const looker = new Looker(
  new OutlineParser(async (name) => {
    const { bytes } = await new Promise<GrammarGiven>((resolve) => {
      wanted.set(name, resolve);
      self.postMessage({ wanted: name });
    });
    if (!bytes) throw new Error(`${name} cannot be read`);
    return bytes;
  }),
);
let answered = Promise.resolve();

/** Listens to questions, and answers one after the other: they share the text that was read. */
export function start(): void {
  self.onmessage = ({ data }) => {
    if ('ask' in data) answered = answered.then(async () => self.postMessage(await answer(data)));
    else wanted.get(data.grammar)?.(data);
  };
}

async function answer(question: LookQuestion): Promise<LookAnswer> {
  const { id } = question;
  try {
    return { answer: 'looked', id, about: await looker.look(question) };
  } catch (error) {
    return { answer: 'failed', id, why: error instanceof Error ? error.message : String(error) };
  }
}
