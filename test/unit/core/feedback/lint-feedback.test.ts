import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lintFeedback } from '../../../../src/core/feedback/lint/lint-feedback';
import { maskCode } from '../../../../src/core/feedback/prose/mask-code';
import { readComment } from '../../../../src/core/feedback/reading/reading';
import { ruleCodes, type RuleCode } from '../../../../src/core/feedback/rules/rule-code';
import { rules } from '../../../../src/core/feedback/rules/rules';
import { kinds, weights } from '../../../../src/core/notes/note';
import { assertLinear } from '../../growth';

const pieces = [
  'You always forget', ' tests', '. ', '? ', '! ', ', ', '\n', '\n\n', 'Please just ', 'rename ', '`you are careless`', ' because ', 'this is wrong', 'Did you even test this', '```\nobviously\n```\n',
  '> you never listen\n', 'maybe you could perhaps ', 'use a map', ' so it breaks', 'Great', '**Behavior:** ', '**Impact:**', 'https://example.com/just-use', 'obviously ', '- ', 'é', '😀', '\u200d', '(', '"', "'", 'fooBar', 'nit: ',
];
const options = fc.record(
  { kind: fc.constantFrom(...kinds), weight: fc.constantFrom(...weights), level: fc.constantFrom('novice' as const, 'competent' as const, 'expert' as const) },
  { requiredKeys: [] },
);
const comment = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join('')), fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }));
const codeIn = (text: string): string[] => maskCode(text).map(({ start, end }) => text.slice(start, end));
const count = (text: string, code: string, given: object): number => lintFeedback(text, { ...given, withoutRewrites: true }).findings.filter((one) => one.code === code).length;

describe('lintFeedback', () => {
  it('finds places inside of the text, whatever it is', () => {
    fc.assert(
      fc.property(comment, options, (text, given) => {
        for (const { start, end, message, args, template } of lintFeedback(text, given).findings) {
          assert.ok(start >= 0 && start <= end && end <= text.length);
          assert.ok(message !== '' && !/\{\d\}/.test(message) && template.includes('{0}') === args.length > 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('offers rewrites that mend what they are for and leave code as it is', () => {
    let seen = 0;
    fc.assert(
      fc.property(comment, options, (text, given) => {
        for (const { code, rewrite } of lintFeedback(text, given).findings) {
          if (rewrite === undefined) continue;
          seen += 1;
          assert.deepEqual(codeIn(rewrite), codeIn(text));
          assert.ok(count(rewrite, code, given) < count(text, code, given));
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(seen > 20, `${seen} rewrites`);
  });

  it('says nothing of code, quotes, links and names', () => {
    for (const text of ['`you are careless`', '```\nyou always forget the tests\n```', '> Did you even test this?', '```suggestion\nobviously wrong\n```', 'See https://example.com/just-use/obviously', 'Please rename `obviously` to `clearly`, because it is "simply" wrong English.']) {
      assert.deepEqual(lintFeedback(text).findings.filter(({ code }) => rules.find((rule) => rule.code === code)?.group === 'content').map(({ code }) => code), [], text);
    }
  });

  it('says nothing of structure to praise, thanks, answers and bare questions', () => {
    for (const text of ['Thanks!', 'Nice, much clearer now.', 'Done.', 'Good catch, fixed.', 'Why is this public?', 'Fixed in the last commit.', 'I moved it into the client.', 'LGTM', 'const total = 0;', '```ts\nfoo();\n```', 'Yes, that was the idea.', 'Is this still used?', '']) {
      const codes = lintFeedback(text).findings.map(({ code }) => code as RuleCode);
      assert.deepEqual(codes.filter((code) => rules.find((rule) => rule.code === code)!.group === 'structure'), [], text);
    }
  });

  it('says nothing of a skeleton in which nothing is written yet', () => {
    assert.deepEqual(lintFeedback('**Situation:** In a.ts 4\n\n**Behavior:**\n\n**Impact:**', { kind: 'improve' }).findings, []);
  });

  it('counts labelled parts', () => {
    const { sections, findings } = lintFeedback('**Situation:** In a.ts 4\n\n**Behavior:** the list is sorted twice\n\n**Impact:**', { kind: 'improve' });
    assert.deepEqual(sections, { situation: true, behavior: true, impact: false, rationale: false, nextStep: false });
    assert.deepEqual(findings.map(({ code }) => code), ['impact-missing']);
  });

  it('puts what would hurt first', () => {
    assert.equal(lintFeedback('Please just rename it. You are careless.').findings[0]?.code, 'person-directed');
  });

  it('counts as what it is set to, and is silent when off or told to be', () => {
    const text = 'Did you even test this?';
    const severity = (given: object): string | undefined => lintFeedback(text, given).findings.find(({ code }) => code === 'person-directed')?.severity;
    assert.equal(severity({}), 'warning');
    assert.equal(severity({ severities: { 'person-directed': 'error' } }), 'error');
    assert.equal(severity({ severities: { 'person-directed': 'off' } }), undefined);
    const codes = (more: string): string[] => lintFeedback(`${text} Obviously not.${more}`).findings.map(({ code }) => code);
    assert.ok(codes('').includes('minimizer') && codes('').includes('person-directed'));
    assert.equal(codes('\n<!-- coachmark-disable minimizer -->').includes('minimizer'), false);
    assert.ok(codes('\n<!-- coachmark-disable minimizer -->').includes('person-directed'));
    assert.deepEqual(codes('\n<!-- coachmark-disable -->'), []);
  });

  it('looks in other languages only at parts with a label', () => {
    const text = '**Situation:** In a.ts 4\n\n**Behavior:** Die Liste wird hier noch einmal sortiert und das ist nicht schön.\n\n**Impact:**';
    assert.deepEqual(lintFeedback(text, { kind: 'improve' }).findings.map(({ code }) => code), ['impact-missing', 'not-english']);
  });

  it('tells of tone from .5 on and warns from .9 on', () => {
    const reading = readComment('Maybe rather not.');
    const told = (code: RuleCode, scores: object): (string | undefined)[] =>
      rules.find((rule) => rule.code === code)!.check({ ...reading, scores: { harsh: 0, uncivil: 0, uninformative: 0, hedged: 0, ...scores } }).map(({ severity }) => severity);
    for (const [code, score] of [['harsh-tone', 'harsh'], ['uncivil-tone', 'uncivil'], ['hedging', 'hedged'], ['uninformative', 'uninformative']] as const) {
      assert.deepEqual(told(code, { [score]: 0.49 }), [], code);
      assert.deepEqual(told(code, { [score]: 0.5 }), [undefined], code);
      assert.deepEqual(told(code, { [score]: 0.9 }), [/tone/.test(code) ? 'warning' : undefined], code);
    }
    assert.deepEqual(told('uncivil-tone', { harsh: 0.95, uncivil: 0.95 }), []);
  });

  it('takes time in proportion to the length', function () {
    this.timeout(120_000);
    const bombs = ['a', 'a ', '"', '(', '`', '> ', '\n', "'a ", 'you always ', 'just use ', 'because so if ', 'maybe you could perhaps ', 'is not very ', '. ', '? ', 'which means that it ', '- use it\n', '**Behavior:** x\n', 'ü', '<a ', 'really really '];
    for (const bomb of bombs) {
      assertLinear(3000, (size) => {
        const text = bomb.repeat(Math.ceil(size / bomb.length));
        return () => void lintFeedback(text);
      });
    }
  });

  it('reads a megabyte of one character, and much of one word', function () {
    this.timeout(120_000);
    for (const one of ['a', ' ', '>', '`', '"', '.', '\n', '(']) lintFeedback(one.repeat(1_000_000));
    for (const one of ['a, ', 'really ', 'you always forget ', 'so if ', 'that ', 'this will break, ', '`a` ', 'maybe ', '"a ']) lintFeedback(one.repeat(200_000 / one.length));
  });
});

describe('rules', () => {
  it('are those whose codes there are, once each', () => {
    assert.deepEqual(rules.map(({ code }) => code), [...ruleCodes]);
    assert.equal(new Set(ruleCodes).size, ruleCodes.length);
  });

  it('speak in the voice of a coach', () => {
    for (const { code, message, doc } of rules) {
      for (const words of [message, doc.why, doc.title]) assert.doesNotMatch(words, /!|\bshould\b/i, code);
      assert.ok(message.length <= 140, `${code}: ${message.length}`);
    }
  });

  it('find their own poor example and not their good one', () => {
    const given: Partial<Record<RuleCode, object>> = {
      'situation-generic': { kind: 'improve' }, 'impact-missing': { kind: 'improve' }, 'next-step-missing': { kind: 'improve', weight: 'must' }, 'question-expected': { kind: 'ask' }, 'direct-answer': { kind: 'ask' },
      'novice-needs-a-step': { kind: 'improve', level: 'novice' }, 'competent-judges-first': { kind: 'improve', level: 'competent' }, 'expert-knows-details': { kind: 'improve', level: 'expert' },
    };
    for (const { code, doc } of rules) {
      assert.ok(count(doc.poor, code, given[code] ?? {}) > 0, `${code}: ${doc.poor}`);
      assert.equal(count(doc.good, code, given[code] ?? {}), 0, `${code}: ${doc.good}`);
    }
  });
});
