import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mergeRoster } from '../../../../../src/core/pairing/roster/merge-roster';
import { isSamePerson } from '../../../../../src/core/pairing/roster/same-person';

const person = fc.record(
  { name: fc.constantFrom('Ana', 'ana ', 'Ben', 'Cleo', 'Ana S'), mail: fc.constantFrom('ana@x', 'ANA@x', 'ben@x', 'cleo@x') },
  { requiredKeys: ['name'] },
);
const sources = fc.array(fc.array(person, { maxLength: 5 }), { maxLength: 4 });

describe('merging rosters', function () {
  this.timeout(60_000);

  it('makes one person of one mail, whatever the names and the case', () => {
    assert.deepStrictEqual(mergeRoster([[{ name: 'Ana Silva', mail: 'ana@x' }], [{ name: 'asilva', mail: 'ANA@X' }]]), [{ name: 'Ana Silva', mail: 'ana@x' }]);
  });

  it('makes one person of one name where a mail is missing, and takes the mail from where there is one', () => {
    assert.deepStrictEqual(mergeRoster([[{ name: 'Ana' }], [{ name: 'ana', mail: 'ana@x' }]]), [{ name: 'Ana', mail: 'ana@x' }]);
    assert.equal(mergeRoster([[{ name: 'Ana', mail: 'a@x' }], [{ name: 'Ana', mail: 'b@x' }]]).length, 2);
  });

  it('brings together by a mail whom a name alone would keep apart', () => {
    assert.deepStrictEqual(mergeRoster([[{ name: 'Ana' }, { name: 'Ana S', mail: 'ana@x' }, { name: 'Ana', mail: 'ana@x' }]]), [{ name: 'Ana', mail: 'ana@x' }]);
  });

  it('knows people by their aliases, names and mails', () => {
    const known = { name: 'Ana', mail: 'ana@x', aliases: ['asilva', 'old@x'] };
    assert.deepStrictEqual(mergeRoster([[known], [{ name: 'ASilva' }, { name: 'A', mail: 'OLD@x' }]]), [known]);
  });

  it('names nobody twice and forgets nobody', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const merged = mergeRoster(given);
        for (const [index, one] of merged.entries()) {
          assert.ok(!merged.slice(0, index).some((other) => isSamePerson(other, one)), JSON.stringify(merged));
        }
        for (const one of given.flat()) {
          assert.ok(merged.some((other) => (one.mail === undefined ? true : other.mail?.toLowerCase() === one.mail.toLowerCase())));
        }
        assert.deepStrictEqual(mergeRoster([merged]), merged);
      }),
      { numRuns: 500 },
    );
  });
});
