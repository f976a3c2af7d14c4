import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseState } from '../../../../src/core/pairing/files/state-file';
import { formatRecord, parseRecord } from '../../../../src/core/pairing/record/record-file';
import { recordFileName } from '../../../../src/core/pairing/record/record-name';
import { formatRoster, parseRoster } from '../../../../src/core/pairing/roster/roster-file';
import { clockOf } from '../../../../src/core/pairing/session/clock';

describe('docs/FILES.md on pairing', () => {
  const doc = readFileSync('docs/FILES.md', 'utf8');
  const example = (heading: string, language: string): string => {
    const section = doc.split(`\n## ${heading}\n`)[1]?.split('\n## The ')[0] ?? '';
    return new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';
  };

  it('shows a session just as it is written, under its name', () => {
    const text = example('A session', 'markdown');
    const read = parseRecord(text);
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepStrictEqual(read.unread, []);
    assert.equal(formatRecord(read.record), text);
    const [part] = read.record.parts;
    assert.ok(part);
    const driven = part.turns.reduce((sum, turn) => sum + turn.driven, 0);
    assert.equal(driven + part.paused + part.onBreak + part.waiting, part.endedAt - part.startedAt, 'and its times add up');
    const name = recordFileName(part.startedAt, part.zone, read.record.goal);
    assert.equal(doc.split(name).length, 3, 'in the tree at the top and above the example');
  });

  it('shows a roster just as it is written', () => {
    const text = example('The people', 'json');
    const read = parseRoster(text);
    assert.ok(read.ok, JSON.stringify(read));
    assert.equal(formatRoster(read.roster), text);
  });

  it('shows a running session that can be read', () => {
    const read = parseState(example('The running session', 'json'));
    assert.ok(read.kind === 'ok', JSON.stringify(read));
    assert.deepStrictEqual([clockOf(read.state, read.state.at).driver?.name, clockOf(read.state, read.state.at).next?.name], ['Ben Okafor', 'Ana Silva']);
  });
});
