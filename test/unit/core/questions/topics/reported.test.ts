import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lookAtCode } from '../../../../../src/core/questions/look-at-code';
import { reportedSigns, topicsOfReport } from '../../../../../src/core/questions/topics/reported';
import { namedRules, numberedRules, wholeSources } from '../../../../../src/core/questions/topics/rules-of-others';
import { topics } from '../../../../../src/core/questions/topics/topic';

const told = (source: string, code: string, message = ''): string[] => topicsOfReport({ source, code, message }).map(({ topic, rule }) => `${topic} by ${rule ?? 'words'}`);
const at = (line: number, source: string, code: string, message = '') => ({ line, source, code, message });
const plain = 'export function fullName(person: Person) {\n  const first = person.first;\n  return first + person.last;\n}';

describe('what others report of code', () => {
  it('tells its topic by the rule, as each of them writes it', () => {
    const expected: readonly [string, string, string, string][] = [
      ['ts', '2532', "Object is possibly 'undefined'.", 'null-handling by TS2532'],
      ['ts', '18048', '', 'null-handling by TS18048'],
      ['ts', '7027', 'Unreachable code detected.', 'dead-code by TS7027'],
      ['eslint', '@typescript-eslint/no-floating-promises', '', 'async by no-floating-promises'],
      ['eslint', 'no-empty', '', 'swallowed-errors by no-empty'],
      ['eslint', 'jsx-a11y/alt-text', '', 'accessibility by jsx-a11y'],
      ['Pylint', 'W0702:bare-except', '', 'swallowed-errors by bare-except'],
      ['Ruff', 'PLR2004', '', 'magic-numbers by PLR2004'],
      ['Ruff', 'S105', '', 'secrets by S105'],
      ['bandit', 'B324', 'weak hash', ''],
      ['mypy', 'union-attr', '', 'null-handling by union-attr'],
      ['mypy', '', 'Item "None" of "Optional[User]" has no attribute "name"  [union-attr]', 'null-handling by union-attr'],
      ['Pylance', 'reportOptionalMemberAccess', '', 'null-handling by reportOptionalMemberAccess'],
      ['clippy', 'clippy::unwrap_used', '', 'null-handling by unwrap_used'],
      ['rustc', 'unused_variables', '', 'dead-code by unused_variables'],
      ['errcheck', '', 'Error return value is not checked', 'swallowed-errors by errcheck'],
      ['golangci-lint', '', 'G404: Use of weak random number generator (gosec)', 'randomness by G404'],
      ['Checkstyle', 'com.puppycrawl.tools.checkstyle.checks.coding.MagicNumberCheck', '', 'magic-numbers by MagicNumber'],
      ['sonarlint', 'typescript:S3776', '', 'loops-complexity by S3776'],
      ['csharp', 'CS8602', '', 'null-handling by CS8602'],
      ['clang', '-Wunused-variable', '', 'dead-code by unused-variable'],
      ['sqlfluff', 'AM04', '', 'sql by sqlfluff'],
      ['Java', '536871363', 'Resource leak: "in" is never closed', 'resource-lifetime by words'],
    ];
    for (const [source, code, message, topic] of expected) assert.equal(told(source, code, message).join(), topic, `${source} ${code} ${message}`);
    assert.deepEqual(told('gosec', 'G201').sort(), ['injection by G201', 'sql by G201']);
  });

  it('is nothing where the rule is not known, or the number is of somebody else', () => {
    for (const [source, code, message] of [['cSpell', '', '"retri": Unknown word.'], ['eslint', 'semi', 'Missing semicolon.'], ['css', '2532', ''], ['sonarlint', 'typescript:S105', ''], ['', '', '']] as const) assert.deepEqual(told(source, code, message), []);
  });

  it('knows topics only, each rule once for a topic, and no name that names two things by chance', () => {
    for (const codes of [namedRules, wholeSources, ...numberedRules.map((one) => one.codes)]) {
      for (const [topic, names] of Object.entries(codes)) {
        assert.ok((topics as readonly string[]).includes(topic), topic);
        const all = names.split(' ');
        assert.equal(new Set(all.map((name) => name.toLowerCase())).size, all.length, `twice in ${topic}`);
        for (const name of all) assert.match(name, /^[\w-]{2,60}\*?$/);
      }
    }
  });

  it('makes a topic of code that no sign speaks of, with its line and the rule', () => {
    const look = (...reported: ReturnType<typeof at>[]) => lookAtCode(plain, 'typescript', undefined, { first: 1, last: 1 }, { reported }).topics;
    assert.deepEqual(look(), []);
    assert.deepEqual(look(at(2, 'ts', '2532')).map(({ topic, evidence }) => [topic, evidence]), [['null-handling', { line: 2, what: '{0} reported', rule: 'TS2532' }]]);
    assert.deepEqual(look(at(2, 'Java', '', 'The method is deprecated')), [], 'words alone claim nothing');
    assert.deepEqual(look(at(400, 'ts', '2532')), [], 'elsewhere in the file');
  });

  it('makes a topic stronger that signs find too', () => {
    const retry = 'async function load() {\n  for (let attempt = 0; attempt < 3; attempt++) {\n    items.forEach(async (one) => one.save());\n  }\n}';
    const score = (...reported: ReturnType<typeof at>[]): number => lookAtCode(retry, 'typescript', undefined, undefined, { reported }).topics.find(({ topic }) => topic === 'async')!.score;
    assert.ok(score(at(2, 'eslint', 'no-misused-promises')) > score());
  });

  it('counts for less outside of what is selected', () => {
    const look = (line: number): number => lookAtCode(plain, 'typescript', undefined, { first: 1, last: 2 }, { reported: [at(line, 'ts', '2532')] }).topics.length;
    assert.deepEqual([look(1), look(3)], [1, 0]);
  });

  it('takes little of it, and shows nothing of a message, whoever wrote it', () => {
    fc.assert(
      fc.property(fc.constantFrom('ts', 'eslint', 'Ruff', 'gosec', ''), fc.oneof(fc.string(), fc.constantFrom('PTH$(alert)', 'VSTHRD](command:x)', 'jsx-a11y/$(x)', 'no-empty')), fc.string({ maxLength: 500 }), (source, code, message) => {
        for (const signs of reportedSigns([at(3, source, code, `${message} never awaited`)]).values()) {
          for (const { rule = '' } of signs) assert.match(rule, /^[\w-]{0,100}$/);
        }
      }),
    );
    const many = Array.from({ length: 5000 }, (_, line) => at(line, 'eslint', 'no-empty', 'x'.repeat(100_000)));
    const [sign] = reportedSigns(many).get('swallowed-errors')!;
    assert.equal(sign!.find({} as never).length, 60);
  });
});
