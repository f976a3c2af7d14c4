import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { coAuthorLine, parseCoAuthors, readCoAuthor, withCoAuthors, withoutCoAuthors } from '../../../../../src/core/pairing/credit/co-authors';
import { type PersonName, isSamePerson } from '../../../../../src/core/pairing/roster/same-person';
import { rawText } from '../arbitrary-session';
import { GitFolder } from '../git-here';

const ben = { name: 'Ben Okafor', mail: 'ben@example.com' };
const cleo = { name: 'Cleo', mail: 'cleo@example.com' };
const benLine = 'Co-authored-by: Ben Okafor <ben@example.com>';
const cleoLine = 'Co-authored-by: Cleo <cleo@example.com>';

const person: fc.Arbitrary<PersonName> = fc.record(
  { name: fc.oneof(fc.constantFrom('Ana', 'Ben', 'Ben Okafor', '日本', 'O\'Neil: X'), rawText), mail: fc.oneof(fc.constantFrom('ana@x.de', 'BEN@example.com', 'ben@example.com', 'no mail', ''), rawText) },
  { requiredKeys: ['name'] },
);
const people = fc.array(person, { maxLength: 4 });
const usualLine = fc.constantFrom(
  '', '', '', ' ', 'Fix it', 'Because it was broken', '# a comment', '#', benLine, 'co-authored-by:  Ana<ana@x.de>', 'CO-AUTHORED-BY: nobody', 'Signed-off-by: Dag <d@x>',
    'Reviewed-by : Eva <e@x>', '(cherry picked from commit 123)', ' continued', '\tcontinued', 'See: this', '---', '# ------------------------ >8 ------------------------', 'diff --git a b', 'http://x.de',
);
const messageLine = fc.oneof({ weight: 3, arbitrary: usualLine }, { weight: 1, arbitrary: rawText.map((text) => text.replace(/[\r\n\u0000]/g, '')) });
const message = fc.oneof(
  fc.array(messageLine, { maxLength: 10 }).map((lines) => lines.join('\n')),
  fc.array(messageLine, { maxLength: 6 }).map((lines) => lines.map((line) => line.replace(/\r$/, '')).join('\r\n')),
);

describe('co-authors', function () {
  this.timeout(120_000);

  it('stand one blank line below the text', () => {
    for (const [before, wanted] of [
      ['Fix', `Fix\n\n${benLine}`],
      ['Fix\n', `Fix\n\n${benLine}\n`],
      ['Fix\n\nBecause.\n\n\n', `Fix\n\nBecause.\n\n${benLine}\n\n\n`],
      ['', `\n\n${benLine}`],
      ['Fix\r\n\r\nBecause.', `Fix\r\n\r\nBecause.\r\n\r\n${benLine}`],
    ] as const) {
      assert.equal(withCoAuthors(before, [ben]).message, wanted);
    }
  });

  it('stand behind trailers that are there, and before the comments of git', () => {
    assert.equal(withCoAuthors('Fix\n\nSigned-off-by: A <a@x>', [ben, cleo]).message, `Fix\n\nSigned-off-by: A <a@x>\n${benLine}\n${cleoLine}`);
    assert.equal(withCoAuthors('Fix\n\n# Please enter\n# On branch x\n', [ben]).message, `Fix\n\n${benLine}\n\n# Please enter\n# On branch x\n`);
    assert.equal(withCoAuthors('Fix\n#12 too', [ben], { comment: null }).message, `Fix\n#12 too\n\n${benLine}`);
    const verbose = 'Fix\n# ------------------------ >8 ------------------------\nCo-authored-by: X <x@x>\n';
    assert.equal(withCoAuthors(verbose, [ben]).message, verbose.replace('\n', `\n\n${benLine}\n`));
  });

  it('stand behind a block of git\'s own even where it has other lines, three for each trailer', () => {
    const block = 'Fix\n\nOne.\nTwo.\nThree.\nSigned-off-by: A <a@x>';
    assert.equal(withCoAuthors(block, [ben]).message, `${block}\n${benLine}`);
    const text = block.replace('Three.', 'Three.\nFour.');
    assert.equal(withCoAuthors(text, [ben]).message, `${text}\n\n${benLine}`);
  });

  it('are named once, whatever the case of the mail; who commits and who has no mail are left out', () => {
    const had = `Fix\n\nco-authored-by: B. <BEN@example.com>`;
    assert.deepStrictEqual(withCoAuthors(had, [ben, ben]), { message: had, added: [], left: [] });
    assert.deepStrictEqual(withCoAuthors('Fix', [ben, cleo, { name: 'Dag' }], { committer: { name: 'x', mail: 'Ben@Example.com' } }), {
      message: `Fix\n\n${cleoLine}`,
      added: [cleo],
      left: [{ name: 'Dag' }],
    });
  });

  it('cannot bring in a line of their own', () => {
    assert.equal(coAuthorLine({ name: 'Eve\nSigned-off-by: <Ana>', mail: 'e@x' }), 'Co-authored-by: Eve Signed-off-by: Ana <e@x>');
    for (const mail of ['', ' ', 'e', 'e@x> <f@x', 'e@x\nx', 'e @x']) assert.equal(coAuthorLine({ name: 'Eve', mail }), undefined);
  });

  it('are read as git-mob and the forges write them', () => {
    assert.deepStrictEqual(readCoAuthor('co-Authored-By:Ben Okafor<ben@example.com> '), ben);
    for (const line of ['Co-authored-by: Ben', 'Co-authored-by: <>', ' Co-authored-by: A <a@x>', 'Co-authored-by: A <a@x> B', 'X-co-authored-by: A <a@x>']) assert.equal(readCoAuthor(line), undefined);
  });

  it('are all credited, and adding them again changes nothing', () => {
    fc.assert(
      fc.property(message, people, fc.constantFrom('#', ';', null), (text, names, comment) => {
        const { message: once, added, left } = withCoAuthors(text, names, { comment });
        const parsed = parseCoAuthors(once, { comment });
        for (const name of names.filter((one) => coAuthorLine(one) !== undefined)) {
          assert.ok(parsed.some((one) => isSamePerson(one, name)), JSON.stringify({ once, name }));
        }
        for (const name of left) assert.equal(coAuthorLine(name), undefined);
        assert.equal(parsed.length, parseCoAuthors(text, { comment }).length + added.length);
        const again = withCoAuthors(once, names, { comment });
        assert.deepStrictEqual([again.message, again.added], [once, []]);
      }),
      { numRuns: 3000 },
    );
  });

  it('leave the text of a person to the last byte, and can be taken out again', () => {
    fc.assert(
      fc.property(message, people, (text, names) => {
        const { message: more, added } = withCoAuthors(text, names);
        const inserted = more.length - text.length;
        const at = Array.from({ length: text.length + 1 }).findIndex((_, index) => more.slice(0, index) + more.slice(index + inserted) === text);
        assert.ok(at >= 0, 'one piece was put in');
        assert.equal(withoutCoAuthors(more, added), text);
      }),
      { numRuns: 3000 },
    );
  });

  it('are taken out for those who are named, and nobody else', () => {
    const both = `Fix\n\n${benLine}\nSigned-off-by: A <a@x>\n${cleoLine}\n`;
    assert.equal(withoutCoAuthors(both, [ben]), `Fix\n\nSigned-off-by: A <a@x>\n${cleoLine}\n`);
    assert.equal(withoutCoAuthors(both, [{ name: 'Dag', mail: 'd@x' }]), both);
  });

  describe('as git sees them', () => {
    const folder = new GitFolder();
    after(() => folder.remove());

    it('are the same trailers', () => {
      const plain = fc
        .array(fc.oneof({ weight: 4, arbitrary: usualLine }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), { maxLength: 10 })
        .map((lines) => lines.join('\n'));
      fc.assert(
        fc.property(plain, people, (text, names) => {
          const { message: credited } = withCoAuthors(text, names);
          for (const one of [text, credited]) {
            // Scissors are for `git commit`, which cuts there before anything else.
            const cut = one.split('\n');
            const scissors = cut.indexOf('# ------------------------ >8 ------------------------');
            const kept = scissors < 0 ? one : cut.slice(0, scissors).map((line) => `${line}\n`).join('');
            const lines = folder.git(['interpret-trailers', '--parse', '--no-divider'], kept.endsWith('\n') ? kept : `${kept}\n`).split('\n');
            assert.deepStrictEqual(parseCoAuthors(one), lines.flatMap((line) => readCoAuthor(line) ?? []), JSON.stringify(one));
          }
        }),
        { numRuns: 150 },
      );
    });
  });
});
