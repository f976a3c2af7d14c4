import * as assert from 'node:assert/strict';
import { type LabelInput, labelOf } from '../../../../src/core/notes/label';

function words(input: LabelInput): string {
  return labelOf(input).map((part) => ('line' in part ? `${part.part} ${part.line}` : part.part)).join(' ');
}

describe('labels', () => {
  it('say kind, weight, and the one thing that matters most', () => {
    const must = { kind: 'improve', weight: 'must' } as const;
    assert.equal(words({ ...must, place: 'here', visibility: 'private' }), 'improve must private');
    assert.equal(words({ ...must, place: 'changed', visibility: 'private', resolved: true }), 'improve must changed');
    assert.equal(words({ kind: 'reinforce', place: 'moved', formerLine: 41, visibility: 'shared' }), 'reinforce was 41');
    assert.equal(words({ kind: 'improve', place: 'check', visibility: 'shared' }), 'improve check');
    assert.equal(words({ kind: 'ask', place: 'lost', visibility: 'shared' }), 'ask lost');
    assert.equal(words({ kind: 'ask', place: 'here', visibility: 'shared', resolved: true }), 'ask shared');
    assert.equal(words({ kind: 'ask', place: 'here', resolved: true }), 'ask resolved');
    assert.equal(words({ kind: 'ask', place: 'here' }), 'ask');
  });

  it('give no weight to what has none', () => {
    assert.equal(words({ kind: 'reinforce', weight: 'must', place: 'here', visibility: 'shared' }), 'reinforce shared');
  });

  it('do not say moved without saying from where', () => {
    assert.equal(words({ kind: 'ask', place: 'moved', visibility: 'private' }), 'ask private');
  });
});
