import * as assert from 'node:assert/strict';
import { lintFeedback, type LintOptions } from '../../../../../src/core/feedback/lint/lint-feedback';
import type { RuleCode } from '../../../../../src/core/feedback/rules/rule-code';

/** The codes that a text gets, scores of tone left out: they have tests of their own. */
export function codesOf(text: string, options: LintOptions = {}): string[] {
  return lintFeedback(text, options).findings.map(({ code }) => code);
}

/** Holds that a rule says something about some texts and nothing about others that look alike. */
export function holds(code: RuleCode, flagged: readonly string[], nearMisses: readonly string[], options: LintOptions = {}): void {
  describe(code, () => {
    for (const text of flagged) {
      it(`is said of ${JSON.stringify(text)}`, () => {
        const { findings } = lintFeedback(text, options);
        const found = findings.find((finding) => finding.code === code);
        assert.ok(found, `found only ${findings.map((finding) => finding.code).join(', ') || 'nothing'}`);
        assert.ok(found.start >= 0 && found.start < found.end && found.end <= text.length);
      });
    }
    for (const text of nearMisses) {
      it(`is not said of ${JSON.stringify(text)}`, () => assert.equal(codesOf(text, options).includes(code), false));
    }
  });
}
