import * as assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { answersIn, coachmark, startCoachmark } from './coachmark';

const before = 'function total(items) {\n  let sum = 0;\n  for (const item of items) sum += item.price;\n  return sum;\n}\n';

function request(id: number | string, more: object = {}): string {
  return JSON.stringify({ id, path: 'a.js', before, startLine: 1, endLine: 5, after: { 'a.js': `// New.\n${before}` }, ...more });
}

const locate = ['locate', '--format', 'jsonl'];

describe('coachmark locate', function () {
  this.timeout(120_000);

  it('answers each line with a line, in order', async () => {
    const ids = ['b', 'a', 3, 'c', 1];
    const { code, out, error } = await coachmark(locate, ids.map((id) => request(id)).join('\n'));
    assert.deepEqual([code, error], [0, '']);
    assert.deepEqual(answersIn(out).map(({ id }) => id), ids);
    assert.deepEqual(answersIn(out)[0], { id: 'b', state: 'moved', path: 'a.js', startLine: 2, endLine: 6, confidence: answersIn(out)[0]!['confidence'] });
  });

  it('answers what it cannot read with the line and why, and goes on', async () => {
    const lines = [
      '{not json', '', '[]', 'null', '7', request('bad', { startLine: 0 }), request('odd', { startLine: 5, endLine: 2 }), request(4, { before: undefined }),
      request('git', { git: { repo: '.', from: '--output=x', to: 'HEAD' } }), request('after', { after: { 'a.js': 7 } }), request('good'),
    ];
    const { code, out } = await coachmark(locate, `${lines.join('\r\n')}\n`);
    assert.equal(code, 1);
    const answers = answersIn(out);
    assert.deepEqual(answers.map(({ line, id }) => [line, id]), [
      [1, undefined], [3, undefined], [4, undefined], [5, undefined], [6, 'bad'], [7, 'odd'], [8, 4], [9, 'git'], [10, 'after'], [undefined, 'good'],
    ]);
    assert.ok(answers.slice(0, -1).every(({ error, state }) => typeof error === 'string' && error.length > 3 && state === undefined));
    assert.match(String(answers[7]!['error']), /git\.from.*name of a commit/);
    assert.equal(answers.at(-1)!['state'], 'moved');
  });

  it('takes lines beyond the text, and names that are nobody’s but the file’s', async () => {
    const odd = { path: '__proto__', startLine: 900, endLine: 1000, after: JSON.parse(`{"__proto__": ${JSON.stringify(before)}}`) as object };
    const { code, out } = await coachmark(locate, `${request(1, odd)}\n${request(2, { before: '', after: { 'a.js': '' } })}`);
    assert.equal(code, 0);
    assert.equal(answersIn(out).length, 2);
  });

  it('says where code is from what a note would store too', async () => {
    const { out } = await coachmark(locate, request(1, { stored: true }));
    assert.deepEqual([answersIn(out)[0]!['state'], answersIn(out)[0]!['startLine']], ['moved', 2]);
  });

  it('ends well with nothing to answer', async () => {
    assert.deepEqual(await coachmark(locate, ''), { code: 0, out: '', error: '' });
    assert.equal((await coachmark(['locate'], '\n\n')).code, 0);
  });

  it('says how it is used, and what it does not know', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['locate', '--help'], ['locate', '-h']]) {
      const { code, out, error } = await coachmark(args);
      assert.deepEqual([code, error], [0, ''], args.join(' '));
      assert.match(out, /^Usage: coachmark <command>[\s\S]*locate --format jsonl/);
    }
    const wrong = [[], ['find'], ['constructor'], ['locate', '--format', 'xml'], ['locate', '--colour'], ['locate', 'file']];
    for (const args of wrong) {
      const { code, out, error } = await coachmark(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.doesNotMatch(error, /\n {4}at /);
    }
    assert.match((await coachmark(['find'])).error, /there is no command "find"/);
    assert.match((await coachmark(['locate', '--format', 'xml'])).error, /no format "xml"/);
  });

  it('ends without a word when its reader goes away', async () => {
    const child = startCoachmark(locate);
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString('utf8')));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const writing = setInterval(() => child.stdin.write(`${request('x'.repeat(5000))}\n`), 1);
    const [code] = (await once(child, 'close')) as [number | null];
    clearInterval(writing);
    assert.deepEqual([code, error], [0, '']);
  });

  it('holds no more of ten thousand lines than its reader is behind', async function () {
    if (!existsSync('/proc/self/status')) this.skip();
    const child = startCoachmark(locate);
    const count = 10_000;
    // 200 MB in and 50 MB out in all, and the command by itself takes about 60 MB: 310 if it held everything. How much
    // garbage waits to be collected depends on how busy the machine is: 125 to 180 MB were seen in all.
    const id = '#'.repeat(5000);
    const line = `${request(id, { path: 'a.txt', after: { 'a.txt': before, b: 'x'.repeat(15_000) } })}\n`;
    const memory = (): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid!}/status`, 'utf8'))?.[1]) / 1024;
    let most = 0;
    let answered = 0;
    let rest = '';
    const reading = (async () => {
      for await (const chunk of child.stdout) {
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop()!;
        for (const answer of lines) assert.equal(Number.parseInt((JSON.parse(answer) as { id: string }).id), answered++);
        // Nobody reads for a while, and then slowly.
        await new Promise((done) => setTimeout(done, answered < 100 ? 300 : 2));
        most = Math.max(most, answered < count ? memory() : 0);
      }
    })();
    for (let i = 0; i < count; i++) if (!child.stdin.write(line.replace(id, `${i}${id}`))) await once(child.stdin, 'drain');
    child.stdin.end();
    await reading;
    assert.equal(answered, count);
    assert.ok(most > 30 && most < 250, `${most} MB`);
  });
});
