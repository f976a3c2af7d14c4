import * as assert from 'node:assert/strict';
import { answersIn, coachmark } from './coachmark';

interface Answer {
  readonly id: unknown;
  readonly topics: readonly { readonly topic: string; readonly score: number; readonly evidence: { readonly line: number; readonly what: string } }[];
  readonly questions: readonly { readonly id: string; readonly text: string; readonly purpose: string; readonly topic: string | null; readonly score: number }[];
}

const swallowed = 'async function sync(jobs) {\n  for (const job of jobs) {\n    try {\n      await job.push();\n    } catch {\n    }\n  }\n}';
const plain = 'function fullName(person) {\n  return `${person.first} ${person.last}`;\n}';

describe('coachmark questions', function () {
  this.timeout(30_000);
  const ask = async (...inputs: readonly object[]): Promise<Answer[]> => answersIn((await coachmark(['questions', '--format', 'jsonl'], inputs.map((one) => JSON.stringify(one)).join('\n'))).out) as unknown as Answer[];

  it('tells what code is about, where that shows, and at most twenty questions', async () => {
    const [answer] = await ask({ id: 'a', languageId: 'javascript', code: swallowed });
    assert.equal(answer?.id, 'a');
    assert.equal(answer?.topics[0]?.topic, 'swallowed-errors');
    assert.equal(answer?.topics[0]?.evidence.line, 5);
    assert.equal(answer?.questions.length, 20);
    assert.equal(answer?.questions[0]?.topic, 'swallowed-errors');
    assert.ok(answer?.questions.every(({ text, purpose, score }) => text.endsWith('?') && purpose !== '' && score >= 0 && score <= 1));
  });

  it('claims nothing topical on plain code', async () => {
    const [answer] = await ask({ id: 1, languageId: 'javascript', code: plain });
    assert.deepEqual(answer?.topics, []);
    assert.ok(answer!.questions.length >= 5 && answer!.questions.every(({ topic }) => topic === null));
  });

  it('looks at what is selected, and at the level and the role', async () => {
    const code = `${plain}\n${swallowed}`;
    const [above, below, novice] = await ask(
      { id: 1, languageId: 'javascript', code, selection: { startLine: 2, endLine: 2 } },
      { id: 2, languageId: 'javascript', code, selection: { startLine: 8, endLine: 9 } },
      { id: 3, languageId: 'javascript', code: plain, level: 'novice', role: 'retrospective' },
    );
    assert.deepEqual([above?.topics.length, below?.topics[0]?.topic, below?.topics[0]?.evidence.line], [0, 'swallowed-errors', 8]);
    assert.ok(novice!.questions.length > 0 && novice!.questions.every(({ id }) => !below!.questions.some((one) => one.id === id)));
  });

  it('says what is wrong with a line, and goes on', async () => {
    const { out, code } = await coachmark(['questions'], `{"languageId":"go"}\nno json\n${JSON.stringify({ id: 'x', languageId: 'go', code: 'x', level: 'guru' })}\n${JSON.stringify({ id: 'y', languageId: 'nothing', code: '' })}\n`);
    const answers = answersIn(out);
    assert.equal(code, 1);
    assert.deepEqual(answers.map((one) => 'error' in one), [true, true, true, false]);
    assert.match(String(answers[2]?.['error']), /level: one of novice, competent, expert/);
    assert.equal((await coachmark(['questions', '--format', 'xml'])).code, 2);
  });
});
