import * as assert from 'node:assert/strict';
import type { PartsSaid } from '../../../../../src/core/feedback/lint/feedback-lint';
import { readComment } from '../../../../../src/core/feedback/reading/reading';

function said(part: keyof PartsSaid, of: readonly string[], notOf: readonly string[]): void {
  for (const text of of) it(`has ${part}: ${text}`, () => assert.equal(readComment(text).said[part], true));
  for (const text of notOf) it(`has no ${part}: ${text}`, () => assert.equal(readComment(text).said[part], false));
}

describe('the parts that are said', () => {
  said(
    'situation',
    ['This class is too large.', 'Please drop the second parameter.', 'Use a set in `load`.', 'Move the cast into a helper.'],
    ['I would prefer a class.', 'This belongs into another helper.', 'Please write some tests.'],
  );
  said(
    'nextStep',
    ['When the list is empty, could you return early?', 'Could you return early when the list is empty?', 'two spaces here', '`const total`'],
    ['When is the list empty?', 'Where does the list come from?', 'The line is long. [99/80]'],
  );
  said('behavior', ['This leaks the handle when the socket closes.', 'The list is sorted twice.'], ['Please return early when the list is empty.', 'When the list is empty, could you return early?']);
});
