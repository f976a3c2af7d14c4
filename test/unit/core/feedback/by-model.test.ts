import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { faithfulAnswer, questionForModel } from '../../../../src/core/feedback/rewrites/by-model';

const comment = 'Obviously `save()` loses the second write, see the log:\n\n```\n12:01 lost\n```\n\nhttps://example.org/7 has more. `flush` too?';
const answer = '**Situation:** in `flush`, and in `save()`\n\n**Behavior:** `save()` loses the second write, see https://example.org/7\n\n```\n12:01 lost\n```';

describe('a comment laid out by a language model', () => {
  it('is asked for with the whole comment', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.ok(questionForModel(text).endsWith(`=====\n${text}\n=====`))));
  });

  it('is taken where it leaves code and links as they were, in whatever order', () => {
    assert.equal(faithfulAnswer(comment, answer), answer);
  });

  it('is taken out of what models put around it', () => {
    assert.equal(faithfulAnswer('It is slow', '```markdown\n**Behavior:** It is slow\n```\n'), '**Behavior:** It is slow');
    assert.equal(faithfulAnswer('It is slow', '=====\n**Behavior:** It is slow\n=====\r\n'), '**Behavior:** It is slow');
    assert.equal(faithfulAnswer(comment, `\`\`\`\`\n${answer}\n\`\`\`\``), answer);
  });

  it('is refused where a name, a fence or a link is another, gone, or new', () => {
    assert.equal(faithfulAnswer(comment, answer.replaceAll('save()', 'Save()')), undefined);
    assert.equal(faithfulAnswer(comment, answer.replace('12:01', '12:02')), undefined);
    assert.equal(faithfulAnswer(comment, answer.replace('`flush`', 'flush')), undefined);
    assert.equal(faithfulAnswer(comment, answer.replace('/7', '/8')), undefined);
    assert.equal(faithfulAnswer(comment, `${answer}\n\n<img src="https://example.org/x.png">`), undefined);
  });

  it('is refused where nothing is left', () => {
    assert.equal(faithfulAnswer('It is slow', ' \n'), undefined);
    assert.equal(faithfulAnswer('It is slow', '```\n\n```'), undefined);
  });

  it('takes any comment that comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '`', '\n', '>', 'b', '~', '<', '=') });
    fc.assert(
      fc.property(text, (one) => {
        fc.pre(one.trim() !== '' && !/^\s*(?:`{3}|={5})/.test(one));
        assert.equal(faithfulAnswer(one.trim(), one.trim()), one.trim());
      }),
    );
  });
});
