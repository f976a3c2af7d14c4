import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Locator } from '../../locator/locator.node';
import { OutlineParser } from '../../locator/parse-outline';
import { answerJsonLines } from '../json-lines';
import { readOptions, WrongUse } from '../wrong-use';
import { readRequest } from './request';

/** `coachmark locate`: says where code is today, a line of JSON for each line of JSON. */
export async function locateCommand(args: readonly string[]): Promise<number> {
  const { format } = readOptions(args, { format: { type: 'string', default: 'jsonl' } });
  if (format !== 'jsonl') throw new WrongUse(`There is no format "${format}"; the format is jsonl.`);
  const grammars = path.join(__dirname, 'grammars');
  const locator = new Locator(new OutlineParser((name) => readFile(path.join(grammars, name))));
  try {
    return (await answerJsonLines(async (value) => {
      const { id, ...request } = readRequest(value);
      return { id, ...(await locator.locate(request)) };
    })) > 0
      ? 1
      : 0;
  } finally {
    locator.close();
  }
}
