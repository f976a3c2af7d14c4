import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { oneLine } from '../../../../../src/core/pairing/session/one-line';
import { type Roster, type RosterProblem, formatRoster, parseRoster } from '../../../../../src/core/pairing/roster/roster-file';
import { rawText } from '../arbitrary-session';

const line = (max: number) => rawText.map((text) => oneLine(text, max)).filter((text) => text !== '');
const key = fc.oneof({ weight: 4, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'prototype') });
const extra = fc.dictionary(key.filter((name) => !['name', 'mail', 'aliases', 'version', 'people'].includes(name) && !/^\d+$/.test(name)), fc.jsonValue().filter((value) => !Object.is(value, -0)), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const person = fc.record(
  { name: line(100), mail: line(254), aliases: fc.array(line(254), { maxLength: 3 }), extra },
  { requiredKeys: ['name', 'mail'] },
);
const roster: fc.Arbitrary<Roster> = fc.record(
  { people: fc.uniqueArray(person, { maxLength: 4, selector: ({ mail }) => mail.normalize('NFC').trim().toLowerCase() }), extra },
  { requiredKeys: ['people'] },
);

function problemOf(text: string): RosterProblem {
  const read = parseRoster(text);
  assert.ok(!read.ok);
  return read.problem;
}

describe('people.json', function () {
  this.timeout(60_000);

  it('is readable, and keeps what it does not know', () => {
    const text = `{
  "version": 1,
  "people": [
    {
      "name": "Ana Silva",
      "mail": "ana@example.com",
      "aliases": [
        "asilva"
      ],
      "team": "red"
    },
    {
      "name": "Ben"
    }
  ],
  "note": {
    "a": 1
  }
}
`;
    const read = parseRoster(text);
    assert.ok(read.ok);
    assert.deepStrictEqual(read.roster.people[0], { name: 'Ana Silva', mail: 'ana@example.com', aliases: ['asilva'], extra: { team: 'red' } });
    assert.equal(formatRoster(read.roster), text);
  });

  it('gives back every roster', () => {
    fc.assert(
      fc.property(roster, (written) => {
        const text = formatRoster(written);
        const read = parseRoster(text);
        assert.ok(read.ok, JSON.stringify(read));
        assert.equal(formatRoster(read.roster), text);
        assert.deepStrictEqual(JSON.parse(JSON.stringify(read.roster)), JSON.parse(JSON.stringify(written)));
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong and where', () => {
    assert.equal(problemOf('{').code, 'not-json');
    assert.deepStrictEqual(problemOf('[]'), { code: 'missing-field', where: 'version' });
    assert.deepStrictEqual(problemOf('3'), { code: 'bad-field' });
    assert.deepStrictEqual(problemOf('{"version":2}'), { code: 'newer-version', where: 'version', detail: '2' });
    assert.deepStrictEqual(problemOf('{"people":[]}'), { code: 'missing-field', where: 'version' });
    assert.deepStrictEqual(problemOf('{"version":1}'), { code: 'missing-field', where: 'people' });
    const people = (json: string): RosterProblem => problemOf(`{"version":1,"people":${json}}`);
    assert.deepStrictEqual(people('[{"name":"Ana"},{"mail":"b@c"}]'), { code: 'missing-field', where: 'people[1].name' });
    assert.deepStrictEqual(people('[{"name":"Ana","mail":3}]'), { code: 'bad-field', where: 'people[0].mail' });
    assert.deepStrictEqual(people('[{"name":"Ana\\n"}]'), { code: 'bad-field', where: 'people[0].name' });
    assert.deepStrictEqual(people('[{"name":"Ana","aliases":["a",""]}]'), { code: 'bad-field', where: 'people[0].aliases[1]' });
    assert.deepStrictEqual(people('[{"name":"Ana","mail":"a@b"},{"name":"B"},{"name":"A","mail":"A@B"}]'), { code: 'same-person', where: 'people[2]' });
    assert.deepStrictEqual(people(`[${'{"name":"x"},'.repeat(1000)}{"name":"y"}]`), { code: 'bad-field', where: 'people' });
    assert.deepStrictEqual(problemOf(' '.repeat(1_000_001)), { code: 'too-large' });
  });
});
