import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locate } from '../../../bench/anchors/locate-command';
import type { Request } from '../../../bench/anchors/request';

describe('asking the command where code is', function () {
  this.timeout(30_000);
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'coachmark-locate-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A command that does this for each request, which is at hand as `request`, counted by `n`. */
  function command(body: string): string {
    const file = join(folder, 'command.cjs');
    writeFileSync(
      file,
      `let n = 0;
      const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
      require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => { const request = JSON.parse(line); n += 1; ${body} });`,
    );
    return file;
  }

  function* requests(count: number, size = 10): Generator<Request> {
    const text = 'x'.repeat(size);
    for (let i = 0; i < count; i++) yield { id: String(i), path: 'a', before: text, startLine: 1, endLine: 1, after: {} };
  }

  it('reads an answer to each of more requests than a pipe holds, in any order', async () => {
    const swapping = command(`if (n % 2) globalThis.kept = request.id; else for (const id of [request.id, kept]) say({ id, state: 'lost' });`);
    const { answers, complaints } = await locate(swapping, requests(400, 10_000));
    assert.equal(answers.size, 400);
    assert.deepEqual(complaints, []);
  });

  it('tells of lines that are no answers, and keeps the others', async () => {
    const { answers, complaints } = await locate(command(`n === 2 ? console.log('what?') : say({ id: request.id, state: 'lost' })`), requests(3));
    assert.deepEqual([...answers.keys()], ['0', '2']);
    assert.deepEqual(complaints, ['No answer: what?']);
  });

  it('ends with what it has when the command dies while it is written to', async () => {
    const dying = command(`say({ id: request.id, state: 'lost' }); if (n === 3) process.exit(7);`);
    const { answers, complaints } = await locate(dying, requests(400, 10_000));
    assert.ok(answers.size >= 3);
    assert.deepEqual(complaints, ['The command ended with 7.']);
  });
});
