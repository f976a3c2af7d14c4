import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersIn, coachmark } from './coachmark';

const jsonl = ['lint', '--format', 'jsonl'];
const line = (value: object): string => JSON.stringify(value);

describe('coachmark lint --format jsonl', function () {
  this.timeout(120_000);

  it('answers each line with a line, in order, with these keys and no others', async () => {
    const texts = ['Please just rename `a`.', 'Nice names!', 'Why is this public?', '', '```\ncode\n```'];
    const { code, out, error } = await coachmark(jsonl, texts.map((text, i) => line({ id: `c${i}`, text })).join('\n'));
    assert.deepEqual([code, error], [0, '']);
    const answers = answersIn(out);
    assert.deepEqual(answers.map(({ id }) => id), ['c0', 'c1', 'c2', 'c3', 'c4']);
    assert.deepEqual(answers.map(({ role }) => role), ['feedback', 'praise', 'question', 'other', 'fragment']);
    for (const answer of answers) {
      assert.deepEqual(Object.keys(answer), ['id', 'role', 'sections', 'harsh', 'uncivil', 'uninformative', 'hedged', 'findings']);
      assert.deepEqual(Object.keys(answer['sections'] as object), ['situation', 'behavior', 'impact', 'rationale', 'nextStep']);
      for (const score of ['harsh', 'uncivil', 'uninformative', 'hedged']) assert.ok(Number(answer[score]) >= 0 && Number(answer[score]) <= 1);
    }
    const minimizer = (answers[0]!['findings'] as Record<string, unknown>[]).find((one) => one['code'] === 'minimizer');
    assert.deepEqual({ ...minimizer, message: '' }, { code: 'minimizer', severity: 'hint', start: 7, end: 11, message: '', rewrite: 'Please rename `a`.' });
  });

  it('counts in UTF-16 units', async () => {
    const { out } = await coachmark(jsonl, line({ id: 1, text: '😀 You are careless.' }));
    const [{ start, end }] = answersIn(out)[0]!['findings'] as [{ start: number; end: number }];
    assert.equal('😀 You are careless.'.slice(start, end), 'You are careless');
  });

  it('takes kind and weight', async () => {
    const text = 'This loses updates when two people save at once.';
    const { out } = await coachmark(jsonl, [line({ id: 1, text }), line({ id: 2, text, kind: 'improve', weight: 'must' }), line({ id: 3, text, kind: 'ask' })].join('\n'));
    const codes = answersIn(out).map(({ findings }) => (findings as { code: string }[]).map((one) => one.code));
    assert.deepEqual(codes.map((some) => [some.includes('next-step-missing'), some.includes('question-expected')]), [[false, false], [true, false], [false, true]]);
  });

  it('answers what it cannot read with the line and why, and goes on', async () => {
    const lines = ['{not json', '', '[]', 'null', '7', line({ id: 'a' }), line({ id: 'b', text: 7 }), line({ id: 'c', text: 'x', kind: 'shout' }), line({ id: 'good', text: 'Thanks!' })];
    const { code, out } = await coachmark(jsonl, `${lines.join('\r\n')}\n`);
    assert.equal(code, 1);
    const answers = answersIn(out);
    assert.deepEqual(answers.map((one) => [one['line'], one['id']]), [[1, undefined], [3, undefined], [4, undefined], [5, undefined], [6, 'a'], [7, 'b'], [8, 'c'], [undefined, 'good']]);
    assert.ok(answers.slice(0, -1).every(({ error }) => typeof error === 'string' && error.length > 3));
  });
});

describe('coachmark lint', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'coachmark-lint-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function file(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  it('says like a linter where what is found', async () => {
    const { code, out } = await coachmark(['lint'], 'The list is sorted twice.\n\nYou are careless.\n');
    assert.equal(code, 1);
    assert.match(out, /^<stdin>:3:1 warning person-directed About the person\. .+$/m);
  });

  it('reads files, and names them', async () => {
    const [good, poor] = [file('good.md', 'Thanks!\n'), file('poor.md', 'Please rename this method.\n')];
    const { code, out } = await coachmark(['lint', good, poor]);
    assert.equal(code, 0);
    assert.equal(out.startsWith(`${poor}:1:1 information rationale-missing `), true);
  });

  it('fails from the severity on that is asked for', async () => {
    const text = 'Please rename this method.';
    assert.equal((await coachmark(['lint', '--fail-on', 'information'], text)).code, 1);
    assert.equal((await coachmark(['lint', '--fail-on', 'error'], 'You are careless.')).code, 0);
    assert.equal((await coachmark(['lint', '--fail-on', 'hint'], 'Thanks!')).code, 0);
  });

  it('knows kind and weight', async () => {
    const { out } = await coachmark(['lint', '--kind', 'ask'], 'The list is sorted twice.');
    assert.match(out, /question-expected/);
    assert.match((await coachmark(['lint', '--kind', 'improve', '--level', 'novice'], 'The list is sorted twice.')).out, /novice-needs-a-step/);
    assert.match((await coachmark(['lint', '--kind', 'improve', '--weight', 'must'], 'The list is sorted twice.')).out, /next-step-missing/);
  });

  it('says how it is used when it is used in another way', async () => {
    for (const args of [['--format', 'xml'], ['--kind', 'shout'], ['--fail-on', 'never'], ['--odd'], ['--format', 'jsonl', 'a.md'], [join(folder, 'gone.md')]]) {
      const { code, out, error } = await coachmark(['lint', ...args], '');
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(error, /^coachmark: ./);
    }
  });
});
