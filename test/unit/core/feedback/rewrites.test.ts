import * as assert from 'node:assert/strict';
import { lintFeedback, type LintOptions } from '../../../../src/core/feedback/lint/lint-feedback';
import type { RuleCode } from '../../../../src/core/feedback/rules/rule-code';

function rewriteOf(code: RuleCode, text: string, options: LintOptions = {}): string | undefined {
  const found = lintFeedback(text, options).findings.find((finding) => finding.code === code);
  assert.ok(found, `${code} is not found in ${text}`);
  return found.rewrite;
}

describe('rewrites', () => {
  it('drop a minimizer and nothing else', () => {
    assert.equal(rewriteOf('minimizer', 'You can simply use `Set` here, since order is no matter.'), 'You can use `Set` here, since order is no matter.');
    assert.equal(rewriteOf('minimizer', 'Just use a `Map`, because it is faster.'), 'Use a `Map`, because it is faster.');
    assert.equal(rewriteOf('minimizer', 'Obviously, `load` fails for guests.'), '`load` fails for guests.');
  });

  it('say of one case what was said of all', () => {
    assert.equal(rewriteOf('absolutes', 'You never close the handle of `open`.'), 'Here you did not close the handle of `open`.');
    assert.equal(rewriteOf('absolutes', 'The handle leaks. You always forget it.'), 'The handle leaks. Here you forget it.');
  });

  it('ask about the work in place of the effort', () => {
    assert.equal(rewriteOf('person-directed', 'Did you even test this on Windows?'), 'Was this tested on Windows?');
    assert.equal(rewriteOf('person-directed', 'Have you even read the docs?'), 'Were the docs read?');
  });

  it('turn a command into a question', () => {
    assert.equal(rewriteOf('direct-answer', 'Use `reduce` with a start.', { kind: 'ask' }), 'What would change if you use `reduce` with a start?');
  });

  it('unwrap a request', () => {
    assert.equal(rewriteOf('hidden-requirement', 'Maybe you could perhaps add a test, because guests fail.'), 'You could add a test, because guests fail.');
  });

  it('leave room for what is missing', () => {
    assert.equal(rewriteOf('vague-verdict', 'This is wrong.'), 'This is wrong, since the code …');
    assert.equal(rewriteOf('rationale-missing', 'Please rename `a` to `b`.'), 'Please rename `a` to `b`, because …');
    assert.equal(rewriteOf('rationale-missing', 'Could you use a map here?'), 'Could you use a map here, because …?');
    assert.equal(rewriteOf('impact-missing', 'The reply is parsed twice.', { kind: 'improve' }), 'The reply is parsed twice, which leads to …');
  });

  it('are not offered where none is faithful', () => {
    assert.equal(rewriteOf('person-directed', 'You are careless with locks.'), undefined);
    assert.equal(rewriteOf('sarcasm', 'Great, another singleton.'), undefined);
    assert.equal(rewriteOf('direct-answer', 'You should check for null.', { kind: 'ask' }), undefined);
  });

  it('are left out on request', () => {
    assert.ok(lintFeedback('This is wrong.', { withoutRewrites: true }).findings.every(({ rewrite }) => rewrite === undefined));
  });
});
