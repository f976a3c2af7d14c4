import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lookAtCode } from '../../core/questions/look-at-code';
import { rankQuestions } from '../../core/questions/rank/rank-questions';
import { OutlineParser } from '../../locator/parse-outline';
import { answerJsonLines } from '../json-lines';
import { readOptions, WrongUse } from '../wrong-use';
import { builtInQuestions } from './built-in-packs';
import { readRequest } from './request';

/** Of one piece of code so many are told. */
const most = 20;

/** `coachmark questions`: what to ask about code, a line of JSON for each line of JSON. */
export async function questionsCommand(args: readonly string[]): Promise<number> {
  const { format } = readOptions(args, { format: { type: 'string', default: 'jsonl' } });
  if (format !== 'jsonl') throw new WrongUse(`There is no format "${format}"; the format is jsonl.`);
  const grammars = path.join(__dirname, 'grammars');
  const parser = new OutlineParser((name) => readFile(path.join(grammars, name)));
  const questions = await builtInQuestions(path.join(__dirname, '..', 'media', 'questions'));
  const failed = await answerJsonLines(async (value) => {
    const { id, languageId, code, selected, occasion } = readRequest(value);
    const { topics, words } = lookAtCode(code, languageId, await parser.see(code, languageId, selected), selected);
    const ranked = rankQuestions(questions, topics, new Set(words), occasion, most);
    return {
      id,
      topics: topics.map(({ topic, score, evidence: { line, what, rule = '' } }) => ({ topic, score, evidence: { line: line + 1, what: what.replace('{0}', () => rule) } })),
      questions: ranked.map(({ question, topic, score }) => ({ id: question.id, text: question.text, purpose: question.purpose, topic: topic?.topic ?? null, score })),
    };
  });
  return failed > 0 ? 1 : 0;
}
